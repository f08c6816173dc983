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

class PublicApiTest {
    @TempDir
    Path folder;

    private Path module;
    private Path agreed;

    @BeforeEach
    void compileOneType() throws IOException {
        module = Files.createDirectories(folder.resolve("one-module"));
        agreed = module.resolve("api").resolve("an-artifact.txt");
        Compiled.sources(module.resolve("target"), List.of(), "package vn.g; public class G { public void go() {} }");
    }

    @Test
    void assertMatches_updateThenCheck_passes() throws IOException {
        PublicApi.assertMatches(module, "an-artifact", true);

        assertThat(agreed)
                .hasContent("package vn.g\n\npublic class vn.g.G\n  constructor public G()\n  method public void go()");
        assertThat(Files.readString(agreed)).endsWith("go()\n");
        assertThatCode(() -> PublicApi.assertMatches(module, "an-artifact", false))
                .doesNotThrowAnyException();
    }

    @Test
    void assertMatches_changedApi_tellsTheLinesAndTheCommand() throws IOException {
        PublicApi.assertMatches(module, "an-artifact", true);
        Files.writeString(agreed, Files.readString(agreed).replace("void go()", "int went()"));

        assertThatThrownBy(() -> PublicApi.assertMatches(module, "an-artifact", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "@@ public class vn.g.G\n-   method public int went()\n+   method public void go()\n")
                .hasMessageContaining("mvn test -pl one-module -am -Dtest=PublicApiTest")
                .hasMessageContaining("-Dapi.update=true");
    }

    @Test
    void assertMatches_noAgreedText_listsEverythingAsNew() {
        assertThatThrownBy(() -> PublicApi.assertMatches(module, "an-artifact", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("+ package vn.g\n+ public class vn.g.G\n+   constructor public G()");
        assertThat(agreed).doesNotExist();
    }
}
