package vn.dvcqg.sdk.mock.net.internal;

import java.util.ArrayList;
import java.util.List;

/** The named daemon threads of one server. The only place of this module's network tools that makes threads. */
public final class Workers implements AutoCloseable {
    private static final long JOIN_MILLIS = 5_000;

    private final String owner;
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    Workers(String owner) {
        this.owner = owner;
    }

    /** Runs the task on a thread of its own; once closed, does nothing and returns false. */
    synchronized boolean start(String role, Runnable task) {
        if (closed) {
            return false;
        }
        // ended threads are dropped here and not by themselves, so that close() can wait until they are really gone
        threads.removeIf(thread -> !thread.isAlive());
        Thread thread = new Thread(task, "dvcqg-mock-" + owner + "-" + role);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        return true;
    }

    private synchronized List<Thread> end() {
        closed = true;
        return List.copyOf(threads);
    }

    /** Waits until the threads have ended. Close first what they block on. */
    @Override
    public void close() {
        List<Thread> last = end();
        try {
            for (Thread thread : last) {
                if (thread != Thread.currentThread()) {
                    thread.join(JOIN_MILLIS);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
