package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that come in parts from several places, and what is told of those that cannot be used. */
class PropertySourcesTest {

    private static final Map<String, String> PLACE =
            Map.of("dvcqg.endpoint", "https://adapter.example/forward", "dvcqg.agency", "H40.16");

    @TempDir
    Path folder;

    private static PortalConfigBuilder builder(String... namesAndTexts) {
        return PortalConfig.builder().properties(properties(PLACE)).properties(properties(pairs(namesAndTexts)));
    }

    private static Map<String, String> pairs(String... namesAndTexts) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return texts;
    }

    private static Properties properties(Map<String, String> texts) {
        Properties properties = new Properties();
        properties.putAll(texts);
        return properties;
    }

    private static Credentials account(String username, String password) {
        return Credentials.password(username, Secret.of(password));
    }

    @Test
    void credentials_nameInPropertiesAndPasswordInTheEnvironment_areOneAccount() {
        PortalConfig config = builder("dvcqg.username", "demo")
                .environment(Map.of("DVCQG_PASSWORD", "hunter2"))
                .build();

        assertThat(config.credentials()).isEqualTo(account("demo", "hunter2"));
    }

    @Test
    void credentials_passwordInPropertiesAndNameInTheEnvironment_areOneAccount() {
        PortalConfig config = builder("dvcqg.password", "hunter2")
                .environment(Map.of("DVCQG_USERNAME", "demo"))
                .build();

        assertThat(config.credentials()).isEqualTo(account("demo", "hunter2"));
    }

    @Test
    void credentials_passwordFileInTheEnvironment_replacesThePasswordOfTheProperties() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "hunter3");

        PortalConfig config = builder("dvcqg.username", "demo", "dvcqg.password", "hunter2")
                .environment(Map.of("DVCQG_PASSWORD_FILE", file.toString()))
                .build();

        assertThat(config.credentials()).isEqualTo(account("demo", "hunter3"));
    }

    @Test
    void credentials_passwordInTheEnvironment_healsThePropertiesThatWereAtFault() {
        PortalConfig config = builder(
                        "dvcqg.username", "demo", "dvcqg.password-file", "/nowhere", "dvcqg.password", "x")
                .environment(Map.of("DVCQG_PASSWORD", "hunter2"))
                .build();

        assertThat(config.credentials()).isEqualTo(account("demo", "hunter2"));
    }

    @Test
    void credentials_givenByTheProgram_areChangedByALaterPartAndReplaceEarlierOnes() {
        assertThat(builder()
                        .credentials(account("demo", "hunter2"))
                        .environment(Map.of("DVCQG_PASSWORD", "hunter3"))
                        .build()
                        .credentials())
                .isEqualTo(account("demo", "hunter3"));
        assertThat(builder("dvcqg.username", "clerk", "dvcqg.password", "hunter4")
                        .credentials(account("demo", "hunter2"))
                        .build()
                        .credentials())
                .isEqualTo(account("demo", "hunter2"));
    }

    @Test
    void credentials_stillHalfAfterAllSources_areToldOnce() {
        assertThat(PortalConfigTest.faults(
                        builder("dvcqg.username", "demo").environment(Map.of("DVCQG_USERNAME", "clerk"))))
                .containsExactly("credentials setup-credentials");
    }

    @Test
    void credentials_fromAFileThatIsGone_areKeptByTheConfiguration() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "hunter3");
        PortalConfig config = builder("dvcqg.username", "demo", "dvcqg.password-file", file.toString())
                .build();
        Files.delete(file);

        assertThat(config.toBuilder().build().credentials()).isEqualTo(account("demo", "hunter3"));
    }

    @Test
    void retry_partsFromSeveralSources_areOnePolicy() {
        PortalConfig config = builder("dvcqg.retry-base-delay", "10s", "dvcqg.username", "demo")
                .environment(Map.of("DVCQG_RETRY_MAX_DELAY", "1m", "DVCQG_PASSWORD", "hunter2"))
                .build();

        assertThat(config.retry()).isEqualTo(new RetryPolicy(4, Duration.ofSeconds(10), Duration.ofMinutes(1)));
        assertThat(config.toBuilder().build().retry()).isEqualTo(config.retry());
    }

    @Test
    void retry_partsThatDoNotFit_areOneFault() {
        assertThat(PortalConfigTest.faults(builder("dvcqg.username", "demo", "dvcqg.password", "hunter2")
                        .properties(properties(Map.of("dvcqg.retry-base-delay", "10s")))))
                .containsExactly("retry setup-value");
    }

    @Test
    void value_thatALaterSourceMends_isNoFault() {
        PortalConfig config = builder(
                        "dvcqg.username", "demo", "dvcqg.password", "hunter2", "dvcqg.classic.steps-per-call", "300")
                .environment(Map.of("DVCQG_CLASSIC_STEPS_PER_CALL", "3"))
                .build();

        assertThat(config.profile().describe()).contains("stepsPerCall=3,");
    }

    @Test
    void value_wrongInTwoSources_isToldOnce() {
        assertThat(PortalConfigTest.faults(
                        builder("dvcqg.username", "demo", "dvcqg.password", "hunter2", "dvcqg.profile", "gateway")
                                .environment(Map.of("DVCQG_PROFILE", "gateway"))))
                .containsExactly("dvcqg.profile setup-profile");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classic.steps-per-call | 300 | stepsPerCall must be between 1 and 10, but was 300",
                "classic.date-form | hh | dateForm must be a pattern of local date and time",
                "retry-attempts | 0 | attempts must be between 1 and 20, but was 0",
                "retry-attempts | many | must be a whole number",
                "deadline | 60 | must be a duration such as 30s, 500ms or PT30S",
                "allow-plain-http | perhaps | must be true or false",
                "classic.routing-place | nowhere | must be one of header, query",
                "classic.text-limits | title=5 | summary, note, officerName, fileName, resultName, dossierCode",
                "classic.already-exists-answers | 3 | code:3;text:đã tồn tại;code:-1+text:hết phiên",
                "classic.codes | ONLINE=5 | Channel.ONLINE"
            })
    void value_thatCannotBeUsed_isToldWithTheSentenceOfItsSetting(String name, String text, String sentence) {
        SetupProblemException refused = catchThrowableOfType(
                SetupProblemException.class,
                () -> builder("dvcqg.username", "demo", "dvcqg.password", "hunter2", "dvcqg." + name, text)
                        .build());

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.en()).contains(sentence);
            assertThat(problem.vi()).contains(sentence, "không dùng được").isNotEqualTo(problem.en());
        });
    }

    /** The JDK's own sentences repeat the value. */
    @ParameterizedTest
    @CsvSource({
        "endpoint, 'https://demo:hunter2@a b/'",
        "classic.provider-url, 'https://demo:hunter2@a b/'",
        "classic.provider-url, 'https://demo:hunter2@a.example/'",
        "retry-attempts, hunter2",
        "deadline, hunter2",
        "classic.generation, hunter2",
        "password-file, 'hunter2\0'"
    })
    void value_thatMayHoldASecret_isNotTold(String name, String text) {
        Map<String, String> texts = pairs("dvcqg.username", "demo", "dvcqg." + name, text);
        if (!name.equals("password-file")) {
            texts.put("dvcqg.password", "swordfish");
        }
        SetupProblemException refused = catchThrowableOfType(
                SetupProblemException.class,
                () -> builder().properties(properties(texts)).build());

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("dvcqg." + name);
            assertThat(problem.en() + problem.vi()).doesNotContain("hunter2", "swordfish");
        });
    }

    @Test
    void variable_misspeltOfTheProfile_isNamedInTheLogWithoutItsValue() {
        String log = logOf(() -> PortalConfig.builder()
                .environment(Map.of(
                        "DVCQG_CLASSIC_STEP_PER_CALL", "hunter2",
                        "DVCQG_CLASSIC_STEPS_PER_CALL", "3",
                        "DVCQG_CLASSIC_EMPTY", " ",
                        "DVCQG_HOME", "/opt")));

        assertThat(log).contains("WARN", "DVCQG_CLASSIC_STEP_PER_CALL").doesNotContain("hunter2");
        assertThat(log).doesNotContain("DVCQG_CLASSIC_STEPS_PER_CALL", "DVCQG_CLASSIC_EMPTY", "DVCQG_HOME");
    }

    private static String logOf(Runnable action) {
        PrintStream usual = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(usual);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
