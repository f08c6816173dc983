package vn.dvcqg.sdk.auth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.build.DocsLinks;
import vn.dvcqg.build.Snippets;
import vn.dvcqg.sdk.auth.DirectVneidBuilder;
import vn.dvcqg.sdk.auth.LoginFlowBuilder;
import vn.dvcqg.sdk.auth.LoginReason;
import vn.dvcqg.sdk.auth.OidcBuilder;

class DocsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path SECURITY = ROOT.resolve("docs/security.md");
    private static final Path TASK = ROOT.resolve("docs/auth.md");
    private static final Path TESTS = Path.of("src/test/java/vn/dvcqg/sdk/auth");

    /** A test as the page names it: class and method. */
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test)\\.([A-Za-z0-9_]+)`");

    @Test
    void javadoc_seeTags_nameSectionsThatExist() {
        assertThatCode(() -> DocsLinks.assertSeeTags(ROOT, Path.of(""))).doesNotThrowAnyException();
    }

    @Test
    void security_everyWeakness_hasOneRowWithATest() throws IOException {
        List<String> rows = Files.readAllLines(SECURITY).stream()
                .filter(line -> line.matches("\\| A\\d+ .*"))
                .toList();

        assertThat(rows)
                .extracting(row -> row.split(" ", -1)[1])
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 21).mapToObj(n -> "A" + n).toList());
        assertThat(rows).allSatisfy(row -> assertThat(row).containsPattern(TEST));
    }

    @Test
    void security_everyNamedTest_exists() throws IOException {
        List<MatchResult> named =
                TEST.matcher(Files.readString(SECURITY)).results().toList();

        assertThat(named).hasSizeGreaterThan(30);
        for (MatchResult test : named) {
            assertThat(sourceOf(test.group(1))).as(test.group()).contains("void " + test.group(2) + "(");
        }
    }

    private static String sourceOf(String name) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path file = files.filter(path -> path.endsWith(name + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no class " + name));
            return Files.readString(file);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {OidcBuilder.class, DirectVneidBuilder.class, LoginFlowBuilder.class})
    void task_everySetting_hasARow(Class<?> builder) throws IOException {
        String page = Files.readString(TASK);
        Set<String> settings = Arrays.stream(builder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == builder)
                .map(method -> method.getName())
                .collect(Collectors.toSet());

        assertThat(settings).isNotEmpty().allSatisfy(name -> assertThat(page).contains("\n| `" + name + "` |"));
    }

    @Test
    void task_everyJavaBlock_compiles(@TempDir Path classes) throws IOException {
        Snippets.of(TASK)
                .assertCompile(
                        classes,
                        List.of(
                                "jakarta.servlet.http.*",
                                "java.net.URI",
                                "vn.dvcqg.sdk.*",
                                "vn.dvcqg.sdk.auth.*",
                                "vn.dvcqg.sdk.auth.servlet.*",
                                "vn.dvcqg.sdk.dossier.*",
                                "vn.dvcqg.sdk.transport.BackChannel"),
                        List.of(
                                "HttpServletRequest request",
                                "HttpServletResponse response",
                                "HttpSession session",
                                "String next",
                                "LoginFlow login",
                                "LoginResult.LoggedIn in",
                                "String logout",
                                "ProviderProfile profile",
                                "LoginResult result",
                                "Secret ticket"));
    }

    @ParameterizedTest
    @EnumSource(LoginReason.class)
    void task_everyReason_isTold(LoginReason reason) throws IOException {
        assertThat(Files.readString(TASK)).contains("`" + reason + "`");
    }
}
