package vn.dvcqg.build;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes mistakes in copies of source files and runs tests against them, each time in a JVM of its own. */
final class MutationRun {

    /** A mistake may make a test wait for ever, which is noticed too. */
    private static final long LONGEST_MINUTES = 5;

    private final Path root;
    private final Path scratch;
    private final String usual;

    /**
     * What came of one test.
     *
     * @param noticed whether it failed as it should
     * @param line for the reader
     */
    record Seen(boolean noticed, String line) {}

    MutationRun(Path root, Path scratch) {
        this.root = root;
        this.scratch = scratch;
        this.usual = String.join(
                File.pathSeparator,
                Path.of("target", "test-classes").toString(),
                Path.of("target", "classes").toString(),
                System.getProperty("java.class.path"));
    }

    /** Runs the tests of all mistakes without any of them; those that fail would prove nothing. */
    List<String> withoutAny(List<Mutation> all) throws IOException {
        List<String> tests =
                all.stream().flatMap(each -> each.tests().stream()).distinct().toList();
        Path log = Files.createDirectories(scratch).resolve("without-any.log");
        int end = run(usual, log, tests);
        return end == MutatedTests.PASSED
                ? List.of()
                : List.of("without a mistake: " + said(log) + " (the whole is in " + log + ")");
    }

    /** Makes the mistake and runs its tests one by one. */
    List<Seen> with(Mutation mutation) throws IOException {
        Path place = scratch.resolve(mutation.name());
        Path classes = place.resolve("classes");
        deleted(place);
        Files.createDirectories(classes);
        String fault = compiled(sources(mutation, place), classes);
        List<Seen> seen = new ArrayList<>();
        for (String test : mutation.tests()) {
            String what = mutation.name() + ", " + test + ": ";
            if (!fault.isEmpty()) {
                seen.add(new Seen(false, what + "does not compile: " + fault));
                continue;
            }
            Path log = place.resolve(test + ".log");
            int end = run(classes + File.pathSeparator + usual, log, List.of(test));
            seen.add(new Seen(end == MutatedTests.FAILED, what + said(log)));
        }
        return seen;
    }

    private static void deleted(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Path> sources(Mutation mutation, Path place) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (var each : mutation.hunks().entrySet()) {
            String source = Files.readString(root.resolve(each.getKey()));
            Path copy = place.resolve("sources").resolve(each.getKey());
            Files.createDirectories(copy.getParent());
            sources.add(Files.writeString(copy, Mutation.applied(each.getValue(), source)));
        }
        return sources;
    }

    private String compiled(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "-parameters", "--release", "17", "-d", classes.toString(), "-cp", usual);
            boolean good = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return good ? "" : said.toString().strip();
        }
    }

    private static int run(String classPath, Path log, List<String> tests) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                MutatedTests.class.getName()));
        command.addAll(tests);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // as a variable, because it can be longer than a command may be
        builder.environment().put("CLASSPATH", classPath);
        Process process = builder.start();
        try {
            if (process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            Files.writeString(log, "\n" + MutatedTests.SAID + "does not end");
            return MutatedTests.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String said(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith(MutatedTests.SAID))
                    .map(line -> line.substring(MutatedTests.SAID.length()))
                    .reduce((first, last) -> first + "; " + last)
                    .orElse("ended without a word");
        }
    }
}
