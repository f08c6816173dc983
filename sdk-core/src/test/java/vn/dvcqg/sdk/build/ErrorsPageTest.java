package vn.dvcqg.sdk.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.build.DocsNames;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.dossier.StepState;

/** Whoever is called at night finds on the page of errors whatever the SDK may tell him. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/errors.md");
    private static final Path CODE = Path.of("src/test/java/vn/dvcqg/sdk/e2e/FailureHandling.java");
    private static final Path SOURCES = Path.of("src/main/java");

    /** A row of the table of codes: the code, what it means in Vietnamese, what it means in English. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][a-z0-9-]*)` \\| (.+?) \\| (.+?) \\|$");

    private static final Pattern CODE_LIKE = Pattern.compile("`([a-z][a-z0-9]*(?:-[a-z0-9]+)+)`");
    private static final Pattern WORDS = Pattern.compile("(?m)^\\| `([^`]* [^`]*)` \\|");
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)\n```");

    /** Names of the JDK and of a module. */
    private static final Set<String> NO_NAMES = Set.of("getCause");

    private static final Set<String> NO_CODES = Set.of("dvcqg-sdk-bom");

    private String page = "";

    @BeforeAll
    void read() throws IOException {
        page = Files.readString(PAGE);
    }

    @Test
    void codes_everyViolation_hasOneRowWithItsSentences() {
        List<String> rows = rows().map(MatchResult::group).toList();
        List<String> missing = sentences("en").entrySet().stream()
                .filter(english -> rows.stream()
                                .filter(row -> row.startsWith("| `" + english.getKey() + "` |")
                                        && row.contains(" | *" + sentences("vi").get(english.getKey()) + "*")
                                        && row.contains(" | *" + english.getValue() + "*"))
                                .count()
                        != 1)
                .map(english -> "| `" + english.getKey() + "` | *"
                        + sentences("vi").get(english.getKey()) + "*. | *" + english.getValue() + "*. |")
                .toList();

        assertThat(missing)
                .as(
                        "rows that docs/errors.md lacks, or has with another sentence; add what else helps behind the sentence")
                .isEmpty();
    }

    @Test
    void codes_everyNameOnThePage_isOfAViolation() {
        Set<String> named = rows().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
        CODE_LIKE.matcher(page).results().map(code -> code.group(1)).forEach(named::add);
        named.removeAll(NO_CODES);

        assertThat(named).isSubsetOf(sentences("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Tiếng Việt\n", "## English\n"})
    void language_everyExceptionAndState_isTold(String heading) {
        int from = page.indexOf(heading);
        String half = page.substring(from, page.indexOf("\n## ", from + 1));

        assertThat(PortalException.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .allSatisfy(
                        name -> assertThat(half).contains("| `" + name + "` |").contains("**`" + name + "`: "));
        assertThat(StepState.values()).allSatisfy(state -> assertThat(half).contains(" `" + state + "` |"));
    }

    @Test
    void languages_everyAnchor_hasItsTwin() {
        assertThat(anchors("vi-")).isNotEmpty().isEqualTo(anchors("en-"));
    }

    @Test
    void snippets_everyLine_isOfCodeThatIsTested() throws IOException {
        String code = Files.readString(CODE).lines().map(String::strip).collect(Collectors.joining("\n"));

        assertThat(BLOCK.matcher(page).results().map(block -> block.group(1)))
                .hasSize(4)
                .flatMap(block -> List.of(block.split("\n\n")))
                .allSatisfy(method -> assertThat(code)
                        .contains(method.lines().map(String::strip).collect(Collectors.joining("\n"))));
    }

    @Test
    void words_ofMessages_areThoseOfTheCode() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            code = all.toString();
        }
        String words = page.substring(page.indexOf("<a id=\"words\">"), page.indexOf("<a id=\"way\">"));

        assertThat(WORDS.matcher(words).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(found -> assertThat(code).contains(found));
    }

    @Test
    void page_everyName_isOfTheApiOrOfTheWire(@TempDir Path folder) throws IOException {
        Files.copy(PAGE, folder.resolve("errors.md"));
        DocsNames judge = DocsNames.of(
                Path.of("api/dvcqg-sdk-core.txt"),
                ROOT.resolve("sdk-mock/api/dvcqg-sdk-mock.txt"),
                "ClassicProfile",
                DocsNames.quotedWords(SOURCES.resolve("vn/dvcqg/sdk/protocol/internal")),
                NO_NAMES);

        assertThatCode(() -> judge.check(folder)).doesNotThrowAnyException();
    }

    private Stream<MatchResult> rows() {
        return ROW.matcher(page.substring(page.indexOf("<a id=\"codes\">"))).results();
    }

    private Set<String> anchors(String prefix) {
        return Pattern.compile("<a id=\"" + prefix + "(.+?)\">")
                .matcher(page)
                .results()
                .map(anchor -> anchor.group(1))
                .collect(Collectors.toSet());
    }

    /** The sentences as the page has them, with a mark in place of each argument. */
    private static Map<String, String> sentences(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle("vn.dvcqg.sdk.internal.violations_" + language, Locale.ROOT);
        Object[] marks = Collections.nCopies(10, "…").toArray();
        Map<String, String> sentences = new TreeMap<>();
        bundle.keySet()
                .forEach(code ->
                        sentences.put(code, new MessageFormat(bundle.getString(code), Locale.ROOT).format(marks)));
        return sentences;
    }
}
