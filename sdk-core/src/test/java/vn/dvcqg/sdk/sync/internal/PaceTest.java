package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration MOST = Duration.ofSeconds(1);

    private long now = Long.MAX_VALUE - 5;

    @Test
    void used_portions_areSpacedByTheirSize() {
        Pace pace = new Pace(4, () -> now);
        assertThat(pace.wait(MOST)).isZero();

        pace.used(2);
        assertThat(pace.wait(MOST)).isEqualTo(Duration.ofMillis(500));
        now += Duration.ofMillis(500).toNanos();
        assertThat(pace.wait(MOST)).isZero();
        pace.used(1);
        assertThat(pace.wait(MOST)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void wait_forLong_isCutSoThatTheRunCanLookAround() {
        Pace pace = new Pace(0.01, () -> now);
        pace.used(1);
        assertThat(pace.wait(MOST)).isEqualTo(MOST);
    }

    @Test
    void used_afterAPause_noBurstFollows() {
        Pace pace = new Pace(1, () -> now);
        now += Duration.ofMinutes(5).toNanos();
        pace.used(1);
        assertThat(pace.wait(MOST)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void noLimit_neverWaits() {
        Pace pace = new Pace(Double.POSITIVE_INFINITY, () -> now);
        pace.used(1_000_000);
        assertThat(pace.wait(MOST)).isZero();
    }
}
