package vn.dvcqg.sdk.transport.internal;

/** How many requests went in the last second. Safe for use by several threads. */
final class RateMeter {

    private static final long SECOND = 1_000_000_000L;

    private long second = Long.MIN_VALUE;
    private int before;
    private int within;

    synchronized void count(long now) {
        roll(now);
        within++;
    }

    /** The number of the running second, and of the one before it the part that is not yet a second ago. */
    synchronized double rate(long now) {
        roll(now);
        double left = 1 - Math.floorMod(now, SECOND) / (double) SECOND;
        return within + before * left;
    }

    private void roll(long now) {
        long running = Math.floorDiv(now, SECOND);
        if (running != second) {
            before = running - 1 == second ? within : 0;
            within = 0;
            second = running;
        }
    }
}
