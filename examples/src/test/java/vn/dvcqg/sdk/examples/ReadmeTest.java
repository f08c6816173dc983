package vn.dvcqg.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.build.Snippets;

/** The page that everybody copies from must be right. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    void javaBlocks_asTheyStand_compile(@TempDir Path classes) throws IOException {
        Snippets.of(README)
                .assertCompile(
                        classes,
                        List.of(
                                "java.net.URI",
                                "java.util.List",
                                "vn.dvcqg.sdk.*",
                                "vn.dvcqg.sdk.dossier.*",
                                "vn.dvcqg.sdk.id.*",
                                "vn.dvcqg.sdk.sync.*"),
                        List.of("List<ProgressStep> steps", "JdbcSyncStore store", "java.sql.Connection connection"));
    }

    @Test
    void javaBlock_fromConfigurationToProgress_staysShort() throws IOException {
        assertThat(Snippets.of(README)
                        .blocks()
                        .get(0)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .count())
                .isLessThanOrEqualTo(20);
    }

    @Test
    void commands_ofTheRunAndTestSections_areOneLineEach() throws IOException {
        assertThat(section("## Run it")).isEqualTo("mvn -q -Pquickstart -pl examples -am process-classes");
        assertThat(section("### Log in with a browser"))
                .isEqualTo("mvn -q -Plogin-example -pl examples -am process-classes");
        assertThat(section("## Test it")).isEqualTo("mvn verify");
        assertThat(Files.readString(Path.of("..", ".ci", "run")))
                .contains(section("## Run it"))
                .contains(section("### Log in with a browser") + " -Dauto")
                .contains(section("## Test it"));
    }

    @Test
    void version_inTheReadme_isTheOneThatIsBuilt() throws IOException {
        Matcher revision =
                Pattern.compile("<revision>(.+?)</revision>").matcher(Files.readString(Path.of("..", "pom.xml")));
        assertThat(revision.find()).isTrue();
        assertThat(Files.readString(README))
                .contains("<version>" + revision.group(1) + "</version>")
                .contains("dvcqg-sdk-mock-" + revision.group(1) + "-server.jar");
    }

    private static String section(String heading) throws IOException {
        String text = Files.readString(README);
        int from = text.indexOf("```\n", text.indexOf(heading)) + 4;
        return text.substring(from, text.indexOf("```", from)).strip();
    }
}
