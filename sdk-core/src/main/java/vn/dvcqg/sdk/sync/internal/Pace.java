package vn.dvcqg.sdk.sync.internal;

import java.time.Duration;
import java.util.function.LongSupplier;

/** So many a second and no more, in portions: after each of them it is shut for as long as its items may take. Used by one thread. */
final class Pace {

    private final double perSecond;
    private final LongSupplier ticker;
    private long shutUntil;

    Pace(double perSecond, LongSupplier ticker) {
        this.perSecond = perSecond;
        this.ticker = ticker;
        this.shutUntil = ticker.getAsLong();
    }

    void used(int items) {
        long now = ticker.getAsLong();
        // time that was not used is not made up for, or a burst would follow a pause of the portal
        long from = now - shutUntil > 0 ? now : shutUntil;
        shutUntil = from + (long) (items / perSecond * 1e9);
    }

    /** How long it is shut; zero when it is open. */
    Duration wait(Duration most) {
        long left = shutUntil - ticker.getAsLong();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(Math.min(left, most.toNanos()));
    }
}
