package vn.dvcqg.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mistakes that a module's tests must notice, one file each, and the page whose rows they belong to. A page with rules has tables with
 * the columns {@code no.} and {@code test}; what stands there as {@code `Class.method`} must be named by a mistake of the same row.
 *
 * <p>A check that nobody ever removed may be guarded by a test that cannot fail. So each test of such a page is once seen failing: {@link
 * #assertNoticed} makes each mistake in a copy of the one source file, puts the copy's classes before the others and runs the tests that
 * should notice. The checkout itself is never touched.
 */
public final class Mutations {

    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test\\.[A-Za-z0-9_]+)`");

    /** What a row says when only the vendor's program can follow its rule. */
    private static final String YOURS = "Yours";

    private final Path root;
    private final List<Mutation> all;

    private Mutations(Path root, List<Mutation> all) {
        this.root = root;
        this.all = all;
    }

    /**
     * Reads them.
     *
     * @param folder files with the ending {@code .mutation}
     * @param root the folder that holds the parent pom
     * @return all of them, in the order of their names
     */
    public static Mutations in(Path folder, Path root) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Mutation> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(Mutation.ENDING))
                    .sorted()
                    .toList()) {
                all.add(Mutation.read(file));
            }
            return new Mutations(root, List.copyOf(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Only some of them.
     *
     * @param names a regular expression for whole names of files, without their ending
     * @return those
     */
    public Mutations named(String names) {
        return new Mutations(
                root, all.stream().filter(each -> each.name().matches(names)).toList());
    }

    /**
     * Every mistake can still be made: its lines stand in the source exactly once.
     *
     * @throws AssertionError that lists those that cannot
     */
    public void assertFit() {
        List<String> faults = new ArrayList<>();
        for (Mutation each : all) {
            each.hunks().forEach((file, hunks) -> {
                try {
                    Mutation.applied(hunks, Files.readString(root.resolve(file)));
                } catch (IOException | IllegalStateException e) {
                    faults.add(each.name() + ", " + file.getFileName() + ": " + e.getMessage());
                }
            });
        }
        Faults.failIfAny("The code has changed since; say what the mistake would look like now:", faults);
    }

    /**
     * Every test of the page has a mistake that it must notice, every mistake a row, and a row without either says {@code Yours}.
     *
     * @param page the page with the rules
     * @throws AssertionError that lists what is missing
     */
    public void assertCover(Path page) {
        Set<String> made = all.stream()
                .flatMap(each -> each.rows().stream()
                        .flatMap(row -> each.tests().stream().map(test -> row + " " + test)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        List<String> faults = new ArrayList<>();
        for (MarkdownTables.Row row : rows(page)) {
            String id = row.cell("no.").split(" ", 2)[0];
            List<String> tests = TEST.matcher(row.cell("test"))
                    .results()
                    .map(test -> id + " " + test.group(1))
                    .toList();
            named.addAll(tests);
            tests.stream()
                    .filter(test -> !made.contains(test))
                    .map(test -> test + ": no mistake that it must notice")
                    .forEach(faults::add);
            if (tests.isEmpty() && row.cells().stream().noneMatch(cell -> cell.contains(YOURS))) {
                faults.add(id + ": neither a test nor \"" + YOURS + "\"");
            }
        }
        made.stream()
                .filter(test -> !named.contains(test))
                .map(test -> test + ": not on the page")
                .forEach(faults::add);
        Faults.failIfAny(page.getFileName() + " and the mistakes of its rows do not fit:", faults);
    }

    private static List<MarkdownTables.Row> rows(Path page) {
        try {
            List<MarkdownTables.Row> rows = MarkdownTables.withColumns(page, "no.", "test");
            if (rows.isEmpty()) {
                throw new AssertionError(page + " has no table with the columns no. and test");
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes each mistake and runs its tests, each of which must fail; and once without a mistake, where all must pass. Takes seconds for
     * each. What was printed is kept below {@code target/mutations}.
     *
     * @return a line for each test and mistake with what the test said
     * @throws AssertionError that lists the tests that noticed nothing
     */
    public List<String> assertNoticed() {
        try {
            MutationRun run = new MutationRun(root, Path.of("target", "mutations"));
            List<String> told = new ArrayList<>();
            List<String> faults = new ArrayList<>(run.withoutAny(all));
            for (Mutation each : all) {
                for (MutationRun.Seen seen : run.with(each)) {
                    (seen.noticed() ? told : faults).add(seen.line());
                }
            }
            Faults.failIfAny("Mistakes that no test noticed:", faults);
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
