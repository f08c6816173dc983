package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.transport.RetryQuota;

/** The tokens of an operation. */
class RetryStoreTest {

    private final HandTime time = HandTime.ofOneThread();
    private final RetryStore store = new RetryStore(new RetryQuota(20, 5, 10, 1), time::now);

    @Test
    void take_moreThanIsThere_isRefusedAndTakesNothing() {
        assertThat(store.take(15)).isTrue();
        assertThat(store.take(10)).isFalse();
        assertThat(store.take(5)).isTrue();
        assertThat(store.take(5)).isFalse();
    }

    @Test
    void cost_afterATimeout_isHigher() {
        assertThat(store.cost(false)).isEqualTo(5);
        assertThat(store.cost(true)).isEqualTo(10);
    }

    @Test
    void succeeded_afterARepetition_putsBackWhatItTook() {
        store.take(20);
        store.succeeded(5);

        assertThat(store.take(5)).isTrue();
        assertThat(store.take(1)).isFalse();
    }

    @Test
    void succeeded_atOnce_putsBackTheReward() {
        store.take(20);
        for (int i = 0; i < 4; i++) {
            store.succeeded(0);
        }

        assertThat(store.take(5)).isFalse();
        store.succeeded(0);
        assertThat(store.take(5)).isTrue();
    }

    @Test
    void put_moreThanFits_isLost() {
        store.take(1);
        store.put(Integer.MAX_VALUE);

        assertThat(store.take(20)).isTrue();
        assertThat(store.take(1)).isFalse();
    }

    @Test
    void take_afterALongRest_findsAFullStore() {
        store.take(20);
        time.pass(Duration.ofMinutes(10).minusNanos(1));
        assertThat(store.take(5)).isFalse();

        time.pass(Duration.ofNanos(1));
        assertThat(store.take(20)).isTrue();
    }

    @Test
    void take_quotaOff_isNeverRefused() {
        RetryStore off = new RetryStore(RetryQuota.OFF, time::now);
        for (int i = 0; i < 10_000; i++) {
            assertThat(off.take(off.cost(i % 2 == 0))).isTrue();
        }
    }

    @Test
    void take_manyThreads_getNoMoreThanThereIs() throws Exception {
        RetryStore shared = new RetryStore(new RetryQuota(500, 5, 10, 1), time::now);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                work.add(() -> {
                    int got = 0;
                    for (int k = 0; k < 1000; k++) {
                        got += shared.take(5) ? 1 : 0;
                    }
                    return got;
                });
            }
            int all = 0;
            for (Future<Integer> each : threads.invokeAll(work)) {
                all += each.get();
            }
            assertThat(all).isEqualTo(100);
        } finally {
            threads.shutdownNow();
        }
    }
}
