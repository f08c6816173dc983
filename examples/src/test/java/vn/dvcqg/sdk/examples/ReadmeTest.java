package vn.dvcqg.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that everybody copies from must be right. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    void javaBlocks_asTheyStand_compile(@TempDir Path classes) throws IOException {
        String block = block("```java\n");
        String source = """
                import java.net.URI;
                import java.util.List;
                import vn.dvcqg.sdk.*;
                import vn.dvcqg.sdk.dossier.*;
                import vn.dvcqg.sdk.id.*;
                import vn.dvcqg.sdk.sync.*;
                class Snippet {
                    void run(List<ProgressStep> steps, JdbcSyncStore store, java.sql.Connection connection) {
                """ + block + "} }";
        StringWriter told = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

        boolean compiled = compiler.getTask(
                        told,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"),
                        null,
                        List.of(new InMemory(source)))
                .call();

        assertThat(compiled).as(told.toString()).isTrue();
    }

    @Test
    void javaBlock_fromConfigurationToProgress_staysShort() throws IOException {
        assertThat(block("```java\n").lines().filter(line -> !line.isBlank()).count())
                .isLessThanOrEqualTo(20);
    }

    @Test
    void commands_ofTheRunAndTestSections_areOneLineEach() throws IOException {
        assertThat(section("## Run it")).isEqualTo("mvn -q -Pquickstart -pl examples -am process-classes");
        assertThat(section("## Test it")).isEqualTo("mvn verify");
        assertThat(Files.readString(Path.of("..", ".ci", "run")))
                .contains(section("## Run it"))
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

    private static String block(String fence) throws IOException {
        String text = Files.readString(README);
        int from = text.indexOf(fence) + fence.length();
        return text.substring(from, text.indexOf("```", from));
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String source;

        InMemory(String source) {
            super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
