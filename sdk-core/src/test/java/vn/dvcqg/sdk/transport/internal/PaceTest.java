package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.transport.RateLimit;

/** The turns of an agency: how far apart they are, and what moves them. */
class PaceTest {

    private static final long LONG = Duration.ofHours(1).toNanos();
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HandTime time = HandTime.ofOneThread();

    private Pace pace(double perSecond, int burst) {
        return new Pace(RateLimit.builder().perSecond(perSecond).burst(burst).build(), time::now);
    }

    private Pace learning() {
        return new Pace(RateLimit.DEFAULT, time::now);
    }

    private static List<Long> millis(Pace pace, int number) {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            waits.add(take(pace).nanos() / 1_000_000);
        }
        return waits;
    }

    private static Pace.Turn take(Pace pace) {
        Pace.Turn turn = pace.take(LONG);
        assertThat(turn).as("a turn").isNotNull();
        return turn;
    }

    /** So many requests a second, all answered well, for so many seconds. */
    private void run(Pace pace, int perSecond, int seconds) {
        for (int i = 0; i < perSecond * seconds; i++) {
            pace.sent();
            pace.answered(time.now());
            time.pass(SECOND.dividedBy(perSecond));
        }
    }

    @Test
    void take_burstOfOne_spacesAllRequests() {
        assertThat(millis(pace(10, 1), 4)).containsExactly(0L, 100L, 200L, 300L);
    }

    @Test
    void take_burst_goesAtOnceAndThenEvenly() {
        Pace pace = pace(10, 3);

        assertThat(millis(pace, 5)).containsExactly(0L, 0L, 0L, 100L, 200L);
        time.pass(Duration.ofHours(5));
        assertThat(millis(pace, 5)).containsExactly(0L, 0L, 0L, 100L, 200L);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE - 50_000_000, Long.MIN_VALUE, -1})
    void take_tickerAtItsEdge_isSpacedAllTheSame(long start) {
        HandTime edge = HandTime.startingAt(start);
        Pace pace = new Pace(RateLimit.builder().perSecond(10).burst(1).build(), edge::now);

        assertThat(millis(pace, 2)).containsExactly(0L, 100L);
        edge.pass(Duration.ofMillis(100));
        assertThat(millis(pace, 1)).containsExactly(100L);
    }

    @Test
    void take_turnBehindTheDeadline_isLeftToOthers() {
        Pace pace = pace(10, 1);
        take(pace);

        Pace.Turn refused = pace.take(Duration.ofMillis(100).toNanos());

        assertThat(refused.granted()).isFalse();
        assertThat(refused.nanos()).isEqualTo(Duration.ofMillis(100).toNanos());
        assertThat(pace.take(Duration.ofMillis(101).toNanos()).granted()).isTrue();
    }

    @Test
    void take_deadlinePassedButTurnHasCome_isGranted() {
        assertThat(pace(10, 1).take(-5).granted()).isTrue();
    }

    @Test
    void giveBack_lastTurn_isGivenAgain() {
        Pace pace = pace(10, 1);
        pace.giveBack(take(pace));
        time.pass(Duration.ofMillis(1));

        assertThat(millis(pace, 2)).containsExactly(0L, 100L);
    }

    @Test
    void giveBack_turnInTheMiddle_goesToTheNextWhoComes() {
        Pace pace = pace(10, 1);
        take(pace);
        Pace.Turn middle = take(pace);
        take(pace);

        pace.giveBack(middle);

        assertThat(millis(pace, 2)).containsExactly(100L, 300L);
    }

    @Test
    void giveBack_allTurnsInAnyOrder_leaveNoTrace() {
        Pace pace = pace(10, 1);
        List<Pace.Turn> turns = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            turns.add(take(pace));
        }
        for (int at : new int[] {1, 3, 0, 4, 2}) {
            pace.giveBack(turns.get(at));
        }

        assertThat(millis(pace, 3)).containsExactly(0L, 100L, 200L);
    }

    @Test
    void giveBack_turnWhoseTimeHasGone_isNotSavedUp() {
        Pace pace = pace(10, 1);
        Pace.Turn first = take(pace);
        take(pace);
        take(pace);
        pace.giveBack(first);
        time.pass(Duration.ofMillis(150));

        assertThat(millis(pace, 1)).containsExactly(150L);
    }

    @Test
    void throttled_noRateConfigured_startsAtHalfOfWhatWasMeasured() {
        Pace pace = learning();
        assertThat(pace.take(LONG)).isNull();
        run(pace, 40, 3);
        assertThat(pace.isFree()).isTrue();

        pace.throttled(time.now(), null);

        assertThat(pace.rate()).isCloseTo(20, within(1.0));
        assertThat(millis(pace, 3)).containsExactly(0L, 50L, 100L);
    }

    @Test
    void throttled_quietAgency_keepsOneASecond() {
        Pace pace = learning();
        pace.sent();

        pace.throttled(time.now(), null);

        assertThat(pace.rate()).isEqualTo(1);
    }

    @Test
    void throttled_severalAnswersOfOneRound_cutOnce() {
        Pace pace = learning();
        run(pace, 40, 2);
        long sentAt = time.now();
        time.pass(Duration.ofMillis(1));
        for (int i = 0; i < 10; i++) {
            pace.throttled(sentAt, null);
            time.pass(Duration.ofMillis(1));
        }
        assertThat(pace.rate()).isCloseTo(20, within(1.0));

        pace.throttled(time.now(), null);
        assertThat(pace.rate()).isCloseTo(10, within(1.0));
    }

    @Test
    void throttled_again_neverGoesBelowTheFloor() {
        Pace pace = pace(5, 1);
        Pace slow = pace(0.1, 1);
        for (int i = 0; i < 20; i++) {
            pace.throttled(time.now(), null);
            slow.throttled(time.now(), null);
            time.pass(SECOND);
        }

        assertThat(pace.rate()).isEqualTo(1);
        assertThat(slow.rate()).isEqualTo(0.1);
    }

    @Test
    void throttled_savedUpBurst_isGone() {
        Pace pace = pace(10, 5);
        time.pass(Duration.ofMinutes(1));
        pace.throttled(time.now(), null);

        assertThat(millis(pace, 2)).containsExactly(0L, 1000L);
    }

    @Test
    void answered_successes_raiseTheRateStepByStepUpToTheConfiguredOne() {
        Pace pace = pace(10, 1);
        for (int i = 0; i < 4; i++) {
            pace.throttled(time.now(), null);
            time.pass(SECOND);
        }
        double before = pace.rate();
        assertThat(before).isEqualTo(1);
        for (int i = 0; i < 300; i++) {
            pace.answered(time.now());
            assertThat(pace.rate()).isBetween(before, before * 1.1000001).isLessThanOrEqualTo(10);
            before = pace.rate();
        }
        assertThat(pace.rate()).isEqualTo(10);
    }

    @Test
    void answered_sentBeforeTheCut_raisesNothing() {
        Pace pace = learning();
        run(pace, 40, 2);
        long sentAt = time.now();
        time.pass(Duration.ofMillis(5));
        pace.throttled(time.now(), null);
        double cut = pace.rate();

        pace.answered(sentAt);

        assertThat(pace.rate()).isEqualTo(cut);
    }

    @Test
    void take_calmForFiveMinutes_forgetsWhatWasLearnt() {
        Pace pace = learning();
        Pace fixed = pace(10, 1);
        pace.throttled(time.now(), SECOND);
        fixed.throttled(time.now(), SECOND);
        time.pass(Duration.ofMinutes(5).plus(SECOND));
        assertThat(pace.take(LONG)).isNotNull();

        time.pass(Duration.ofNanos(1));

        assertThat(pace.take(LONG)).isNull();
        assertThat(pace.isFree()).isTrue();
        take(fixed);
        assertThat(fixed.rate()).isEqualTo(10);
    }

    @Test
    void waitFor_limitForgottenWhileWaiting_isOverAndLeavesNoDebt() {
        Pace pace = learning();
        pace.throttled(time.now(), null);
        Pace.Turn late = take(pace);
        for (int i = 0; i < 1000; i++) {
            late = take(pace);
        }
        time.pass(Duration.ofMinutes(5).plusNanos(1));
        assertThat(pace.waitFor(late)).isZero();

        pace.throttled(time.now(), null);
        assertThat(millis(pace, 2)).containsExactly(0L, 1000L);
    }

    @Test
    void throttled_retryAfter_holdsEverybodyBackAndKeepsTheOrder() {
        Pace pace = pace(10, 1);
        take(pace);
        Pace.Turn waiting = take(pace);

        pace.throttled(time.now(), Duration.ofSeconds(3));

        assertThat(pace.waitFor(waiting)).isGreaterThan(Duration.ofSeconds(3).toNanos());
        assertThat(take(pace).nanos()).isGreaterThan(pace.waitFor(waiting));
        time.pass(Duration.ofSeconds(3));
        assertThat(pace.waitFor(waiting)).isLessThanOrEqualTo(SECOND.toNanos());
    }

    @Test
    void throttled_hugeRetryAfter_holdsOthersBackNoLongerThanTheCap() {
        Pace pace = learning();
        pace.throttled(time.now(), Duration.ofSeconds(999_999_999));

        assertThat(take(pace).nanos()).isEqualTo(Duration.ofSeconds(60).toNanos());
    }

    @Test
    void throttled_shorterRetryAfter_takesNothingFromALongerOne() {
        Pace pace = learning();
        pace.throttled(time.now(), Duration.ofSeconds(30));
        pace.throttled(time.now(), Duration.ZERO);

        assertThat(take(pace).nanos()).isEqualTo(Duration.ofSeconds(30).toNanos());
    }

    @Test
    void throttled_learningOff_changesNothing() {
        Pace pace = new Pace(RateLimit.builder().perSecond(10).learning(false).build(), time::now);
        pace.throttled(time.now(), Duration.ofSeconds(30));

        assertThat(pace.rate()).isEqualTo(10);
        assertThat(take(pace).nanos()).isZero();
    }

    @Test
    void rate_meter_countsTheLastSecondOnly() {
        RateMeter meter = new RateMeter();
        for (int i = 0; i < 10; i++) {
            meter.count(-1_500_000_000L + i);
        }
        assertThat(meter.rate(-1_500_000_000L)).isEqualTo(10);
        assertThat(meter.rate(-500_000_000L)).isEqualTo(5);
        assertThat(meter.rate(2_000_000_000L)).isZero();
    }
}
