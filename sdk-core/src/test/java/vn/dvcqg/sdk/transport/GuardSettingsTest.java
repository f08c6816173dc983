package vn.dvcqg.sdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.SetupProblemException;

/** What rate limits and breakers can be. */
class GuardSettingsTest {

    private static List<String> faults(ThrowingCallable work) {
        SetupProblemException told = catchThrowableOfType(SetupProblemException.class, work);
        assertThat(told).as("an exception").isNotNull();
        return told.problems().stream()
                .map(each -> each.field() + " " + each.en())
                .toList();
    }

    @Test
    void rateLimit_everythingWrong_isToldAtOnce() {
        assertThat(faults(() -> RateLimit.builder()
                        .perSecond(0)
                        .burst(0)
                        .maxPause(Duration.ofMillis(-5))
                        .build()))
                .containsExactly(
                        "rateLimit.perSecond must be between 0.01 and 10,000, but was 0",
                        "rateLimit.burst must be between 1 and 1,000, but was 0",
                        "rateLimit.maxPause must be between 0 s and 600 s, but was -5 ms");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.009, 10_001, Double.NaN, Double.NEGATIVE_INFINITY})
    void rateLimit_rateThatIsNone_isRefused(double rate) {
        assertThat(faults(() -> RateLimit.perSecond(rate)))
                .singleElement()
                .asString()
                .startsWith("rateLimit.perSecond");
    }

    @Test
    void rateLimit_neitherRateNorLearning_limitsNothing() {
        assertThat(faults(() -> RateLimit.builder().learning(false).build()))
                .singleElement()
                .asString()
                .startsWith("rateLimit.learning ");
    }

    @Test
    void rateLimit_toBuilder_startsFromTheSettings() {
        RateLimit limit = RateLimit.builder()
                .perSecond(2.5)
                .burst(3)
                .maxPause(Duration.ofSeconds(5))
                .build();

        assertThat(limit.toBuilder().learning(false).build())
                .hasToString("RateLimit{perSecond=2.5, burst=3, learning=false, maxPause=PT5S}");
        assertThat(limit.learning()).isTrue();
        assertThat(RateLimit.OFF.isOff()).isTrue();
        assertThat(RateLimit.OFF).hasToString("RateLimit{off}");
        assertThat(RateLimit.OFF.toBuilder().build()).hasToString(RateLimit.DEFAULT.toString());
        assertThat(RateLimit.DEFAULT)
                .hasToString("RateLimit{perSecond=unlimited, burst=5, learning=true, maxPause=PT1M}");
    }

    @Test
    void breaker_everythingWrong_isToldAtOnce() {
        assertThat(faults(() -> Breaker.builder()
                        .failures(0)
                        .share(0.05)
                        .leastRequests(10_001)
                        .window(Duration.ZERO)
                        .firstWait(Duration.ofHours(2))
                        .longestWait(Duration.ofMillis(99))
                        .build()))
                .containsExactly(
                        "breaker.failures must be between 1 and 1,000, but was 0",
                        "breaker.share must be between 0.1 and 1, but was 0.05",
                        "breaker.leastRequests must be between 1 and 10,000, but was 10,001",
                        "breaker.window must be between 1 s and 3600 s, but was 0 s",
                        "breaker.firstWait must be between 100 ms and 3600 s, but was 7200 s",
                        "breaker.longestWait must be between 100 ms and 3600 s, but was 99 ms",
                        "breaker.longestWait must not be shorter than breaker.firstWait (7200 s), but was 99 ms");
    }

    @Test
    void breaker_toBuilder_startsFromTheSettings() {
        Breaker breaker = Breaker.builder().failures(7).share(1).build();

        assertThat(breaker.toBuilder().leastRequests(9).build())
                .hasToString("Breaker{failures=7, share=1.0, leastRequests=9, window=PT1M, firstWait=PT1S,"
                        + " longestWait=PT30S}");
        assertThat(breaker.leastRequests()).isEqualTo(20);
        assertThat(Breaker.OFF.isOff()).isTrue();
        assertThat(Breaker.OFF).hasToString("Breaker{off}");
        assertThat(Breaker.DEFAULT.isOff()).isFalse();
    }
}
