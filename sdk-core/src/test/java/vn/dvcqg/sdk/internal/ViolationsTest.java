package vn.dvcqg.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import vn.dvcqg.sdk.Violation;

/** The two files of sentences, and the code that uses them. */
class ViolationsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** A code where it is handed over: the first literal behind a comma of Violations.of, the first argument of because. */
    private static final Pattern USE =
            Pattern.compile("Violations\\s*\\.of\\([^;]*?,\\s*\"([a-z0-9-]+)\"|because\\(\\s*\"([^\"]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*)\"");

    @Test
    void files_bothLanguages_haveTheSameCodes() throws Exception {
        assertThat(sentences("en").keySet()).isEqualTo(sentences("vi").keySet()).isNotEmpty();
    }

    @Test
    void files_bothLanguages_useTheSameArguments() throws Exception {
        Map<String, String> vietnamese = sentences("vi");
        sentences("en")
                .forEach((code, english) ->
                        assertThat(argumentsOf(vietnamese.get(code))).as(code).isEqualTo(argumentsOf(english)));
    }

    @Test
    void files_everySentence_isFilledAndComposed() throws Exception {
        for (String language : Set.of("en", "vi")) {
            sentences(language).forEach((code, sentence) -> {
                String filled = new MessageFormat(sentence, Locale.ROOT).format(new Object[] {"A1", "B2", "C3", "D4"});
                assertThat(filled).as(code).isNotBlank().doesNotContain("{", "}");
                assertThat(Normalizer.isNormalized(sentence, Normalizer.Form.NFC))
                        .as(code)
                        .isTrue();
            });
        }
    }

    @Test
    void sources_everyCode_hasASentence() throws Exception {
        Set<String> used = new TreeSet<>();
        for (String source : sources()) {
            collect(USE.matcher(source), used);
        }
        assertThat(used).contains("amount-range", "secret-file", "personal-id-shape");
        assertThat(sentences("en").keySet()).containsAll(used);
    }

    @Test
    void files_everyCode_isUsed() throws Exception {
        Set<String> literals = new TreeSet<>();
        for (String source : sources()) {
            collect(LITERAL.matcher(source), literals);
        }
        assertThat(literals).containsAll(sentences("en").keySet());
    }

    @Test
    void of_arguments_areWrittenAsInEachLanguage() {
        Violation violation = Violations.of("title", "too-long", 1_000, 12_345);
        assertThat(violation.en()).isEqualTo("must have at most 1,000 characters, but has 12,345");
        assertThat(violation.vi()).isEqualTo("chỉ được tối đa 1.000 ký tự, nhưng có 12.345");
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void of_machineInAnotherLanguage_givesTheSameSentences() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Violation violation = Violations.of("title", "too-long", 1_000, 12_345);
            assertThat(violation.en()).isEqualTo("must have at most 1,000 characters, but has 12,345");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void of_argumentThatLooksLikeAPattern_isShownAsItIs() {
        assertThat(Violations.of("agencyCode", "agency-code-shape", "{0} '{1}").en())
                .endsWith("but was \"{0} '{1}\"");
    }

    @Test
    void of_unknownCode_isABug() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Violations.of("field", "no-such-code"));
    }

    private static Map<String, String> sentences(String language) throws IOException {
        Properties properties = new Properties();
        String file = "violations_" + language + ".properties";
        try (Reader reader =
                Files.newBufferedReader(Path.of("src", "main", "resources", "vn", "dvcqg", "sdk", "internal", file))) {
            properties.load(reader);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(code -> sentences.put(code, properties.getProperty(code)));
        return sentences;
    }

    private static Set<Integer> argumentsOf(String sentence) {
        Set<Integer> arguments = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{(\\d)").matcher(sentence);
        while (argument.find()) {
            arguments.add(Integer.valueOf(argument.group(1)));
        }
        return arguments;
    }

    private static Iterable<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ViolationsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Matcher matcher, Set<String> found) {
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (Objects.nonNull(matcher.group(group))) {
                    found.add(matcher.group(group));
                }
            }
        }
    }
}
