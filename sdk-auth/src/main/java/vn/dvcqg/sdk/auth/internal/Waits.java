package vn.dvcqg.sdk.auth.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** Waits for a lock no longer than a call may take. */
final class Waits {

    private Waits() {}

    /** False when the time is over or the thread was interrupted, whose flag is set then. */
    static boolean locked(Lock lock, Duration atMost) {
        try {
            return lock.tryLock(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
