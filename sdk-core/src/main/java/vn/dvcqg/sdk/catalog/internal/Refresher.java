package vn.dvcqg.sdk.catalog.internal;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.DaemonThreads;

/**
 * Works in the background: each thing once at a time, on the caller's executor or on one thread of its own, which ends after some
 * seconds without work. Safe for use by several threads.
 */
final class Refresher implements AutoCloseable {

    private static final int IDLE_SECONDS = 5;

    private final Executor executor;
    private final @Nullable ThreadPoolExecutor own;
    private volatile boolean closed;
    private final Set<CatalogKey<?>> waiting = ConcurrentHashMap.newKeySet();

    Refresher(@Nullable Executor given) {
        ThreadPoolExecutor pool = given == null ? ownThread() : null;
        this.own = pool;
        this.executor = pool == null ? Objects.requireNonNull(given) : pool;
    }

    private static ThreadPoolExecutor ownThread() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DaemonThreads("catalog-refresh"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Does it later, unless it is waiting or under way already.
     *
     * @return false when nobody will do it
     */
    boolean later(CatalogKey<?> key, Runnable work) {
        if (closed) {
            return false;
        }
        if (!waiting.add(key)) {
            return true;
        }
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } finally {
                    waiting.remove(key);
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            waiting.remove(key);
            return false;
        }
    }

    /** Ends the own thread and what it does; the caller's executor goes on. */
    @Override
    public void close() {
        closed = true;
        if (own != null) {
            own.shutdownNow();
        }
    }
}
