package vn.dvcqg.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The program that {@link MutationRun} starts: runs tests given as {@code Class.method} and tells by its exit what came of them. */
final class MutatedTests {

    static final int PASSED = 0;
    static final int FAILED = 1;

    /** Nothing ran, or it broke before a test could tell anything. */
    static final int BROKEN = 2;

    /** Begins the lines for the reader, among all that tests print. */
    static final String SAID = "[mutation] ";

    private static final Path TESTS = Path.of("target", "test-classes");
    private static final int LONGEST_LINE = 160;

    private MutatedTests() {}

    /** Runs the tests. */
    public static void main(String[] tests) throws IOException {
        // tests may put something else there
        PrintStream out = System.out;
        Launcher launcher = LauncherFactory.create();
        int end = PASSED;
        for (String test : tests) {
            Listener listener = new Listener();
            launcher.execute(request(test), listener);
            if (listener.ended == 0 || listener.broken) {
                end = BROKEN;
            } else if (!listener.failures.isEmpty()) {
                end = Math.max(end, FAILED);
            }
            String told = listener.ended == 0 ? "nothing ran" : "passed, all " + listener.ended;
            listener.failures.stream()
                    .findFirst()
                    .ifPresentOrElse(
                            failure -> out.println(SAID + shown(failure)), () -> out.println(SAID + test + " " + told));
        }
        out.flush();
        System.exit(end);
    }

    private static String shown(Throwable failure) {
        String line = String.valueOf(failure).strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line;
    }

    private static LauncherDiscoveryRequest request(String test) throws IOException {
        String method = test.substring(test.lastIndexOf('.') + 1);
        PostDiscoveryFilter named = descriptor -> FilterResult.includedIf(descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName().equals(method))
                .orElse(true));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(className(test.substring(0, test.lastIndexOf('.')))))
                .filters(named)
                .build();
    }

    private static String className(String simple) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.endsWith(simple + ".class"))
                    .map(file -> TESTS.relativize(file).toString().replaceAll("[/\\\\]", "."))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no class " + simple + " in " + TESTS));
        }
    }

    /** Remembers how tests ended; a class that fails before its tests counts as one. */
    private static final class Listener implements TestExecutionListener {

        private final List<Throwable> failures = new ArrayList<>();
        private int ended;
        private boolean broken;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                ended++;
            }
            result.getThrowable().ifPresent(failure -> {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failures.add(failure);
                    // classes that do not fit each other prove nothing
                    broken |= failure instanceof LinkageError;
                }
            });
        }
    }
}
