package vn.dvcqg.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A test in a real browser: a script for Node that drives the Chromium of this machine. {@code browser.mjs} beside the lock file has what all
 * scripts need. Pictures are kept in {@code target/node/browser/<script>} of the module.
 *
 * <p>Where Chromium, Node or npm is missing the test is skipped and says so; with {@code CI=true} it fails.
 */
public final class BrowserScript {
    private static final Path SHARED = Path.of("..", "build-rules", "src", "main", "node", "browser");
    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int MINUTES = 5;

    private final NodePackage driver;
    private final Path script;
    private final Path chromium;

    private BrowserScript(NodePackage driver, Path script, Path chromium) {
        this.driver = driver;
        this.script = script;
        this.chromium = chromium;
    }

    /**
     * Makes a script ready to run.
     *
     * @param script a file of the module, for example {@code src/test/node/login.mjs}
     * @return the script
     * @throws IOException if it cannot be copied
     * @throws org.opentest4j.TestAbortedException if this machine lacks something
     * @throws AssertionError instead of that with {@code CI=true}
     */
    public static BrowserScript prepare(Path script) throws IOException {
        NodePackage driver = NodePackage.installed(SHARED);
        Path chromium = CHROMIUM.stream()
                .flatMap(name -> NodeTools.find(name, System.getenv()).stream())
                .findFirst()
                .orElseThrow(() -> NodePackage.lacking("chromium is not installed", SHARED, System.getenv()));
        Files.copy(script, driver.folder().resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        return new BrowserScript(driver, script.getFileName(), chromium);
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
                driver.folder().resolve(script.toString().replace(".mjs", "")));
        List<String> given = new ArrayList<>(List.of(chromium.toString(), pictures.toString()));
        given.addAll(List.of(arguments));
        Run node = run(driver.run(script.toString(), given.toArray(String[]::new)));
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

    private Run run(ProcessBuilder program) throws IOException, InterruptedException {
        Path said = Files.createTempFile(driver.folder(), "said", ".txt");
        Process process =
                program.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(script + " did not end:\n" + read(said));
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
}
