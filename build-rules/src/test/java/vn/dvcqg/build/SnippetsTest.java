package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {

    @TempDir
    Path folder;

    private Snippets page(String text) throws IOException {
        return Snippets.of(Files.writeString(folder.resolve("page.md"), text));
    }

    @Test
    void assertCompile_rightBlocks_passes() throws IOException {
        Snippets page = page("""
                # Page

                ```java
                List<String> names = List.of(name);
                ```

                ```text
                not Java
                ```

                ```java
                String name = "declared again";
                ```
                """);

        assertThatCode(() -> page.assertCompile(folder, List.of("java.util.*"), List.of("String name")))
                .doesNotThrowAnyException();
    }

    @Test
    void assertCompile_wrongBlock_isNamedWithTheWordsOfTheCompiler() throws IOException {
        Snippets page = page("```java\nint one = 1;\n```\n```java\nint two = missing;\n```\n");

        assertThatThrownBy(() -> page.assertCompile(folder, List.of(), List.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("block 2")
                .hasMessageContaining("missing")
                .hasMessageNotContaining("block 1");
    }

    @Test
    void assertCompile_pageWithoutJava_fails() throws IOException {
        Snippets page = page("# Page\n");

        assertThatThrownBy(() -> page.assertCompile(folder, List.of(), List.of()))
                .isInstanceOf(AssertionError.class);
    }
}
