package vn.dvcqg.sdk.auth.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final Pattern CODE = Pattern.compile("\"(auth-[a-z0-9-]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("vn.dvcqg.sdk.auth.internal.problems_" + language, Locale.ROOT);
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void codes_ofTheSources_areThoseOfBothBundles() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }

        assertThat(bundle("en").keySet()).isEqualTo(used);
        assertThat(bundle("vi").keySet()).isEqualTo(used);
    }

    @Test
    void sentences_bothLanguages_takeTheSameArguments() {
        for (String code : bundle("en").keySet()) {
            assertThat(arguments(bundle("vi").getString(code)))
                    .isEqualTo(arguments(bundle("en").getString(code)));
            assertThat(bundle("vi").getString(code)).isNotEqualTo(bundle("en").getString(code));
        }
    }
}
