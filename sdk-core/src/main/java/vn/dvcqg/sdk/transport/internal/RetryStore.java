package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.util.function.LongSupplier;
import vn.dvcqg.sdk.transport.RetryQuota;

/** The tokens of one operation of one agency. Safe for use by several threads. */
final class RetryStore {

    /** After such a rest the store is full: what failed hours ago says nothing, and a quiet program has few successes. */
    private static final long REST = Duration.ofMinutes(10).toNanos();

    private final RetryQuota quota;
    private final LongSupplier ticker;
    private volatile int left;
    private long takenAt;

    RetryStore(RetryQuota quota, LongSupplier ticker) {
        this.quota = quota;
        this.ticker = ticker;
        this.left = quota.tokens();
    }

    /** Takes tokens for a repetition; false when there are not enough. */
    boolean take(int cost) {
        if (cost == 0) {
            return true;
        }
        long now = ticker.getAsLong();
        synchronized (this) {
            if (left < quota.tokens() && now - takenAt >= REST) {
                left = quota.tokens();
            }
            if (left < cost) {
                return false;
            }
            left -= cost;
            takenAt = now;
            return true;
        }
    }

    /** Puts tokens back. */
    void put(int tokens) {
        // nearly every call finds a full store: no lock for that
        if (left == quota.tokens()) {
            return;
        }
        synchronized (this) {
            left = (int) Math.min(quota.tokens(), (long) left + tokens);
        }
    }

    /** A call succeeded; the repetition that led to it, if any, took so many tokens. */
    void succeeded(int taken) {
        put(taken > 0 ? taken : quota.reward());
    }

    /** What a repetition costs. */
    int cost(boolean afterTimeout) {
        return afterTimeout ? quota.timeoutCost() : quota.retryCost();
    }
}
