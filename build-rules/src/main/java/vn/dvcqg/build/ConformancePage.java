package vn.dvcqg.build;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that each wire fact of {@code docs/conformance.md} is proven by tests that exist.
 *
 * <p>The page holds tables with the columns {@code id}, {@code fact}, {@code client test} and {@code mock test}; a cell of the
 * last two names one or more tests as {@code `ClassName#method`}, separated by commas or {@code <br>}, or says {@code n/a} where the
 * fact does not concern that side. A fact that concerns neither side is no fact.
 */
public final class ConformancePage {
    private static final Pattern TEST = Pattern.compile("`([\\w.$]+)#(\\w+)`");
    private static final Set<String> TEST_ANNOTATIONS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.api.RepeatedTest",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example");
    private static final String DISABLED = "org.junit.jupiter.api.Disabled";

    private static final String NOT_THIS_SIDE = "n/a";
    private static final String SIDE = " test";

    private final String column;
    private final JavaClasses classes;
    private final List<String> faults = new ArrayList<>();

    private ConformancePage(String column, JavaClasses classes) {
        this.column = column;
        this.classes = classes;
    }

    /**
     * Every row names at least one test in the column or says {@code n/a}, and each named test exists, is one that JUnit runs,
     * and is not disabled. A row with {@code n/a} must name a test in another column.
     *
     * @param page {@code docs/conformance.md}
     * @param column {@code "client test"} or {@code "mock test"}
     * @param testClassesFolder the compiled tests of the module that proves this column, usually {@code target/test-classes}
     * @throws AssertionError that lists every open or wrong row by its id
     */
    public static void check(Path page, String column, Path testClassesFolder) {
        var check = new ConformancePage(column, new ClassFileImporter().importPath(testClassesFolder));
        try {
            List<MarkdownTables.Row> rows = MarkdownTables.withColumns(page, "id", column);
            if (rows.isEmpty()) {
                throw new AssertionError(
                        page + " has no table with the columns id and " + column + ", or no row in it");
            }
            Set<String> ids = new HashSet<>();
            for (MarkdownTables.Row row : rows) {
                if (!ids.add(row.cell("id"))) {
                    check.fault(row, "this id stands in two rows");
                }
                check.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Faults.failIfAny(
                page.getFileName() + ", column \"" + column
                        + "\": facts without a living test; write the test or correct" + " its name:",
                check.faults);
    }

    private void row(MarkdownTables.Row row) {
        String cell = row.cell(column);
        if (cell.equals(NOT_THIS_SIDE)) {
            if (!concernsAnotherSide(row)) {
                fault(row, "n/a on every side; then it is no fact of the wire");
            }
            return;
        }
        Matcher tests = TEST.matcher(cell);
        String rest = tests.replaceAll("").replaceAll("(?i)<br\\s*/?>|,", "").strip();
        List<MatchResult> named = tests.reset().results().toList();
        if (named.isEmpty()) {
            fault(row, "no test is named");
        } else if (!rest.isEmpty()) {
            fault(row, "<" + rest + "> is not of the form `ClassName#method`");
        }
        named.forEach(test -> test(row, test.group(1), test.group(2)));
    }

    /** What the other columns name is checked by the module that proves them. */
    private boolean concernsAnotherSide(MarkdownTables.Row row) {
        return row.columns().stream()
                .filter(name -> name.endsWith(SIDE) && !name.equalsIgnoreCase(column))
                .anyMatch(name -> !row.cell(name).equals(NOT_THIS_SIDE));
    }

    private void test(MarkdownTables.Row row, String className, String method) {
        List<JavaClass> owners =
                classes.stream().filter(type -> isNamed(type, className)).toList();
        List<JavaMethod> methods = owners.stream()
                .flatMap(owner -> owner.getAllMethods().stream())
                .filter(candidate -> candidate.getName().equals(method))
                .toList();
        String test = className + "#" + method;
        if (owners.isEmpty()) {
            fault(row, test + ": no such class");
        } else if (methods.isEmpty()) {
            fault(row, test + ": no such method");
        } else if (methods.stream().noneMatch(ConformancePage::isTest)) {
            fault(row, test + ": JUnit does not run this method");
        } else if (Stream.concat(owners.stream(), methods.stream()).anyMatch(it -> it.isAnnotatedWith(DISABLED))) {
            fault(row, test + ": is disabled");
        }
    }

    private static boolean isNamed(JavaClass type, String name) {
        String written = name.replace('.', '$');
        String full = type.getName().replace('.', '$');
        return full.equals(written) || full.endsWith("$" + written);
    }

    private static boolean isTest(JavaMethod method) {
        return TEST_ANNOTATIONS.stream().anyMatch(method::isMetaAnnotatedWith)
                || TEST_ANNOTATIONS.stream().anyMatch(method::isAnnotatedWith);
    }

    private void fault(MarkdownTables.Row row, String fault) {
        faults.add("line " + row.line() + ", " + row.cell("id") + ": " + fault);
    }
}
