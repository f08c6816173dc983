package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.sync.BackfillConflict;
import vn.dvcqg.sdk.sync.BackfillProgress;

class BackfillMeterTest {

    private static final Instant NOON = Instant.parse("2025-03-10T05:00:00Z");

    private final List<BackfillProgress> told = new ArrayList<>();
    private long now;

    private BackfillMeter meter(@Nullable Long total, BackfillCounts before) {
        SystemTime time = new SystemTime(Clock.fixed(NOON, ZoneOffset.UTC), () -> now, wait -> {}, () -> 0.5);
        return new BackfillMeter(
                new BackfillPlan("2025", 1, 1, total, BackfillConflict.SKIP, told::add, (item, fault) -> {}, time),
                before);
    }

    private static BackfillCounts delivered(long count) {
        return new BackfillCounts(count + 7, count, 0, 0, 0);
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    @Test
    void measure_steadyRate_estimatesTheEnd() {
        BackfillMeter meter = meter(1000L, BackfillCounts.NONE);
        passes(Duration.ofSeconds(10));
        BackfillProgress progress = meter.measure(delivered(200));

        assertThat(progress.perSecond()).isCloseTo(20, within(0.001));
        assertThat(progress.estimatedEnd()).isEqualTo(NOON.plusSeconds(40));
        assertThat(progress.percent()).hasValue(20);
        assertThat(progress.waiting()).isEqualTo(7);
    }

    @Test
    void measure_afterAMinute_onlyTheLastMinuteCounts() {
        BackfillMeter meter = meter(null, BackfillCounts.NONE);
        for (int second = 1; second <= 60; second++) {
            passes(Duration.ofSeconds(1));
            meter.measure(delivered(second * 100));
        }
        for (int second = 1; second <= 60; second++) {
            passes(Duration.ofSeconds(1));
            meter.measure(delivered(6000 + second));
        }
        BackfillProgress progress = meter.measure(delivered(6060));
        assertThat(progress.perSecond()).isCloseTo(1, within(0.001));
        assertThat(progress.estimatedEnd()).isNull();
        assertThat(progress.percent()).isEmpty();
    }

    @Test
    void measure_resumed_earlierRunsCountForTheCountsButNotForTheRate() {
        BackfillMeter meter = meter(1000L, delivered(500));
        passes(Duration.ofSeconds(2));
        BackfillProgress progress = meter.measure(delivered(510));

        assertThat(progress.perSecond()).isCloseTo(5, within(0.001));
        assertThat(progress.done()).isEqualTo(510);
        assertThat(progress.estimatedEnd()).isEqualTo(NOON.plusSeconds(98));
    }

    @Test
    void measure_nothingMoves_thereIsNoEstimateUntilAllIsDone() {
        BackfillMeter meter = meter(10L, BackfillCounts.NONE);
        assertThat(meter.measure(BackfillCounts.NONE).estimatedEnd()).isNull();
        passes(Duration.ofSeconds(30));
        assertThat(meter.measure(BackfillCounts.NONE).estimatedEnd()).isNull();
        assertThat(meter.measure(delivered(10)).estimatedEnd()).isEqualTo(NOON);
        assertThat(meter.measure(delivered(12)).percent()).hasValue(100);
        assertThat(meter(0L, BackfillCounts.NONE).measure(BackfillCounts.NONE).percent())
                .hasValue(100);
    }

    @Test
    void maybe_withinASecond_tellsOnce() {
        BackfillMeter meter = meter(null, BackfillCounts.NONE);
        meter.maybe(BackfillCounts.NONE);
        assertThat(told).isEmpty();
        passes(Duration.ofSeconds(1));
        meter.maybe(BackfillCounts.NONE);
        meter.maybe(BackfillCounts.NONE);
        assertThat(told).hasSize(1);
        meter.tell(BackfillCounts.NONE);
        assertThat(told).hasSize(2);
    }
}
