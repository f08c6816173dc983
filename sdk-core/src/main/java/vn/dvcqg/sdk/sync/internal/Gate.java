package vn.dvcqg.sdk.sync.internal;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Keeps this node away from a portal in trouble: after the first failure nothing is sent for a while, then one call probes, and the
 * first success lets all others go on. Safe for use by several threads.
 */
final class Gate {

    private static final long LONGEST_ASKED = Duration.ofHours(1).toMillis();
    private static final int MOST_DOUBLINGS = 20;

    private final long first;
    private final long longest;
    private final DoubleSupplier random;
    private int failures;
    private long shutUntil;
    private boolean probing;
    private long probe = -1;
    private boolean closed;

    Gate(Duration first, Duration longest, DoubleSupplier random) {
        this.first = first.toMillis();
        this.longest = longest.toMillis();
        this.random = random;
    }

    /** How many calls may be begun now, of so many that are wanted. */
    synchronized int permits(long now, int wanted) {
        if (closed) {
            return 0;
        }
        if (failures == 0) {
            return wanted;
        }
        return now < shutUntil || probing ? 0 : Math.min(1, wanted);
    }

    /** A call is about to be handed out: after a failure it is the one that probes. */
    synchronized void begun(long lane, long now) {
        if (failures > 0 && !probing && now >= shutUntil) {
            probing = true;
            probe = lane;
        }
    }

    /** Whether a call that was planned earlier may still be sent. */
    synchronized boolean letsPass(long lane) {
        return !closed && (failures == 0 || (probing && probe == lane));
    }

    /** A call has ended in some way that says nothing of the portal. */
    synchronized void ended(long lane) {
        if (probe == lane) {
            probing = false;
            probe = -1;
        }
    }

    /** The portal answered as it should. */
    synchronized void success() {
        failures = 0;
        probing = false;
        probe = -1;
        shutUntil = 0;
    }

    /** The portal, or something on the way to it, is in trouble; it may have asked for some time. */
    synchronized void trouble(long now, long askedUntil) {
        if (now >= shutUntil) {
            // calls that were under way together count as one failure
            failures++;
            long pause = Math.min(longest, first << Math.min(failures - 1, MOST_DOUBLINGS));
            shutUntil = now + Math.round(pause * (1 - random.getAsDouble() / 4));
        }
        shutUntil = Math.max(shutUntil, Math.min(askedUntil, now + LONGEST_ASKED));
        probing = false;
        probe = -1;
    }

    /** Nothing is begun any more: the node stops. */
    synchronized void close() {
        closed = true;
    }

    /** Until when nothing is sent, in milliseconds; 0 when everything is well. */
    synchronized long shutUntil() {
        return failures == 0 ? 0 : shutUntil;
    }
}
