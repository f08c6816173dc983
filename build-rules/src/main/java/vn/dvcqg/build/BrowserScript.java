package vn.dvcqg.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A test in a real browser: a script for Node that drives the Chromium of this machine. {@code browser.mjs} beside the lock file has what all
 * scripts need. Pictures are kept in {@code target/browser/<script>} of the module.
 *
 * <p>Where {@code CI=true}, Node, npm and Chromium must be there; elsewhere a test may skip.
 */
public final class BrowserScript {
    private static final Path SHARED = Path.of("..", "build-rules", "src", "main", "node", "browser");
    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int MINUTES = 5;

    private final Path script;
    private final Path folder;
    private final Path chromium;

    private BrowserScript(Path script, Path folder, Path chromium) {
        this.script = script;
        this.folder = folder;
        this.chromium = chromium;
    }

    /**
     * Makes a script ready to run.
     *
     * @param script a file of the module, for example {@code src/test/node/login.mjs}
     * @return the script, or empty where this machine lacks something
     * @throws IOException if files cannot be copied
     * @throws InterruptedException if the thread is interrupted
     * @throws AssertionError if something is missing although {@code CI=true}
     */
    public static Optional<BrowserScript> prepare(Path script) throws IOException, InterruptedException {
        Optional<Path> chromium =
                CHROMIUM.stream().flatMap(name -> found(name).stream()).findFirst();
        if (chromium.isEmpty() || found("node").isEmpty() || found("npm").isEmpty()) {
            return missing("node, npm and chromium are needed");
        }
        Path folder = Files.createDirectories(Path.of("target", "browser"));
        Path lock = folder.resolve("package-lock.json");
        boolean installed = Files.isDirectory(folder.resolve("node_modules"))
                && Files.exists(lock)
                && Files.mismatch(lock, SHARED.resolve("package-lock.json")) < 0;
        for (String name : List.of("package.json", "package-lock.json", "browser.mjs")) {
            copy(SHARED.resolve(name), folder);
        }
        copy(script, folder);
        if (!installed) {
            Run npm = run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
            if (npm.exitValue() != 0) {
                return missing("npm could not fetch playwright-core: " + npm.said());
            }
        }
        return Optional.of(new BrowserScript(script.getFileName(), folder, chromium.get()));
    }

    private static Optional<BrowserScript> missing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(what + " where CI=true");
        }
        return Optional.empty();
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Runs it to its end.
     *
     * @param arguments what {@code given()} tells the script
     * @return the steps that held, in order
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted
     * @throws AssertionError with all it said if a step did not hold
     */
    public List<String> run(String... arguments) throws IOException, InterruptedException {
        Path pictures = Files.createDirectories(
                folder.resolve(script.toString().replace(".mjs", "")).toAbsolutePath());
        List<String> command =
                new ArrayList<>(List.of("node", script.toString(), chromium.toString(), pictures.toString()));
        command.addAll(List.of(arguments));
        Run node = run(folder, command.toArray(String[]::new));
        if (node.exitValue() != 0) {
            throw new AssertionError(script + " ended with " + node.exitValue() + ":\n" + node.said());
        }
        String mark = "held: ";
        return node.said()
                .lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    /**
     * How a program ended.
     *
     * @param exitValue 0 if well
     * @param said what it wrote
     */
    private record Run(int exitValue, String said) {}

    private static Run run(Path folder, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder.toAbsolutePath(), "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(String.join(" ", command) + " did not end:\n" + read(said));
            }
            return new Run(process.exitValue(), read(said));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(said);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Optional<Path> found(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
