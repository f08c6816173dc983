package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A portal that is down for long: it is asked by one call at a time, and the queue moves by itself when it is back. */
class DownPortalTest {

    private static final int DOSSIERS = 40;
    private static final int WORKERS = 6;
    private static final int PROBES = 8;
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch firstWave = new CountDownLatch(WORKERS);
    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore answers = new Semaphore(0);
    private volatile boolean down = true;

    /** The first calls fail together; after them each stands still until the test lets it fail. */
    private FakePortal.Fate fate(WireRequest request) {
        if (!down) {
            return FakePortal.Fate.OK;
        }
        try {
            if (requests.incrementAndGet() <= WORKERS) {
                firstWave.countDown();
                assertThat(firstWave.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            } else {
                arrived.release();
                assertThat(answers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .isTrue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FakePortal.Fate.LOST;
    }

    @Test
    void down_forLong_isProbedByOneCallAtATimeAndRecoversByItself() throws Exception {
        FakePortal fake = new FakePortal();
        try (Database store = Database.sqlite(folder.resolve("sync.db"))) {
            JdbcSyncStore.of(store).createTables();
            try (Node node =
                    new Node(store, fake, new JumpingClock(), this::fate, settings -> settings.workers(WORKERS))) {
                for (int i = 1; i <= DOSSIERS; i++) {
                    node.sync.ownTransaction().submit(Work.dossier(i, "số " + i));
                }
                node.sync.start();
                for (int probe = 1; probe <= PROBES; probe++) {
                    assertThat(arrived.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                            .as("probe %s", probe)
                            .isTrue();
                    assertThat(requests.get()).as("nobody beside the probe").isEqualTo(WORKERS + probe);
                    if (probe < PROBES) {
                        answers.release();
                    }
                }
                assertThat(node.sync.health().portalPausedUntil()).isNotNull();
                assertThat(node.sync.health().pending()).isEqualTo(DOSSIERS);
                assertThat(node.sync.deadLetters()).isEmpty();

                down = false;
                answers.release();
                assertThat(node.sync.drain(Duration.ofSeconds(PATIENCE_SECONDS)))
                        .isTrue();
                for (int i = 1; i <= DOSSIERS; i++) {
                    assertThat(fake.summary(i)).isEqualTo("số " + i);
                }
                assertThat(node.sync.health().portalPausedUntil()).isNull();
            }
        }
    }
}
