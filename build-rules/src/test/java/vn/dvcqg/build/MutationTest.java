package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTest {

    private static final String FILE = """
            row: A1 B2
            test: DoorTest.door_locked_staysShut
            why: anybody could come in
            file: Door.java
            @@
             void open() {
            -    demandKey();
            +    // nobody asks
            """;

    private static final String SOURCE = """
            class Door {
                    void open() {
                        demandKey();
                    }
            }
            """;

    @TempDir
    Path folder;

    private Path page;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("A1-open.mutation"), FILE);
        Files.writeString(folder.resolve("Door.java"), SOURCE);
        page = folder.resolve("page.md");
    }

    private Mutations mutations() {
        return Mutations.in(folder, folder);
    }

    private void page(String... rows) throws IOException {
        Files.writeString(page, "| no. | rule | test |\n|---|---|---|\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void applied_anotherIndent_replacesTheLines() throws IOException {
        Mutation mutation = Mutation.read(folder.resolve("A1-open.mutation"));

        assertThat(mutation.rows()).containsExactly("A1", "B2");
        assertThat(mutation.name()).isEqualTo("A1-open");
        assertThat(Mutation.applied(mutation.hunks().get(Path.of("Door.java")), SOURCE))
                .contains("// nobody asks")
                .doesNotContain("demandKey");
    }

    @Test
    void fit_linesThereOnce_isFine() {
        assertThatCode(mutations()::assertFit).doesNotThrowAnyException();
    }

    @Test
    void fit_linesGoneOrTwice_isAFault() throws IOException {
        Files.writeString(folder.resolve("Door.java"), SOURCE.replace("demandKey", "ask"));
        assertThatThrownBy(mutations()::assertFit).hasMessageContaining("A1-open, Door.java: stands nowhere");

        Files.writeString(folder.resolve("Door.java"), SOURCE + SOURCE);
        assertThatThrownBy(mutations()::assertFit).hasMessageContaining("stands in several places");
    }

    @Test
    void read_unknownLineOrNoTest_isAFault() throws IOException {
        Path file = folder.resolve("A2-x.mutation");
        for (String text : List.of(FILE + "and so on\n", FILE.replace("test: ", "why: "), "row: A1\n")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> Mutation.read(file)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void cover_everyTestHasAMistake_isFine() throws IOException {
        page(
                "| A1 C | locked | `DoorTest.door_locked_staysShut` |",
                "| B2 | too | `DoorTest.door_locked_staysShut` |",
                "| C3 | Yours: lock it | |");

        assertThatCode(() -> mutations().assertCover(page)).doesNotThrowAnyException();
    }

    @Test
    void cover_missingOnEitherSide_isTold() throws IOException {
        page("| A1 | locked | `DoorTest.door_locked_staysShut`, `DoorTest.door_open_isTold` |", "| C3 | forgotten | |");

        assertThatThrownBy(() -> mutations().assertCover(page))
                .hasMessageContaining("A1 DoorTest.door_open_isTold: no mistake that it must notice")
                .hasMessageContaining("C3: neither a test nor \"Yours\"")
                .hasMessageContaining("B2 DoorTest.door_locked_staysShut: not on the page");
    }

    @Test
    void named_someOnly_leavesTheOthersOut() throws IOException {
        page("| A1 | locked | `DoorTest.door_locked_staysShut` |");

        assertThatThrownBy(() -> mutations().named("B.*").assertCover(page)).hasMessageContaining("no mistake");
    }
}
