package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsLinksTest {
    private static final String TARGET_PAGE = """
            # Hồ sơ: `DongBoHoSoMC`

            ## 3.2 Sessions & tokens
            ## Twice
            ## Twice
            <a id="by-hand"></a>
            ```
            # not a heading, and [not a link](gone.md)
            ```
            """;

    @TempDir
    Path root;

    @BeforeEach
    void writePages() throws IOException {
        write("docs/protocol/classic.md", TARGET_PAGE);
        write("docs/with space.md", "");
        write("README.md", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](classic.md)",
                "[a](./classic.md#hồ-sơ-dongbohosomc \"title\")",
                "[a](classic.md#32-sessions--tokens)",
                "[a](classic.md#twice) and [b](classic.md#twice-1)",
                "[a](classic.md#by-hand)",
                "![a](../../README.md)",
                "[a](/README.md)",
                "[a](../protocol)",
                "[a](../with%20space.md) [b](<../with space.md>)",
                "[a](https://example.vn/gone.md#x) <mailto:a@example.vn> [b](mailto:a@example.vn)",
                "`[a](gone.md)` and ``[a](gone.md) ` ``",
                "# Here\n[a](#here)",
                "[a][x]\n\n[x]: classic.md",
                "[^1]: a note",
            })
    void assertMarkdown_linkThatLeadsSomewhere_passes(String text) throws IOException {
        write("docs/protocol/page.md", text);

        assertThatCode(() -> DocsLinks.assertMarkdown(root)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[a](gone.md)~(gone.md) no such file",
                "[![i](classic.md)](gone.md)~(gone.md) no such file",
                "![a](gone.png)~(gone.png) no such file",
                "[a](classic.md#gone)~(classic.md#gone) no such heading",
                "[a](classic.md#not-a-heading)~no such heading",
                "[a](#gone)~(#gone) no such heading",
                "[a](../../../x.md)~(../../../x.md) leads out of the repository",
                "[x]: gone.md~(gone.md) no such file",
                "<img src=\"gone.png\">~(gone.png) no such file",
            })
    void assertMarkdown_linkThatLeadsNowhere_isNamedWithPlace(String text, String fault) throws IOException {
        write("docs/protocol/page.md", "```\ncode\n```\n\n" + text);

        assertThatThrownBy(() -> DocsLinks.assertMarkdown(root))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/protocol/page.md:5: ")
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@see \"docs/protocol/classic.md, section 3.2 Sessions & tokens\"",
                "@see \"docs/protocol/classic.md, section sessions &amp; TOKENS\"",
                "@see \"docs/protocol/classic.md,\n *     section Hồ sơ: DongBoHoSoMC\"",
                "@see \"docs/protocol/classic.md\"",
                "@see \"Decree 61/2018, article 5\"",
                "@see String",
            })
    void assertSeeTags_existingSection_passes(String tag) throws IOException {
        write("core/src/main/java/vn/x/X.java", "/**\n * X.\n *\n * " + tag + "\n */\nclass X {}");

        assertThatCode(() -> DocsLinks.assertSeeTags(root, root.resolve("core")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "@see \"docs/protocol/gone.md, section Twice\"~no such page",
                "@see \"docs/protocol/classic.md, section Gone\"~no such section",
                "@see \"docs/protocol/classic.md, section not a heading, and not a link\"~no such section",
                "@see \"docs/protocol/classic.md section Twice\"~must read docs/<page>.md, section <name>",
            })
    void assertSeeTags_brokenReference_isNamedWithFile(String tag, String fault) throws IOException {
        write("core/src/main/java/vn/x/X.java", "/**\n * " + tag + "\n */\nclass X {}");

        assertThatThrownBy(() -> DocsLinks.assertSeeTags(root, root.resolve("core")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("vn/x/X.java: " + tag)
                .hasMessageEndingWith(fault);
    }

    @Test
    void assertMarkdown_pagesBelowSrcOrTarget_areNotRead() throws IOException {
        write("core/src/test/resources/fixture.md", "[a](gone.md)");
        write("core/target/page.md", "[a](gone.md)");

        assertThatCode(() -> DocsLinks.assertMarkdown(root)).doesNotThrowAnyException();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
