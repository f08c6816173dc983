package vn.dvcqg.sdk.mock.net.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a connection wait; a test that must not wait puts its own in. */
@FunctionalInterface
public interface Waiter {
    /** Waits in real time, but not longer than there is something to wait for. */
    Waiter REAL = (wait, released) -> released.await(wait.toNanos(), TimeUnit.NANOSECONDS);

    /** Waits and tells whether the connection was told to end meanwhile. */
    boolean pause(Duration wait, CountDownLatch released) throws InterruptedException;
}
