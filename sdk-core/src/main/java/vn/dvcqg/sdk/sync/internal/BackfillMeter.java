package vn.dvcqg.sdk.sync.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.sync.BackfillProgress;

/** Measures a run and tells of it, at most once a second. Used by one thread. */
final class BackfillMeter {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillMeter.class);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final double LONGEST_ESTIMATE = Duration.ofDays(3650).toSeconds();

    private final BackfillPlan plan;
    private final SystemTime time;
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long done) {}

    BackfillMeter(BackfillPlan plan, BackfillCounts before) {
        this.plan = plan;
        this.time = plan.time();
        samples.add(new Sample(time.ticker().getAsLong(), before.done()));
    }

    /** Tells when it is time. */
    void maybe(BackfillCounts counts) {
        if (time.ticker().getAsLong() - samples.getLast().nanos() >= SECOND) {
            tell(counts);
        }
    }

    /** Tells in any case. */
    BackfillProgress tell(BackfillCounts counts) {
        BackfillProgress progress = measure(counts);
        try {
            plan.onProgress().accept(progress);
        } catch (Throwable e) {
            LOG.warn("a listener of a backfill failed; the backfill itself is not affected", e);
        }
        return progress;
    }

    BackfillProgress measure(BackfillCounts counts) {
        Sample now = new Sample(time.ticker().getAsLong(), counts.done());
        while (samples.size() > 1 && now.nanos() - samples.getFirst().nanos() > WINDOW) {
            samples.removeFirst();
        }
        Sample from = samples.getFirst();
        samples.add(now);
        double seconds = (now.nanos() - from.nanos()) / 1e9;
        double perSecond = seconds <= 0 ? 0 : (now.done() - from.done()) / seconds;
        Instant at = time.clock().instant();
        return new BackfillProgress(
                plan.name(),
                counts.recorded(),
                counts.delivered(),
                counts.refused(),
                counts.skipped(),
                counts.invalid(),
                perSecond,
                plan.total(),
                estimate(counts.done(), perSecond, at),
                at);
    }

    private @Nullable Instant estimate(long done, double perSecond, Instant now) {
        Long total = plan.total();
        if (total == null) {
            return null;
        }
        if (done >= total) {
            return now;
        }
        double seconds = (total - done) / perSecond;
        return perSecond > 0 && seconds <= LONGEST_ESTIMATE ? now.plusMillis((long) (seconds * 1000)) : null;
    }
}
