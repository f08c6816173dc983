package vn.dvcqg.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A program for Node that tests run: a folder with the program, {@code package.json} and {@code package-lock.json}. It is installed below
 * {@code target/node} from its lock file, once until that changes.
 *
 * <p>Where Node or npm is missing or too old, or nothing can be fetched, the test is skipped and says so; with {@code CI=true} it fails.
 */
public final class NodePackage {
    private static final String LOCK = "package-lock.json";

    /** What is installed, written last: an installation that was broken off has none. */
    private static final String INSTALLED = "installed.json";

    private final Path folder;
    private final NodeTools tools;

    private NodePackage(Path folder, NodeTools tools) {
        this.folder = folder;
        this.tools = tools;
    }

    /**
     * The package, installed.
     *
     * @param source its folder, for example {@code src/test/node/openid-client} of the module under test
     * @return the package
     * @throws org.opentest4j.TestAbortedException if it cannot be had here
     * @throws AssertionError instead of that with {@code CI=true}
     */
    public static NodePackage installed(Path source) {
        return installed(source, Path.of("target", "node"), System.getenv());
    }

    /** One after the other: several test classes may want the same package. */
    static synchronized NodePackage installed(Path source, Path target, Map<String, String> environment) {
        Path folder = target.toAbsolutePath().resolve(source.getFileName());
        try {
            NodeTools tools = NodeTools.of(environment);
            install(source, folder, tools);
            return new NodePackage(folder, tools);
        } catch (NodeTools.Missing e) {
            throw lacking(e.getMessage(), source, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What skips the test, or fails it where nothing may be missing. */
    static RuntimeException lacking(@Nullable String what, Path source, Map<String, String> environment) {
        String sentence = what + ", so nothing was checked with " + source.getFileName();
        if ("true".equals(environment.get("CI"))) {
            throw new AssertionError(sentence + "; it must be where CI=true");
        }
        return Assumptions.abort(sentence);
    }

    Path folder() {
        return folder;
    }

    private static void install(Path source, Path folder, NodeTools tools) throws NodeTools.Missing, IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path installed = folder.resolve(INSTALLED);
        if (!Files.exists(installed) || Files.mismatch(installed, folder.resolve(LOCK)) >= 0) {
            Files.deleteIfExists(installed);
            tools.install(folder);
            Files.copy(folder.resolve(LOCK), installed);
        }
    }

    /**
     * A process that runs a program of the package, in its folder. Streams are those of {@link ProcessBuilder}.
     *
     * @param program the file
     * @param arguments what it is given
     * @return the process, not started yet
     */
    public ProcessBuilder run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(tools.node().toString(), program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }
}
