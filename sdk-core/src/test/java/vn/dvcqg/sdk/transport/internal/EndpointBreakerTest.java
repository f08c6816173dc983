package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.internal.EndpointBreaker.Change;

/** When an endpoint counts as down, and how it comes back. */
class EndpointBreakerTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long PROBE_TIME = 31 * SECOND;

    private long now;
    private final EndpointBreaker breaker = new EndpointBreaker(Breaker.DEFAULT);

    private long enter() {
        return breaker.enter(now, false, PROBE_TIME);
    }

    private Change fail() {
        return breaker.failed(EndpointBreaker.ORDINARY, now, now);
    }

    /** A failure every so many seconds. */
    private void fail(int number, double seconds) {
        for (int i = 0; i < number; i++) {
            fail();
            now += (long) (seconds * SECOND);
        }
    }

    private void open() {
        fail(4, 0.3);
        assertThat(fail()).isEqualTo(Change.OPENED);
    }

    private long probe() {
        long permit = enter();
        assertThat(permit).isGreaterThan(EndpointBreaker.ORDINARY);
        return permit;
    }

    @Test
    void failed_fiveInARow_opens() {
        fail(4, 0.3);
        assertThat(enter()).isEqualTo(EndpointBreaker.ORDINARY);

        assertThat(fail()).isEqualTo(Change.OPENED);

        assertThat(enter()).isEqualTo(-SECOND);
        now += SECOND / 4;
        assertThat(enter()).isEqualTo(-SECOND * 3 / 4);
    }

    @Test
    void failed_successBetween_beginsAnew() {
        fail(4, 0.3);
        assertThat(breaker.succeeded(EndpointBreaker.ORDINARY, now, now)).isEqualTo(Change.NONE);
        fail(4, 0.3);

        assertThat(enter()).isEqualTo(EndpointBreaker.ORDINARY);
    }

    @Test
    void failed_manyAtOnce_areLeftToTheRetries() {
        fail(100, 0);
        assertThat(enter()).isEqualTo(EndpointBreaker.ORDINARY);

        now += SECOND;
        assertThat(fail()).isEqualTo(Change.OPENED);
    }

    @Test
    void failed_manyTimeoutsAtOnce_open() {
        now = 30 * SECOND;
        for (int i = 0; i < 4; i++) {
            assertThat(breaker.failed(EndpointBreaker.ORDINARY, 0, now)).isEqualTo(Change.NONE);
        }
        assertThat(breaker.failed(EndpointBreaker.ORDINARY, 0, now)).isEqualTo(Change.OPENED);
    }

    @Test
    void failed_largeShare_opens() {
        Change last = Change.NONE;
        for (int i = 0; last == Change.NONE && i < 30; i++) {
            now += SECOND;
            if (i % 5 == 0) {
                breaker.succeeded(EndpointBreaker.ORDINARY, now, now);
            } else {
                last = fail();
            }
        }

        assertThat(last).isEqualTo(Change.OPENED);
        assertThat(now).isEqualTo(20 * SECOND);
    }

    @Test
    void failed_halfOfTheRequests_doesNotOpen() {
        for (int i = 0; i < 200; i++) {
            now += SECOND / 2;
            assertThat(fail()).isEqualTo(Change.NONE);
            breaker.succeeded(EndpointBreaker.ORDINARY, now, now);
        }
    }

    @Test
    void enter_waitOver_letsOneProbeThroughAndNoOther() {
        open();
        now += SECOND;
        probe();

        assertThat(enter()).isEqualTo(-SECOND);
        now += PROBE_TIME - SECOND / 10;
        assertThat(enter()).isEqualTo(-SECOND / 10);
    }

    @Test
    void succeeded_probe_closes() {
        open();
        now += SECOND;

        assertThat(breaker.succeeded(probe(), now, now)).isEqualTo(Change.CLOSED);

        assertThat(enter()).isEqualTo(EndpointBreaker.ORDINARY);
        assertThat(breaker.isQuiet()).isTrue();
    }

    @Test
    void failed_probes_openForLongerEachTimeUpToTheLongest() {
        open();
        for (long seconds : new long[] {1, 2, 4, 8, 16, 30, 30, 30}) {
            assertThat(enter()).isEqualTo(-seconds * SECOND);
            now += seconds * SECOND;
            assertThat(breaker.failed(probe(), now, now)).isEqualTo(Change.OPENED_AGAIN);
        }
        now += 30 * SECOND;
        breaker.succeeded(probe(), now, now);
        now += SECOND;
        open();
        assertThat(enter()).isEqualTo(-SECOND);
    }

    @Test
    void enter_probeNeverHeardOf_isGivenUp() {
        open();
        now += SECOND;
        long lost = probe();
        now += PROBE_TIME;

        long next = probe();

        assertThat(next).isNotEqualTo(lost);
        // the lost one is heard of after all: no longer its business
        assertThat(breaker.failed(lost, now, now)).isEqualTo(Change.NONE);
        breaker.dropped(lost);
        assertThat(enter()).isNegative();
        assertThat(breaker.succeeded(next, now, now)).isEqualTo(Change.CLOSED);
    }

    @Test
    void succeeded_probeThatWasGivenUp_closesAllTheSame() {
        open();
        now += SECOND;
        long began = now;
        long slow = probe();
        now += PROBE_TIME;
        probe();

        assertThat(breaker.succeeded(slow, began, now)).isEqualTo(Change.CLOSED);
    }

    @Test
    void dropped_probe_letsTheNextOneThroughAtOnce() {
        open();
        now += SECOND;
        breaker.dropped(probe());

        probe();
    }

    @Test
    void succeeded_sentBeforeItOpened_doesNotClose() {
        long early = now;
        now += 1;
        open();

        assertThat(breaker.succeeded(EndpointBreaker.ORDINARY, early, now)).isEqualTo(Change.NONE);
        assertThat(enter()).isNegative();
    }

    @Test
    void failed_sentBeforeItClosed_doesNotCount() {
        open();
        now += SECOND;
        long early = now - 1;
        breaker.succeeded(probe(), now, now);
        now += 30 * SECOND;
        for (int i = 0; i < 20; i++) {
            assertThat(breaker.failed(EndpointBreaker.ORDINARY, early, now)).isEqualTo(Change.NONE);
        }

        assertThat(breaker.isQuiet()).isTrue();
    }

    @Test
    void failed_ordinaryWhileOpen_changesNothing() {
        open();
        assertThat(fail()).isEqualTo(Change.NONE);
        assertThat(enter()).isEqualTo(-SECOND);
    }

    @Test
    void enter_forced_passesAlways() {
        open();
        assertThat(breaker.enter(now, true, PROBE_TIME)).isEqualTo(EndpointBreaker.ORDINARY);
        now += SECOND;
        probe();
        assertThat(breaker.enter(now, true, PROBE_TIME)).isEqualTo(EndpointBreaker.ORDINARY);

        assertThat(breaker.succeeded(EndpointBreaker.ORDINARY, now, now)).isEqualTo(Change.CLOSED);
    }

    @Test
    void failed_callsFarApart_neverOpen() {
        // a call every ten minutes: each may use all its attempts
        for (int call = 0; call < 100; call++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                assertThat(enter()).isEqualTo(EndpointBreaker.ORDINARY);
                assertThat(fail()).isEqualTo(Change.NONE);
                now += SECOND;
            }
            now += 600 * SECOND;
        }
    }

    @Test
    void enter_nobodyCalledForLong_isClosedAgain() {
        open();
        now += 61 * SECOND;
        probe();
        now += PROBE_TIME + SECOND;

        assertThat(enter()).isEqualTo(EndpointBreaker.ORDINARY);
        assertThat(fail()).isEqualTo(Change.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE - 100, Long.MIN_VALUE, -1})
    void breaker_tickerAtItsEdge_worksAllTheSame(long start) {
        now = start;
        open();
        assertThat(enter()).isEqualTo(-SECOND);
        now += SECOND;
        breaker.failed(probe(), now, now);
        assertThat(enter()).isEqualTo(-2 * SECOND);
        now += 2 * SECOND;
        assertThat(breaker.succeeded(probe(), now, now)).isEqualTo(Change.CLOSED);
    }
}
