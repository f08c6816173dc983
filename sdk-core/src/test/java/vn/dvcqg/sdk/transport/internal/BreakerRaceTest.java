package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.internal.EndpointBreaker.Change;

/** Many threads at one breaker: one probe at a time, and each change told once. */
@Timeout(120)
class BreakerRaceTest {

    private static final int THREADS = 32;
    private static final long SECOND = 1_000_000_000L;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    private final EndpointBreaker breaker = new EndpointBreaker(Breaker.DEFAULT);

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    private <T> List<T> together(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(() -> {
                start.await();
                return work.call();
            });
        }
        List<T> results = new ArrayList<>();
        for (Future<T> each : pool.invokeAll(all)) {
            results.add(each.get());
        }
        return results;
    }

    @RepeatedTest(20)
    void failed_manyThreads_tellOneOpening() throws Exception {
        assertThat(together(() -> breaker.failed(0, 0, 2 * SECOND)))
                .containsOnlyOnce(Change.OPENED)
                .filteredOn(change -> change == Change.NONE)
                .hasSize(THREADS - 1);
    }

    @RepeatedTest(20)
    void enter_manyThreads_oneProbeIsLetThrough() throws Exception {
        together(() -> breaker.failed(0, 0, 2 * SECOND));

        List<Long> permits = together(() -> breaker.enter(3 * SECOND, false, SECOND));

        assertThat(permits).filteredOn(permit -> permit > 0).hasSize(1);
        assertThat(permits).filteredOn(permit -> permit < 0).hasSize(THREADS - 1);
    }

    @RepeatedTest(5)
    void enter_probesThatFailAllTheTime_neverOverlapNorBlock() throws Exception {
        together(() -> breaker.failed(0, 0, 2 * SECOND));
        AtomicInteger probing = new AtomicInteger();
        AtomicInteger probes = new AtomicInteger();
        CountDownLatch overlapped = new CountDownLatch(1);
        AtomicInteger seconds = new AtomicInteger(3);

        together(() -> {
            for (int i = 0; i < 200; i++) {
                long now = seconds.getAndAdd(1) * SECOND;
                long permit = breaker.enter(now, false, 1_000_000 * SECOND);
                if (permit > 0) {
                    if (probing.incrementAndGet() > 1) {
                        overlapped.countDown();
                    }
                    probes.incrementAndGet();
                    probing.decrementAndGet();
                    breaker.failed(permit, now, seconds.get() * SECOND);
                }
            }
            return null;
        });

        assertThat(overlapped.getCount()).as("probes one at a time").isEqualTo(1);
        // 6,400 seconds with at most 30 between probes; how many are missed because a thread is late with its news is
        // up to the machine
        assertThat(probes.get()).isBetween(1, 250);
        // a probe, or, where the last news is so old that it is forgotten, an ordinary request
        assertThat(breaker.enter((seconds.get() + 60L) * SECOND, false, SECOND))
                .as("whether the next one may pass")
                .isNotNegative();
    }
}
