package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.RetryQuota;

/** Retry quota, rate limit and breaker from setters, properties and variables. */
class GuardPropertiesTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "dvcqg.endpoint", "https://adapter.example/forward",
            "dvcqg.agency", "H40.16",
            "dvcqg.username", "demo",
            "dvcqg.password", "hunter2");

    private static PortalConfigBuilder builder(String... namesAndTexts) {
        Properties properties = new Properties();
        properties.putAll(COMPLETE);
        return PortalConfig.builder().properties(properties).properties(properties(namesAndTexts));
    }

    private static Properties properties(String... namesAndTexts) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            properties.setProperty("dvcqg." + namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return properties;
    }

    private static List<String> faults(PortalConfigBuilder builder) {
        SetupProblemException told = catchThrowableOfType(SetupProblemException.class, builder::build);
        assertThat(told).as("an exception").isNotNull();
        return told.problems().stream()
                .map(each -> each.field() + " " + each.en())
                .toList();
    }

    @Test
    void build_nothingSaid_hasTheDefaultsAndTellsThem() {
        PortalConfig config = builder().build();

        assertThat(config.retryQuota()).isEqualTo(RetryQuota.DEFAULT);
        assertThat(config.rateLimit()).isSameAs(RateLimit.DEFAULT);
        assertThat(config.breaker()).isSameAs(Breaker.DEFAULT);
        assertThat(config.describe())
                .contains("retryQuota=" + RetryQuota.DEFAULT)
                .contains("rateLimit=" + RateLimit.DEFAULT)
                .contains("breaker=" + Breaker.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "retry-quota, 100, 'retryQuota=RetryQuota{tokens=100, retryCost=5, timeoutCost=10, reward=1}'",
        "retry-quota, OFF, retryQuota=RetryQuota{off}",
        "rate-limit, 5, rateLimit=RateLimit{perSecond=5.0",
        "rate-limit, 0.5, rateLimit=RateLimit{perSecond=0.5",
        "rate-limit, learnt, rateLimit=RateLimit{perSecond=unlimited",
        "rate-limit, off, rateLimit=RateLimit{off}",
        "rate-limit-burst, 2, burst=2",
        "rate-limit-max-pause, 10s, maxPause=PT10S",
        "breaker, off, breaker=Breaker{off}",
        "breaker, on, breaker=Breaker{failures=5",
        "breaker-failures, 9, failures=9",
        "breaker-share, 0.5, share=0.5",
        "breaker-least-requests, 50, leastRequests=50",
        "breaker-window, 2m, window=PT2M",
        "breaker-first-wait, 500ms, firstWait=PT0.5S",
        "breaker-longest-wait, 5m, longestWait=PT5M"
    })
    void build_propertyOrVariable_isTakenOver(String name, String text, String told) {
        String variable = "DVCQG_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');

        assertThat(builder(name, text).build().describe()).contains(told);
        assertThat(builder().environment(Map.of(variable, text)).build().describe())
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "retry-quota, many, must be a whole number",
        "retry-quota, 9, timeoutCost must be between 5 and 9",
        "rate-limit, fast, must be a number such as 5 or 0.5",
        "rate-limit, NaN, must be a number such as 5 or 0.5",
        "rate-limit, 1e3, must be a number such as 5 or 0.5",
        "rate-limit, -1, must be a number such as 5 or 0.5",
        "rate-limit-burst, 1.5, must be a whole number",
        "rate-limit-learning, maybe, must be true or false",
        "rate-limit-max-pause, soon, must be a duration",
        "breaker, maybe, must be on or off",
        "breaker-share, half, must be a number such as 5 or 0.5",
        "breaker-window, 60, must be a duration"
    })
    void build_textThatIsNone_isAFaultOfTheProperty(String name, String text, String told) {
        assertThat(faults(builder(name, text)))
                .singleElement()
                .asString()
                .startsWith("dvcqg." + name + " ")
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 0, rateLimit.perSecond",
        "rate-limit-burst, 0, rateLimit.burst",
        "rate-limit-learning, false, rateLimit.learning",
        "rate-limit-max-pause, 11m, rateLimit.maxPause",
        "breaker-failures, 0, breaker.failures",
        "breaker-share, 1.1, breaker.share",
        "breaker-first-wait, 31s, breaker.longestWait",
        "breaker-longest-wait, 500ms, breaker.longestWait"
    })
    void build_valueThatCannotBe_isAFaultOfTheSetting(String name, String text, String setting) {
        assertThat(faults(builder(name, text))).singleElement().asString().startsWith(setting + " ");
    }

    @Test
    void build_partsOfWhatIsOff_areAContradiction() {
        assertThat(faults(
                        builder("rate-limit", "off", "rate-limit-burst", "3", "breaker", "off", "breaker-share", "1")))
                .containsExactly(
                        "dvcqg.rate-limit-burst has a value that cannot be used: has no effect while dvcqg.rate-limit is"
                                + " off; leave one of the two out",
                        "dvcqg.breaker-share has a value that cannot be used: has no effect while dvcqg.breaker is off;"
                                + " leave one of the two out");
    }

    @Test
    void build_laterSourceSwitchesOff_isObeyed() {
        PortalConfig config = builder("rate-limit", "5", "rate-limit-burst", "3", "breaker-failures", "3")
                .environment(Map.of("DVCQG_RATE_LIMIT", "off", "DVCQG_BREAKER", "off"))
                .build();

        assertThat(config.rateLimit().isOff()).isTrue();
        assertThat(config.breaker().isOff()).isTrue();
    }

    @Test
    void build_laterSourceSwitchesOn_beginsWithTheDefaults() {
        PortalConfig config = builder("rate-limit", "off", "breaker", "off")
                .environment(Map.of("DVCQG_RATE_LIMIT", "5", "DVCQG_BREAKER", "on", "DVCQG_BREAKER_FAILURES", "7"))
                .build();

        assertThat(config.rateLimit().perSecond()).isEqualTo(5);
        assertThat(config.breaker().failures()).isEqualTo(7);
    }

    @Test
    void build_correctedLater_isNoFaultAnyMore() {
        PortalConfig config = builder("rate-limit-burst", "0", "breaker", "maybe")
                .environment(Map.of("DVCQG_RATE_LIMIT_BURST", "4", "DVCQG_BREAKER", "on"))
                .build();

        assertThat(config.rateLimit().burst()).isEqualTo(4);
    }

    @Test
    void toBuilder_guards_areKeptAndIndependent() {
        RateLimit limit = RateLimit.perSecond(3);
        Breaker breaker = Breaker.builder().window(Duration.ofSeconds(30)).build();
        PortalConfig config = builder()
                .retryQuota(RetryQuota.OFF)
                .rateLimit(limit)
                .breaker(breaker)
                .build();
        PortalConfigBuilder other = config.toBuilder().properties(properties("rate-limit-burst", "1"));

        assertThat(config.retryQuota()).isEqualTo(RetryQuota.OFF);
        assertThat(config.rateLimit()).isSameAs(limit);
        assertThat(config.breaker()).isSameAs(breaker);
        assertThat(other.build().rateLimit())
                .hasToString(limit.toBuilder().burst(1).build().toString());
        assertThat(config.rateLimit().burst()).isEqualTo(5);
    }

    @Test
    void variables_ofTheGuards_haveTheNamesOfTheProperties() {
        Map<String, String> all = new HashMap<>();
        GuardProperties.setters().keySet().forEach(name -> all.put(name, name));

        assertThat(PropertyReader.known()).containsAll(all.keySet());
    }
}
