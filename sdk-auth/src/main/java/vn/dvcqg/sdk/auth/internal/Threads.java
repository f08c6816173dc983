package vn.dvcqg.sdk.auth.internal;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the threads of this module: daemons, and named. */
final class Threads {

    private Threads() {}

    static ThreadFactory named(String purpose) {
        AtomicInteger made = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "dvcqg-auth-" + purpose + "-" + made.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
