package vn.dvcqg.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Node and npm of a machine.
 *
 * @param node the one
 * @param npm the other
 * @param environment where they run
 */
record NodeTools(Path node, Path npm, Map<String, String> environment) {
    private static final int LEAST = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);

    /** Why there is no Node to work with. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    static NodeTools of(Map<String, String> environment) throws Missing, IOException {
        NodeTools tools = new NodeTools(found("node", environment), found("npm", environment), environment);
        String version = said(tools.start(Path.of("").toAbsolutePath(), tools.node, "--version"), "node does not run");
        Matcher number = VERSION.matcher(version);
        if (!number.matches() || Integer.parseInt(number.group(1)) < LEAST) {
            throw new Missing("node is " + version.strip() + ", older than " + LEAST);
        }
        return tools;
    }

    private static Path found(String tool, Map<String, String> environment) throws Missing {
        return find(tool, environment).orElseThrow(() -> new Missing(tool + " is not installed"));
    }

    static Optional<Path> find(String tool, Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Fetches exactly what the lock file names; scripts of packages do not run. */
    void install(Path folder) throws Missing, IOException {
        Process process = start(folder, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        said(process, "npm could not install " + folder.getFileName());
    }

    private Process start(Path folder, Path tool, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(tool.toString()), Arrays.stream(arguments))
                .toList());
        builder.environment().keySet().retainAll(environment.keySet());
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile()).redirectErrorStream(true).start();
    }

    private static String said(Process process, String otherwise) throws Missing, IOException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() == 0) {
                return said;
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        throw new Missing(otherwise + ": " + said.strip());
    }
}
