package vn.dvcqg.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mistake that could be made in the sources, and the tests that must notice it. Its file names them and then says, like a diff without line
 * numbers, what stands there and what would stand there instead:
 *
 * <pre>
 * row: A3
 * test: TokenFlawTest.subject_ofTheClaimsAnother_isTampered
 * why: the claims may be those of somebody else
 * file: sdk-auth/src/main/java/vn/dvcqg/sdk/auth/internal/OidcEngine.java
 * &#64;&#64;
 * -            if (!Objects.equals(token.getSubject(), user.text("sub"))) {
 * +            if (false) {
 * </pre>
 *
 * @param name of its file, without the ending
 * @param rows the rows of the page whose rule it breaks, in the file with blanks between them
 * @param tests as {@code Class.method}; each must fail
 * @param hunks what changes, by source file relative to the root of the checkout
 */
record Mutation(String name, List<String> rows, List<String> tests, Map<Path, List<Hunk>> hunks) {

    static final String ENDING = ".mutation";

    /**
     * One change.
     *
     * @param before lines that stand together in the source, exactly once
     * @param after what stands there afterwards
     */
    record Hunk(List<String> before, List<String> after) {

        static Hunk empty() {
            return new Hunk(new ArrayList<>(), new ArrayList<>());
        }

        private void add(String line) {
            String text = line.substring(1);
            if (line.charAt(0) != '+') {
                before.add(text);
            }
            if (line.charAt(0) != '-') {
                after.add(text);
            }
        }
    }

    /** Reads a file. */
    static Mutation read(Path file) throws IOException {
        List<String> rows = List.of();
        List<String> tests = new ArrayList<>();
        Map<Path, List<Hunk>> hunks = new LinkedHashMap<>();
        List<Hunk> current = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("row: ")) {
                rows = List.of(line.substring(5).strip().split(" +", -1));
            } else if (line.startsWith("test: ")) {
                tests.add(line.substring(6).strip());
            } else if (line.startsWith("file: ")) {
                current = hunks.computeIfAbsent(Path.of(line.substring(6).strip()), path -> new ArrayList<>());
            } else if (line.equals("@@")) {
                current.add(Hunk.empty());
            } else if (line.matches("[-+ ].*") && !current.isEmpty()) {
                current.get(current.size() - 1).add(line);
            } else if (!line.startsWith("why: ") && !line.isBlank()) {
                throw new IOException(file + ": <" + line + "> is neither a known word nor a line of a change");
            }
        }
        String name = file.getFileName().toString().replace(ENDING, "");
        if (rows.isEmpty() || tests.isEmpty() || hunks.isEmpty()) {
            throw new IOException(file + " needs a row, a test and a file with a change");
        }
        return new Mutation(name, rows, tests, hunks);
    }

    /**
     * The source after the changes. Blanks at the ends of lines do not count, so that a change of the indent does no harm.
     *
     * @throws IllegalStateException if a change fits nowhere or in several places
     */
    static String applied(List<Hunk> hunks, String source) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        for (Hunk hunk : hunks) {
            int at = placeOf(hunk.before(), lines);
            lines.subList(at, at + hunk.before().size()).clear();
            lines.addAll(at, hunk.after());
        }
        return String.join("\n", lines) + "\n";
    }

    private static int placeOf(List<String> before, List<String> lines) {
        List<String> wanted = before.stream().map(String::strip).toList();
        List<String> there = lines.stream().map(String::strip).toList();
        int found = -1;
        for (int at = 0; at + wanted.size() <= there.size(); at++) {
            if (there.subList(at, at + wanted.size()).equals(wanted)) {
                if (found >= 0) {
                    throw new IllegalStateException("stands in several places: " + wanted);
                }
                found = at;
            }
        }
        if (found < 0 || wanted.isEmpty()) {
            throw new IllegalStateException("stands nowhere: " + wanted);
        }
        return found;
    }
}
