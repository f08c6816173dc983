package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import vn.dvcqg.sdk.transport.Breaker;

/**
 * What is known of one endpoint: closed, or open until a probe succeeds. All times are those of a ticker. Safe for use by several
 * threads.
 */
final class EndpointBreaker {

    /** The permit of a request that is no probe; probes have larger numbers, and less than this is a refusal. */
    static final long ORDINARY = 0;

    /** Trouble shorter than this, such as a restart of the adapter that cuts all connections at once, is left to the retries. */
    private static final long LEAST_TROUBLE = Duration.ofSeconds(1).toNanos();

    /** What a request changed. */
    enum Change {
        NONE,
        OPENED,
        OPENED_AGAIN,
        CLOSED
    }

    private final Breaker settings;
    private final long window;
    private final FailureShare recent;

    private volatile boolean open;
    private long changedAt;
    private boolean everChanged;

    private int run;
    private long runBegan;
    private long failedAt;

    private long wait;
    private long openUntil;
    private long probe;
    private long probeUntil;
    private long probes;

    EndpointBreaker(Breaker settings) {
        this.settings = settings;
        this.window = settings.window().toNanos();
        this.recent = new FailureShare(settings.window());
    }

    /**
     * Asks for a permit.
     *
     * @param forced whether the caller wants to send in any case
     * @param probeTime nanoseconds after which a probe that was not heard of any more is given up
     * @return the permit, or the nanoseconds until another try makes sense as a negative number
     */
    long enter(long now, boolean forced, long probeTime) {
        return open ? enterOpen(now, forced, probeTime) : ORDINARY;
    }

    private synchronized long enterOpen(long now, boolean forced, long probeTime) {
        if (!open || forced) {
            return ORDINARY;
        }
        if (now - openUntil > window && (probe == ORDINARY || now - probeUntil >= 0)) {
            // nobody has called for a long time: what was known is too old to hold anything against the endpoint
            close(now);
            return ORDINARY;
        }
        if (now - openUntil < 0) {
            return now - openUntil;
        }
        if (probe != ORDINARY && now - probeUntil < 0) {
            return Math.max(now - probeUntil, -settings.firstWait().toNanos());
        }
        probe = ++probes;
        probeUntil = now + probeTime;
        return probe;
    }

    /** The request was answered. */
    synchronized Change succeeded(long permit, long began, long now) {
        if (!open) {
            run = 0;
            recent.add(now, false);
            return Change.NONE;
        }
        // an answer to what was sent before the breaker opened says nothing about now
        if ((permit == ORDINARY || permit != probe) && began - changedAt < 0) {
            return Change.NONE;
        }
        close(now);
        return Change.CLOSED;
    }

    /** The request failed in a way that the endpoint must answer for. */
    synchronized Change failed(long permit, long began, long now) {
        if (open) {
            if (permit == ORDINARY || permit != probe) {
                return Change.NONE;
            }
            open(now, Math.min(2 * wait, settings.longestWait().toNanos()));
            return Change.OPENED_AGAIN;
        }
        // what was sent before the endpoint recovered fails late
        if (everChanged && began - changedAt < 0) {
            return Change.NONE;
        }
        if (run == 0 || now - failedAt > window) {
            run = 0;
            runBegan = began;
        }
        run++;
        failedAt = now;
        recent.add(now, true);
        boolean inARow = run >= settings.failures() && now - runBegan >= LEAST_TROUBLE;
        if (!inARow && !recent.reaches(settings.share(), settings.leastRequests(), now)) {
            return Change.NONE;
        }
        open(now, settings.firstWait().toNanos());
        return Change.OPENED;
    }

    /** The request ended in a way that says nothing about the endpoint: the next one may be the probe. */
    synchronized void dropped(long permit) {
        if (permit != ORDINARY && permit == probe) {
            probe = ORDINARY;
        }
    }

    /** Nanoseconds for which it stays open, as of the last change. */
    synchronized long waiting() {
        return wait;
    }

    /** Whether nothing is held against the endpoint. */
    synchronized boolean isQuiet() {
        return !open && run == 0;
    }

    private void open(long now, long nanos) {
        open = true;
        wait = nanos;
        openUntil = now + nanos;
        change(now);
    }

    private void close(long now) {
        open = false;
        run = 0;
        recent.clear();
        change(now);
    }

    private void change(long now) {
        probe = ORDINARY;
        changedAt = now;
        everChanged = true;
    }
}
