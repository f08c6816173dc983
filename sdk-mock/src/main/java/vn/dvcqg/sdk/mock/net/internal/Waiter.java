package vn.dvcqg.sdk.mock.net.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a connection wait; a test that must not wait puts its own in. */
@FunctionalInterface
public interface Waiter {
    /** Waits in real time, but no longer than the connection lives. */
    Waiter REAL = (wait, over) -> over.await(wait.toNanos(), TimeUnit.NANOSECONDS);

    /** Waits and tells whether the connection is over. */
    boolean pause(Duration wait, CountDownLatch over) throws InterruptedException;
}
