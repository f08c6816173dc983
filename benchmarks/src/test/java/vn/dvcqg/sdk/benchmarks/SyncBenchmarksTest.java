package vn.dvcqg.sdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.JdbcSyncStore;

/** The benchmarks of durable sync run and print; how fast they are is not tested. */
@Timeout(120)
class SyncBenchmarksTest {

    private static String printed(Run run) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run.go();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A benchmark. */
    @FunctionalInterface
    private interface Run {
        void go() throws Exception;
    }

    @Test
    void drain_everyShape_printsPaceAndStatements() throws Exception {
        for (String shape : new String[] {"steps", "dossiers", "single"}) {
            assertThat(printed(() -> SyncDrain.main(new String[] {"sqlite", shape, "100", "1"})))
                    .contains("100 events as " + shape, "round 1: ", "commits for each event");
        }
    }

    @Test
    void sequential_fewDossiers_printsRatioAndConcurrency() throws Exception {
        assertThat(printed(() -> SyncAgainstSequential.main(new String[] {"4", "8", "1"})))
                .contains("one after the other: ", "durable sync: ", "with 4 calls at the same time");
    }

    @Test
    void memory_fewEvents_printsEveryPoint() throws Exception {
        assertThat(printed(() -> SyncMemory.main(new String[] {"sqlite", "100"})))
                .contains("0 delivered: ", "100 delivered: ", "events/s");
    }

    @Test
    void backlog_recordedAndDrained_reachesTheServerWhole() throws Exception {
        AtomicInteger steps = new AtomicInteger();
        try (MinimalPortal server = MinimalPortal.start(body ->
                        steps.addAndGet(new String(body, StandardCharsets.UTF_8).split("NoiDungXuLy", -1).length - 1));
                SyncStore store = SyncStore.open("sqlite");
                Portal portal = SyncClient.connect(server.endpoint(), 1)) {
            JdbcSyncStore tables = JdbcSyncStore.of(store.database());
            tables.createTables();
            try (DossierSync sync = DossierSync.builder(portal).store(tables).build()) {
                SyncBacklog.record(sync, store.database().source(), 7, (to, i) -> to.report(SyncBacklog.steps(i, 10)));
                sync.start();
                assertThat(sync.drain(Duration.ofSeconds(60))).isTrue();
            }
        }
        assertThat(steps).hasValue(70);
    }
}
