package vn.dvcqg.sdk.mock.net.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How many connections a server has at the moment. */
final class Guests {
    private int present;

    synchronized void come() {
        present++;
    }

    synchronized void go() {
        present--;
        notifyAll();
    }

    synchronized int present() {
        return present;
    }

    synchronized boolean awaitNone(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (present > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
