package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate(Duration.ofSeconds(1), Duration.ofSeconds(8), () -> 0);

    @Test
    void permits_noTrouble_isWhatIsWanted() {
        assertThat(gate.permits(0, 7)).isEqualTo(7);
        assertThat(gate.letsPass(3)).isTrue();
        assertThat(gate.shutUntil()).isZero();
    }

    @Test
    void trouble_untilThePauseIsOver_letsNothingPass() {
        gate.trouble(100, 0);

        assertThat(gate.shutUntil()).isEqualTo(1100);
        assertThat(gate.permits(1099, 7)).isZero();
        assertThat(gate.letsPass(3)).isFalse();
    }

    @Test
    void probe_afterThePause_isOneCallAndSuccessLetsAllPass() {
        gate.trouble(100, 0);
        assertThat(gate.permits(1100, 7)).isEqualTo(1);
        gate.begun(3, 1100);

        assertThat(gate.permits(1100, 7)).isZero();
        assertThat(gate.letsPass(3)).isTrue();
        assertThat(gate.letsPass(4)).isFalse();
        gate.success();
        assertThat(gate.permits(1100, 7)).isEqualTo(7);
    }

    @Test
    void probe_thatFails_doublesThePauseUpToTheLongest() {
        long now = 0;
        long[] pauses = {1000, 2000, 4000, 8000, 8000};
        for (long pause : pauses) {
            gate.trouble(now, 0);
            assertThat(gate.shutUntil() - now).isEqualTo(pause);
            now = gate.shutUntil();
        }
    }

    @Test
    void probe_thatSaysNothingOfThePortal_isFollowedByAnother() {
        gate.trouble(0, 0);
        gate.begun(3, 1000);
        gate.ended(3);

        assertThat(gate.permits(1000, 7)).isEqualTo(1);
    }

    @Test
    void trouble_ofCallsUnderWayTogether_countsOnce() {
        gate.trouble(0, 0);
        gate.trouble(10, 0);

        assertThat(gate.shutUntil()).isEqualTo(1000);
    }

    @Test
    void trouble_thePortalAsksForTime_getsItUpToOneHour() {
        gate.trouble(0, 2_492_000);
        assertThat(gate.shutUntil()).isEqualTo(2_492_000);

        gate.trouble(0, Duration.ofDays(9).toMillis());
        assertThat(gate.shutUntil()).isEqualTo(Duration.ofHours(1).toMillis());
    }

    @Test
    void begun_whileShut_isNoProbe() {
        gate.trouble(0, 0);
        gate.begun(3, 10);

        assertThat(gate.letsPass(3)).isFalse();
        assertThat(gate.permits(1000, 7)).isEqualTo(1);
    }

    @Test
    void close_always_letsNothingBegin() {
        gate.close();

        assertThat(gate.permits(0, 7)).isZero();
        assertThat(gate.letsPass(3)).isFalse();
    }
}
