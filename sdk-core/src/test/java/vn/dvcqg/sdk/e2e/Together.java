package vn.dvcqg.sdk.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work on many threads at once. */
final class Together {

    /** Far more than any machine needs; a test that waits so long has failed. */
    static final long PATIENCE_SECONDS = 60;

    private Together() {}

    /** Begins all, each on a thread of its own, and waits for their end. */
    static void run(List<Runnable> works) throws InterruptedException, ExecutionException, TimeoutException {
        run(works, () -> {});
    }

    /** As {@link #run(List)}; does something while they are under way. */
    static void run(List<Runnable> works, Runnable meanwhile)
            throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            CountDownLatch ready = new CountDownLatch(works.size());
            List<Future<?>> ends = new ArrayList<>();
            for (Runnable work : works) {
                ends.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    work.run();
                    return null;
                }));
            }
            meanwhile.run();
            for (Future<?> end : ends) {
                end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
