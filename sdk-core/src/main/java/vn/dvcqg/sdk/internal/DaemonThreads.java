package vn.dvcqg.sdk.internal;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the SDK's own threads: daemons, so that they keep no host from ending, and named, so that a dump tells them apart. */
public final class DaemonThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger made = new AtomicInteger();

    /** Threads named {@code dvcqg-<purpose>-1} and so on. */
    public DaemonThreads(String purpose) {
        this.name = "dvcqg-" + Objects.requireNonNull(purpose, "purpose") + "-";
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
