package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static List<String> together(int threads, java.util.concurrent.Callable<String> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                calls.add(pool.submit(() -> {
                    go.await();
                    return call.call();
                }));
            }
            go.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> each : calls) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void create_sameDossierFromManyThreads_succeedsExactlyOnce() throws Exception {
        try (MockPortal portal = MockPortal.start()) {
            Wire wire = new Wire(portal);
            wire.login();

            List<String> codes =
                    together(8, () -> Wire.code(wire.integration(Wire.sample("dongbohosomc-create-request"))));

            assertThat(codes).hasSize(8).containsOnlyOnce("0").contains("3");
            assertThat(portal.received("DongBoHoSoMC")).isEqualTo(8);
        }
    }

    @Test
    void login_fromManyThreads_givesDifferentSessions() throws Exception {
        try (MockPortal portal = MockPortal.start()) {
            Wire wire = new Wire(portal);

            List<String> sessions = together(
                    8, () -> Wire.json(wire.login().body()).path("session").asText());

            assertThat(sessions).hasSize(8).doesNotHaveDuplicates();
        }
    }
}
