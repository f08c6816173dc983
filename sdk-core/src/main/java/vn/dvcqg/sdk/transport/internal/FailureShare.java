package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;

/** How many of the requests of a window failed; the window moves on in tenths. Not safe for use by several threads. */
final class FailureShare {

    private static final int TENTHS = 10;

    private final long tenth;
    private final long[] stamps = new long[TENTHS];
    private final int[] requests = new int[TENTHS];
    private final int[] failures = new int[TENTHS];

    FailureShare(Duration window) {
        this.tenth = window.toNanos() / TENTHS;
        clear();
    }

    void add(long now, boolean failed) {
        long stamp = Math.floorDiv(now, tenth);
        int at = (int) Math.floorMod(stamp, (long) TENTHS);
        if (stamps[at] != stamp) {
            stamps[at] = stamp;
            requests[at] = 0;
            failures[at] = 0;
        }
        requests[at]++;
        if (failed) {
            failures[at]++;
        }
    }

    /** Whether so large a part of at least so many requests failed, not all of them within one tenth of the window. */
    boolean reaches(double share, int least, long now) {
        long stamp = Math.floorDiv(now, tenth);
        int all = 0;
        int failed = 0;
        int troubled = 0;
        for (int i = 0; i < TENTHS; i++) {
            if (stamp - stamps[i] < TENTHS && stamp - stamps[i] >= 0) {
                all += requests[i];
                failed += failures[i];
                troubled += failures[i] > 0 ? 1 : 0;
            }
        }
        return all >= least && failed >= share * all && troubled > 1;
    }

    void clear() {
        for (int i = 0; i < TENTHS; i++) {
            // no stamp that a request can have: a ticker has fewer tenths of a second than nanoseconds
            stamps[i] = Long.MIN_VALUE / 2;
            requests[i] = 0;
            failures[i] = 0;
        }
    }
}
