package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformancePageTest {
    private static final String TESTS = """
            package vn.x;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.params.ParameterizedTest;
            class SessionTest extends Base {
                @Test void login_ok_opens() {}
                @ParameterizedTest void login_many_opens(int n) {}
                @RepeatedTest(2) void login_twice_opens() {}
                @TestFactory Object made() { return null; }
                @Disabled @Test void asleep() {}
                void helper() {}
                @Nested class Inner { @Test void deep() {} }
            }
            abstract class Base { @Test void inherited() {} }
            @Disabled class OffTest { @Test void off() {} }
            """;

    @TempDir
    static Path folder;

    private static Path classes;

    @BeforeAll
    static void compile() {
        classes = Compiled.sources(folder, List.of(), TESTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`SessionTest#login_ok_opens`",
                "`SessionTest#login_many_opens`, `SessionTest#login_twice_opens`<br>`SessionTest#made`",
                "`vn.x.SessionTest#login_ok_opens`",
                "`SessionTest.Inner#deep`",
                "`Inner#deep`",
                "`SessionTest#inherited`",
            })
    void check_livingTests_pass(String cell) throws IOException {
        Path page = page("| A-1 | a fact | " + cell + " | - |");

        assertThatCode(() -> ConformancePage.check(page, "client test", classes))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "''~no test is named",
                "-~no test is named",
                "—~no test is named",
                "SessionTest~no test is named",
                "`SessionTest#login_ok_opens` and more~<and more> is not of the form `ClassName#method`",
                "`GoneTest#x`~GoneTest#x: no such class",
                "`ionTest#login_ok_opens`~ionTest#login_ok_opens: no such class",
                "`SessionTest#gone`~SessionTest#gone: no such method",
                "`SessionTest#helper`~SessionTest#helper: JUnit does not run this method",
                "`SessionTest#asleep`~SessionTest#asleep: is disabled",
                "`OffTest#off`~OffTest#off: is disabled",
            })
    void check_factWithoutLivingTest_isNamedById(String cell, String fault) throws IOException {
        Path page = page("| A-1 | a \\| b | " + cell + " | `MockTest#x` |");

        assertThatThrownBy(() -> ConformancePage.check(page, "client test", classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("\n  line 6, A-1: " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`SessionTest#made`", "-"})
    void check_factOfTheOtherSide_isNotAsked(String other) throws IOException {
        Path page = page("| A-1 | a fact | n/a | " + other + " |");

        assertThatCode(() -> ConformancePage.check(page, "client test", classes))
                .doesNotThrowAnyException();
    }

    @Test
    void check_factOfNoSide_isNamed() throws IOException {
        Path page = page("| A-1 | a fact | n/a | n/a |");

        assertThatThrownBy(() -> ConformancePage.check(page, "client test", classes))
                .hasMessageEndingWith("A-1: n/a on every side; then it is no fact of the wire");
    }

    @Test
    void check_otherColumn_isJudgedByItself() throws IOException {
        Path page = page("| A-1 | a fact | - | `SessionTest#made` |");

        assertThatCode(() -> ConformancePage.check(page, "Mock test", classes)).doesNotThrowAnyException();
    }

    @Test
    void check_sameIdTwice_isNamed() throws IOException {
        String row = "| A-1 | a fact | `SessionTest#made` | - |";
        Path page = page(row + "\n\nSecond table\n\n| id | client test |\n|--|--|\n| A-1 | `SessionTest#made` |");

        assertThatThrownBy(() -> ConformancePage.check(page, "client test", classes))
                .hasMessageContaining("line 12, A-1: this id stands in two rows");
    }

    @Test
    void check_pageWithoutRows_fails() throws IOException {
        Path page = page("");

        assertThatThrownBy(() -> ConformancePage.check(page, "client test", classes))
                .hasMessageContaining("has no table with the columns id and client test, or no row in it");
    }

    private static Path page(String rows) throws IOException {
        String head = "# Conformance\n\nText.\n| Id | fact | Client test | mock test |\n| :-- | --- | --- | --- |\n";
        return Files.writeString(folder.resolve("conformance.md"), head + rows + "\n");
    }
}
