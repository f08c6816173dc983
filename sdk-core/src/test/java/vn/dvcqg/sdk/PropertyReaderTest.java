package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.protocol.AnswerPattern;
import vn.dvcqg.sdk.protocol.ApplicantReference;
import vn.dvcqg.sdk.protocol.Capability;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.ClassicProfileBuilder;
import vn.dvcqg.sdk.protocol.DossierField;
import vn.dvcqg.sdk.protocol.PayloadGeneration;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.protocol.RoutingPlace;
import vn.dvcqg.sdk.protocol.TextLimits;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;
import vn.dvcqg.sdk.transport.ProxySettings;

class PropertyReaderTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "dvcqg.endpoint", "https://adapter.example/forward",
            "dvcqg.agency", "H40.16",
            "dvcqg.username", "demo",
            "dvcqg.password", "hunter2");

    @TempDir
    Path folder;

    static Stream<Arguments> settings() {
        return Stream.of(
                main(
                        "endpoint",
                        "https://other.example/",
                        PortalConfig::endpoint,
                        URI.create("https://other.example/")),
                main("agency", "H56.20", config -> config.agency().value(), "H56.20"),
                main("username", "clerk", config -> config.credentials().username(), "clerk"),
                main(
                        "password",
                        " hunter3 ",
                        config -> config.credentials().secret().reveal(),
                        " hunter3 "),
                main("deadline", "90s", PortalConfig::deadline, Duration.ofSeconds(90)),
                main("deadline", "2m", PortalConfig::deadline, Duration.ofMinutes(2)),
                main("deadline", "1H", PortalConfig::deadline, Duration.ofHours(1)),
                main("deadline", " pt45s ", PortalConfig::deadline, Duration.ofSeconds(45)),
                main("connect-timeout", "500ms", PortalConfig::connectTimeout, Duration.ofMillis(500)),
                main("attempt-timeout", "PT7S", PortalConfig::attemptTimeout, Duration.ofSeconds(7)),
                main("retry-attempts", "7", config -> config.retry().attempts(), 7),
                main("retry-base-delay", "50ms", config -> config.retry().baseDelay(), Duration.ofMillis(50)),
                main("retry-max-delay", "20s", config -> config.retry().maxDelay(), Duration.ofSeconds(20)),
                main("retry-quota", "100", config -> config.retryQuota().tokens(), 100),
                main("rate-limit", "2.5", config -> config.rateLimit().perSecond(), 2.5),
                main("rate-limit-burst", "3", config -> config.rateLimit().burst(), 3),
                main("rate-limit-learning", "true", config -> config.rateLimit().learning(), true),
                main("rate-limit-max-pause", "9s", config -> config.rateLimit().maxPause(), Duration.ofSeconds(9)),
                main("breaker", "off", config -> config.breaker().isOff(), true),
                main("breaker-failures", "9", config -> config.breaker().failures(), 9),
                main("breaker-share", "0.5", config -> config.breaker().share(), 0.5),
                main("breaker-least-requests", "9", config -> config.breaker().leastRequests(), 9),
                main("breaker-window", "2m", config -> config.breaker().window(), Duration.ofMinutes(2)),
                main("breaker-first-wait", "2s", config -> config.breaker().firstWait(), Duration.ofSeconds(2)),
                main("breaker-longest-wait", "3m", config -> config.breaker().longestWait(), Duration.ofMinutes(3)),
                main("max-answer-bytes", "2048", PortalConfig::maxAnswerBytes, 2048),
                main("http2", "no", config -> config.connections().http2(), false),
                main("idle-connections", "7", config -> config.connections().idleConnections(), 7),
                main("idle-time", "2s", config -> config.connections().idleTime(), Duration.ofSeconds(2)),
                main("slowest-upload", "4096", config -> config.connections().slowestUpload(), 4096),
                main("proxy", "None", config -> config.connections().proxy(), ProxySettings.none()),
                main("proxy", "auto", config -> config.connections().proxy(), ProxySettings.auto()),
                main("proxy", "system", config -> config.connections().proxy(), ProxySettings.system()),
                main("proxy", "environment", config -> config.connections().proxy(), ProxySettings.environment()),
                main(
                        "proxy",
                        "http://proxy.example:3128/",
                        config -> config.connections().proxy(),
                        ProxySettings.http("proxy.example", 3128)),
                main("allow-plain-http", "yes", PortalConfig::allowPlainHttp, true),
                main("allow-plain-http", "0", PortalConfig::allowPlainHttp, false),
                main("profile", "Classic", config -> config.profile().name(), ProtocolProfile.CLASSIC.name()),
                classic("auth-path", "auth/login", ClassicProfile::authPath, "auth/login"),
                classic("integration-path", "/g", ClassicProfile::integrationPath, "/g"),
                classic("share-path", "s", ClassicProfile::sharePath, "s"),
                classic(
                        "routing-code",
                        "VN:GOV:000.00.00.G22:other",
                        profile -> profile.routingCode().value(),
                        "VN:GOV:000.00.00.G22:other"),
                classic("routing-place", "query", ClassicProfile::routingPlace, RoutingPlace.QUERY),
                classic(
                        "provider-url",
                        "https://p.example/x",
                        ClassicProfile::providerUrl,
                        URI.create("https://p.example/x")),
                classic("session-age", "5m", ClassicProfile::sessionAge, Duration.ofMinutes(5)),
                classic(
                        "generation",
                        last(PayloadGeneration.values()),
                        ClassicProfile::generation,
                        PayloadGeneration.values()[PayloadGeneration.values().length - 1]),
                classic("submit-strategy", "update-only", ClassicProfile::submitStrategy, SubmitStrategy.UPDATE_ONLY),
                classic("dossiers-per-call", "5", ClassicProfile::dossiersPerCall, 5),
                classic("steps-per-call", "3", ClassicProfile::stepsPerCall, 3),
                classic("success-codes", "0, 00 ,000", ClassicProfile::successCodes, Set.of("0", "00", "000")),
                classic("success-text-required", "true", ClassicProfile::successTextRequired, true),
                classic("success-text", "đã nhận", ClassicProfile::successText, "đã nhận"),
                classic(
                        "failure-texts",
                        "từ chối; lỗi, thử lại",
                        ClassicProfile::failureTexts,
                        List.of("từ chối", "lỗi, thử lại")),
                classic("failure-texts", "none", ClassicProfile::failureTexts, List.of()),
                classic(
                        "already-exists-answers",
                        "code:3; text:đã tồn tại ;code:-1+text:trùng: mã",
                        ClassicProfile::alreadyExistsAnswers,
                        List.of(
                                AnswerPattern.code("3"),
                                AnswerPattern.text("đã tồn tại"),
                                new AnswerPattern("-1", "trùng: mã"))),
                classic("already-exists-answers", "None", ClassicProfile::alreadyExistsAnswers, List.of()),
                classic(
                        "dead-session-answers",
                        "code:-5",
                        ClassicProfile::deadSessionAnswers,
                        List.of(AnswerPattern.code("-5"))),
                classic(
                        "not-found-answers",
                        "text:không tìm thấy",
                        ClassicProfile::notFoundAnswers,
                        List.of(AnswerPattern.text("không tìm thấy"))),
                classic(
                        "required-fields",
                        "code, received-at,OWNER_NAME",
                        ClassicProfile::requiredFields,
                        Set.of(DossierField.CODE, DossierField.RECEIVED_AT, DossierField.OWNER_NAME)),
                classic(
                        "text-limits",
                        "summary=10, dossierCode=60",
                        ClassicProfile::textLimits,
                        new TextLimits(10, 2000, 50, 4000, 2000, 60)),
                classic(
                        "text-limits",
                        "summary=1,note=2,officerName=3,fileName=4,resultName=5,dossierCode=6",
                        ClassicProfile::textLimits,
                        new TextLimits(1, 2, 3, 4, 5, 6)),
                classic("portal-born-type", "3", ClassicProfile::portalBornType, "3"),
                classic("portal-born-repeatable", "no", ClassicProfile::portalBornRepeatable, false),
                classic("status-eleven-allowed", "yes", ClassicProfile::statusElevenAllowed, true),
                classic("disputed-payment-mark", "yes", ClassicProfile::disputedPaymentMark, true),
                classic("date-form", "dd/MM/yyyy HH:mm", ClassicProfile::dateForm, "dd/MM/yyyy HH:mm"),
                classic("supplement-date-form", "dd/MM/yyyy", ClassicProfile::supplementDateForm, "dd/MM/yyyy"),
                classic("account-provider", "vneid", ClassicProfile::accountProvider, "vneid"),
                classic(
                        "spelling",
                        "MaHoSo=maHoSo, madonvi=MaDonVi",
                        ClassicProfile::spelling,
                        Map.of("MaHoSo", "maHoSo", "madonvi", "MaDonVi")),
                classic(
                        "codes",
                        "Channel.ONLINE=ON, Handover.BY_POST=9",
                        ClassicProfile::codes,
                        Map.of(Channel.ONLINE, "ON", Handover.BY_POST, "9")),
                classic("http-status-matters", "1", ClassicProfile::httpStatusMatters, true),
                classic(
                        "applicant-reference",
                        last(ApplicantReference.values()),
                        ClassicProfile::applicantReference,
                        ApplicantReference.values()[ApplicantReference.values().length - 1]));
    }

    private static Arguments main(String name, String text, Function<PortalConfig, Object> setting, Object value) {
        return Arguments.of(name, text, setting, value);
    }

    private static Arguments classic(String name, String text, Function<ClassicProfile, Object> setting, Object value) {
        Function<PortalConfig, Object> ofConfig = config -> setting.apply((ClassicProfile) config.profile());
        return Arguments.of("classic." + name, text, ofConfig, value);
    }

    private static String last(Enum<?>[] constants) {
        return constants[constants.length - 1].name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("settings")
    void property_each_isTakenOver(String name, String text, Function<PortalConfig, Object> setting, Object value) {
        assertThat(setting.apply(fromProperties(Map.of("dvcqg." + name, text)))).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("settings")
    void variable_each_isTakenOver(String name, String text, Function<PortalConfig, Object> setting, Object value) {
        assertThat(setting.apply(fromEnvironment(Map.of("dvcqg." + name, text))))
                .isEqualTo(value);
    }

    /** What the builder's documentation lists is what the reader knows. */
    @Test
    void property_eachThatIsTested_isEachThatIsKnown() {
        Set<String> tested = new java.util.TreeSet<>();
        settings().forEach(row -> tested.add((String) row.get()[0]));
        tested.add("password-file");
        // these are nothing without each other
        tested.addAll(Set.of("proxy-username", "proxy-password", "proxy-password-file"));
        // TlsPropertiesTest
        tested.addAll(TlsProperties.names());
        // tested in SessionPropertiesTest and GatewayPropertiesTest
        tested.addAll(SessionProperties.setters().keySet());
        tested.addAll(GatewayProperties.setters().keySet());
        // tested in CatalogPropertiesTest
        tested.addAll(CatalogProperties.setters().keySet());

        assertThat(PropertyReader.known()).containsExactlyInAnyOrderElementsOf(tested);
    }

    /** A setting of the profile that cannot be set without a program is no setting for an operator. */
    @Test
    void property_eachSetterOfTheProfile_hasOne() {
        Set<String> setters = Arrays.stream(ClassicProfileBuilder.class.getMethods())
                .filter(method -> method.getReturnType() == ClassicProfileBuilder.class)
                .map(method -> "classic."
                        + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(setters).contains("classic.auth-path", "classic.supplement-date-form");
        assertThat(PropertyReader.known()).containsAll(setters);
    }

    @Test
    void property_passwordFile_isReadInPlaceOfThePassword() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "hunter3\n");
        Map<String, String> texts = new HashMap<>(COMPLETE);
        texts.remove("dvcqg.password");
        texts.put("dvcqg.password-file", file.toString());

        assertThat(PortalConfig.fromProperties(properties(texts))
                        .credentials()
                        .secret()
                        .reveal())
                .isEqualTo("hunter3");
        assertThat(PortalConfig.builder()
                        .environment(variables(texts))
                        .build()
                        .credentials()
                        .secret()
                        .reveal())
                .isEqualTo("hunter3");
    }

    @Test
    void property_passwordFileMissing_isToldOnceUnderItsName() {
        Map<String, String> texts = new HashMap<>(COMPLETE);
        texts.remove("dvcqg.password");
        texts.put("dvcqg.password-file", folder.resolve("nothing").toString());

        assertThat(faults(texts)).containsExactly("dvcqg.password-file secret-file");
    }

    @ParameterizedTest
    @CsvSource({"dvcqg.username", "dvcqg.password"})
    void property_halfOfTheCredentials_isToldOnce(String missing) {
        Map<String, String> texts = new HashMap<>(COMPLETE);
        texts.remove(missing);

        assertThat(faults(texts)).containsExactly("credentials setup-credentials");
    }

    @Test
    void property_passwordAndFile_isAContradiction() {
        assertThat(faults(with("dvcqg.password-file", "/x"))).containsExactly("credentials setup-credentials");
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint, 'https://a b/', setup-value",
        "endpoint, '', setup-endpoint-scheme",
        "agency, 'not an agency', agency-code-shape",
        "agency, '', required",
        "username, ' ', setup-credentials",
        "password, '', secret-empty",
        "deadline, 60, setup-value",
        "deadline, '', setup-value",
        "deadline, s, setup-value",
        "deadline, ms, setup-value",
        "deadline, PT, setup-value",
        "deadline, 5d, setup-value",
        "deadline, 99999999999999999999s, setup-value",
        "deadline, 9999999999999999h, setup-value",
        "deadline, -5s, setup-range",
        "connect-timeout, 1ms, setup-range",
        "attempt-timeout, 2h, setup-range",
        "retry-attempts, 0, setup-value",
        "retry-attempts, 21, setup-value",
        "retry-attempts, many, setup-value",
        "max-answer-bytes, 99999999999, setup-value",
        "max-answer-bytes, 16MB, setup-value",
        "max-answer-bytes, 1, setup-range",
        "allow-plain-http, perhaps, setup-value",
        "profile, gateway, setup-profile",
        "classic.auth-path, 'a b', setup-value",
        "classic.auth-path, 'a?b=c', setup-value",
        "classic.share-path, 'a#b', setup-value",
        "classic.integration-path, '%zz', setup-value",
        "classic.routing-code, 'x y', routing-code-shape",
        "classic.routing-place, nowhere, setup-value",
        "classic.session-age, 0s, setup-value",
        "classic.steps-per-call, 11, setup-value",
        "classic.generation, '', setup-value",
        "retry-base-delay, 0s, setup-value",
        "retry-base-delay, 9999999999999h, setup-value",
        "retry-max-delay, 11m, setup-value",
        "classic.success-codes, '0,', setup-value",
        "classic.success-text, '', setup-value",
        "classic.failure-texts, '', setup-value",
        "classic.failure-texts, 'a;;b', setup-value",
        "classic.already-exists-answers, '3', setup-value",
        "classic.already-exists-answers, 'code:', setup-value",
        "classic.already-exists-answers, 'code:3+text:', setup-value",
        "classic.already-exists-answers, 'code:+text:x', setup-value",
        "classic.dead-session-answers, 'text: ', setup-value",
        "classic.not-found-answers, 'code:1;', setup-value",
        "classic.required-fields, 'received-at', setup-value",
        "classic.required-fields, 'code,birthday', setup-value",
        "classic.text-limits, 'summary', setup-value",
        "classic.text-limits, 'summary=0', setup-value",
        "classic.text-limits, 'summary=many', setup-value",
        "classic.text-limits, 'title=5', setup-value",
        "classic.date-form, 'yyyyMMddhhmmss', setup-value",
        "classic.spelling, 'MaHoSo', setup-value",
        "classic.spelling, 'MaHoSo=', setup-value",
        "classic.spelling, 'MaHoSo=a,MaHoSo=b', setup-value",
        "classic.spelling, 'MaHoSo=MaTTHC', setup-value",
        "classic.codes, 'Channel.NOWHERE=1', setup-value",
        "classic.codes, 'ONLINE=1', setup-value",
        "classic.codes, 'Channel.ONLINE=1', setup-value"
    })
    void property_valueThatCannotBeUsed_isOneFaultUnderItsName(String name, String text, String code) {
        assertThat(faults(with("dvcqg." + name, text)))
                .singleElement()
                .asString()
                .endsWith(" " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "agency", "deadline", "classic.auth-path", "classic.session-age"})
    void property_valueThatCannotBeUsed_isNotToldAsMissing(String name) {
        assertThat(faults(with("dvcqg." + name, "a b\\")))
                .singleElement()
                .asString()
                .startsWith("dvcqg." + name + " ");
    }

    @Test
    void property_everythingWrong_isToldAtOnceWithoutTheSecret() {
        SetupProblemException refused = catchThrowableOfType(
                SetupProblemException.class,
                () -> PortalConfig.fromProperties(properties(Map.of(
                        "dvcqg.endpoint", "ftp://x/",
                        "dvcqg.agency", "?",
                        "dvcqg.password", "hunter2",
                        "dvcqg.dedline", "60s",
                        "dvcqg.retry-attempts", "x",
                        "dvcqg.classic.stepsPerCall", "3",
                        "dvcqg.classic.steps-per-call", "300",
                        "other.setting", "?"))));

        assertThat(refused.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "dvcqg.dedline setup-unknown",
                        "dvcqg.classic.stepsPerCall setup-unknown",
                        "dvcqg.agency agency-code-shape",
                        "dvcqg.retry-attempts setup-value",
                        "credentials setup-credentials",
                        "dvcqg.classic.steps-per-call setup-value",
                        "endpoint setup-endpoint-scheme");
        assertThat(refused.getMessage()).doesNotContain("hunter2");
    }

    @Test
    void variables_unknownOrEmpty_areNotLookedAt() {
        PortalConfig config =
                fromEnvironment(Map.of("dvcqg.deadline", "  ", "dvcqg.password.file", "", "dvcqg.dedline", "x"));

        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void environment_afterProperties_overrides() {
        PortalConfig config = PortalConfig.builder()
                .properties(properties(with("dvcqg.deadline", "10s")))
                .environment(Map.of("DVCQG_DEADLINE", "20s", "DVCQG_CLASSIC_STEPS_PER_CALL", "2"))
                .environment(Map.of("DVCQG_CLASSIC_DOSSIERS_PER_CALL", "4"))
                .build();

        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(20));
        assertThat(((ClassicProfile) config.profile()).stepsPerCall()).isEqualTo(2);
        assertThat(((ClassicProfile) config.profile()).dossiersPerCall()).isEqualTo(4);
    }

    @Test
    void property_ofTheClassicProfileWithAnother_isAFault() {
        PortalConfigBuilder builder = PortalConfig.builder()
                .profile(new OtherProfile())
                .properties(properties(with("dvcqg.classic.steps-per-call", "3")));

        assertThat(PortalConfigTest.faults(builder)).containsExactly("dvcqg.classic.steps-per-call setup-not-classic");
        assertThat(PortalConfigTest.faults(
                        PortalConfig.builder().profile(new OtherProfile()).properties(properties(COMPLETE))))
                .isEmpty();
    }

    private static PortalConfig fromProperties(Map<String, String> more) {
        Map<String, String> texts = new HashMap<>(COMPLETE);
        texts.putAll(more);
        return PortalConfig.fromProperties(properties(texts));
    }

    private static PortalConfig fromEnvironment(Map<String, String> more) {
        Map<String, String> texts = new HashMap<>(COMPLETE);
        texts.putAll(more);
        return PortalConfig.builder().environment(variables(texts)).build();
    }

    private static Map<String, String> with(String name, String text) {
        Map<String, String> texts = new HashMap<>(COMPLETE);
        texts.put(name, text);
        return texts;
    }

    private static List<String> faults(Map<String, String> texts) {
        return PortalConfigTest.faults(PortalConfig.builder().properties(properties(texts)));
    }

    private static Properties properties(Map<String, String> texts) {
        Properties properties = new Properties();
        properties.putAll(texts);
        return properties;
    }

    private static Map<String, String> variables(Map<String, String> texts) {
        Map<String, String> variables = new HashMap<>();
        texts.forEach((name, text) ->
                variables.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), text));
        return variables;
    }

    private static final class OtherProfile implements ProtocolProfile {
        @Override
        public String name() {
            return "OTHER";
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public String describe() {
            return "OTHER{}";
        }

        @Override
        public PortalProtocol open(ProtocolContext context) {
            throw new AssertionError("not opened");
        }
    }
}
