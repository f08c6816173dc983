package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.RateLimit;

/**
 * The turns of one agency. Turns have numbers; a counter runs through them at the current rate and stands still during a pause, and a
 * request may go when the counter has reached its number. So a change of the rate and a pause move all who wait, and keep their order.
 * Safe for use by several threads.
 */
final class Pace {

    private static final long CALM = Duration.ofMinutes(5).toNanos();
    private static final double SECOND = 1e9;
    private static final double CUT = 0.5;
    private static final double RAISE = 0.1;
    private static final double FLOOR = 1;
    /** What adding up fractions may leave over. */
    private static final double ROUNDING = 1e-6;

    private final RateLimit limit;
    private final LongSupplier ticker;
    private final RateMeter meter = new RateMeter();
    /** Turns that were given away and came back, behind which others wait. */
    private final PriorityQueue<Double> returned = new PriorityQueue<>();

    private volatile double rate;
    private volatile boolean lowered;
    private double reached;
    private double next;
    private long asOf;
    private long pausedUntil;
    private long cutAt;
    private long calmSince;

    /** A turn: its number, the nanoseconds until it comes, and whether the caller has got it. */
    record Turn(double number, long nanos, boolean granted) {}

    Pace(RateLimit limit, LongSupplier ticker) {
        this.limit = limit;
        this.ticker = ticker;
        this.rate = limit.perSecond();
        this.asOf = ticker.getAsLong();
        this.pausedUntil = asOf;
        // an agency that was quiet until now may begin with a burst
        this.reached = limit.burst() - 1.0;
    }

    /** The rate at the moment; infinite when nothing limits. */
    double rate() {
        return rate;
    }

    /** The next turn, if it comes before so many nanoseconds are over; else it is left to others. Null when nothing limits. */
    synchronized @Nullable Turn take(long most) {
        long now = advance();
        if (isFree()) {
            return null;
        }
        while (!returned.isEmpty() && returned.peek() < earliest()) {
            returned.poll();
        }
        Double back = returned.peek();
        double number = back != null ? back : Math.max(next, earliest());
        long wait = waitFor(number, now);
        if (wait > 0 && wait >= most) {
            return new Turn(number, wait, false);
        }
        if (back != null) {
            returned.poll();
        } else {
            next = number + 1;
        }
        return new Turn(number, wait, true);
    }

    /** How many nanoseconds it is until a turn that was taken; zero when it has come. */
    synchronized long waitFor(Turn turn) {
        long now = advance();
        return isFree() ? 0 : waitFor(turn.number(), now);
    }

    /** A turn that will not be used. */
    synchronized void giveBack(Turn turn) {
        if (turn.number() + 1 < next) {
            returned.add(turn.number());
            return;
        }
        next = turn.number();
        // the one before may have come back earlier
        while (returned.remove(next - 1)) {
            next--;
        }
    }

    /** A request was sent. */
    void sent() {
        if (limit.learning()) {
            meter.count(ticker.getAsLong());
        }
    }

    /** A request that was sent then was answered well. */
    void answered(long sentAt) {
        if (lowered) {
            raise(sentAt);
        }
    }

    private synchronized void raise(long sentAt) {
        advance();
        // one from before the cut says nothing about the rate after it
        if (lowered && sentAt - cutAt >= 0) {
            rate = Math.min(limit.perSecond(), rate + Math.min(RAISE * rate, 1 / rate));
        }
    }

    /** A request that was sent then was answered with "too many". */
    synchronized void throttled(long sentAt, @Nullable Duration wish) {
        if (!limit.learning()) {
            return;
        }
        long now = advance();
        if (!lowered || sentAt - cutAt >= 0) {
            double floor = Math.min(FLOOR, limit.perSecond());
            // a lower rate shows in the meter already, and after a pause the meter shows nothing
            double used = lowered ? rate : Math.min(rate, meter.rate(now));
            rate = Math.max(floor, CUT * used);
            // what was saved up for a burst is gone
            next = Math.max(next, reached);
            cutAt = now;
            lowered = true;
        }
        if (wish != null) {
            Duration pause = wish.compareTo(limit.maxPause()) < 0 ? wish : limit.maxPause();
            pausedUntil = Math.max(pausedUntil - now, pause.toNanos()) + now;
        }
        calmSince = Math.max(pausedUntil - now, 0) + now;
    }

    boolean isFree() {
        return rate == Double.POSITIVE_INFINITY;
    }

    private double earliest() {
        return reached - (limit.burst() - 1);
    }

    private long waitFor(double number, long now) {
        long pause = Math.max(0, pausedUntil - now);
        double turns = number - reached;
        return turns <= ROUNDING ? pause : pause + (long) Math.ceil(turns / rate * SECOND);
    }

    /** Runs the counter on to now. */
    private long advance() {
        long now = ticker.getAsLong();
        long from = pausedUntil - asOf > 0 ? pausedUntil : asOf;
        if (!isFree() && now - from > 0) {
            reached += (now - from) / SECOND * rate;
        }
        asOf = now;
        if (lowered && now - calmSince > CALM) {
            lowered = false;
            rate = limit.perSecond();
            if (isFree()) {
                // nobody waits any more: no debts for the next time
                reached = Math.max(reached, next);
                returned.clear();
            }
        }
        return now;
    }
}
