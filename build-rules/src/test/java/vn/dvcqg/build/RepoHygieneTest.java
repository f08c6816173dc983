package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepoHygieneTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void checkOut() throws IOException {
        root = Files.createDirectories(folder.resolve("checkout"));
    }

    // a bar stands between the pieces, so that this file is clean itself
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run /|root/tool.sh",
                "url=file:///|home/someone/x",
                "(/|Users/someone/x)",
                "C:\\|Users\\someone",
                "jdbc:sqlite:/|home/someone/x.db",
                "https://repo|1.maven.org/maven2",
                "https://repo|.maven.apache.org/maven2",
                "https://s01.oss.|sonatype.org/",
                "https://Registry|.npmjs.org/",
                "pypi|.org",
                "// TO|DO: later",
                "FIX|ME"
            })
    void assertClean_forbiddenText_isNamedWithPlace(String pieces) throws IOException {
        String text = pieces.replace("|", "");
        Files.writeString(root.resolve("page.txt"), "fine\n" + text + "\n");

        assertThatThrownBy(() -> RepoHygiene.assertClean(root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("page.txt:2: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://maven.apache.org/POM/4.0.0",
                "https://example.vn/home/users/x",
                "https://example.vn/root/x",
                "$HOME/home/x/y",
                "METHODOLOGY AUTODOC",
                "/homes/x/",
                "src/root/x"
            })
    void assertClean_innocentText_passes(String text) throws IOException {
        Files.writeString(root.resolve("page.txt"), text);

        assertThatCode(() -> RepoHygiene.assertClean(root)).doesNotThrowAnyException();
    }

    @Test
    void assertClean_existingPathBesideTheCheckout_isNamed() throws IOException {
        Files.createFile(folder.resolve("notes.md"));
        Files.writeString(root.resolve("bad.md"), "see " + folder + "/notes.md.");
        Files.writeString(root.resolve("good.md"), "see " + folder + "/nothing");

        assertThatThrownBy(() -> RepoHygiene.assertClean(root))
                .hasMessageContaining("bad.md:1: path beside this checkout: ")
                .hasMessageEndingWith("/notes.md");
    }

    @Test
    void assertClean_binaryLicenceAndBuildOutput_areNotSearched() throws IOException {
        String mark = "FIX" + "ME";
        Files.writeString(root.resolve("LICENSE"), mark);
        Files.writeString(root.resolve("image.png"), "\0" + mark);
        Files.writeString(Files.createDirectories(root.resolve("m/target")).resolve("x.txt"), mark);

        assertThatCode(() -> RepoHygiene.assertClean(root)).doesNotThrowAnyException();
    }

    @Test
    void repoFiles_withAndWithoutGit_areTheSameSources() throws IOException {
        Path here = Path.of("").toAbsolutePath();

        assertThat(RepoFiles.of(here)).contains(Path.of("pom.xml")).noneMatch(path -> path.startsWith("target"));
        assertThat(RepoFiles.fromFolders(here))
                .containsAll(RepoFiles.of(here))
                .noneMatch(path -> path.startsWith("target"));
    }
}
