package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallOptionsBreakerTest {

    private static final CallOptions PAST = CallOptions.builder().pastBreaker().build();

    @Test
    void pastBreaker_notAskedFor_isOff() {
        assertThat(CallOptions.NONE.pastBreaker()).isFalse();
        assertThat(CallOptions.NONE.toString()).doesNotContain("pastBreaker");
    }

    @Test
    void pastBreaker_askedFor_staysInEveryCombination() {
        CallOptions hasty = CallOptions.deadline(Duration.ofSeconds(5));

        assertThat(PAST.pastBreaker()).isTrue();
        assertThat(PAST.and(hasty).pastBreaker()).isTrue();
        assertThat(hasty.and(PAST).pastBreaker()).isTrue();
        assertThat(PAST.toBuilder().build().pastBreaker()).isTrue();
        assertThat(PAST).asString().contains("pastBreaker");
    }
}
