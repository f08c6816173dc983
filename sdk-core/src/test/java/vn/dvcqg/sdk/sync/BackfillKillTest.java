package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.store.Database;

/** A process of its own is killed in the middle of a backfill, and the next one goes on. */
@Timeout(120)
class BackfillKillTest {

    private static final int ITEMS = 600;
    private static final int BACKLOG = 40;

    @TempDir
    Path folder;

    /** The process: it delivers and says the key of each item that it takes. */
    public static void main(String... arguments) throws InterruptedException {
        Database store = Database.sqlite(Path.of(arguments[0]));
        JdbcSyncStore.of(store).createTables();
        Node node = node(store, new JumpingClock());
        node.sync.start();
        node.sync.backfill("2025").backlog(BACKLOG).build().run(BackfillContract.items(ITEMS, number -> {
            System.out.println(number);
            return BackfillContract.item(number).steps(dossier -> Work.steps(number, 1, 2));
        }));
    }

    private static Node node(Database store, JumpingClock clock) {
        return new Node(store, new FakePortal(), clock, request -> FakePortal.Fate.OK, UnaryOperator.identity());
    }

    @Test
    void killed_threeTimes_everyDossierIsRecordedOnceWithItsSteps() throws Exception {
        Path file = folder.resolve("sync.db");
        for (int kill = 1; kill <= 3; kill++) {
            runUntil(file, kill * 150);
            letGo(file);
        }
        JumpingClock clock = new JumpingClock();
        clock.jump(Node.LEASE.plus(Node.SKEW).plusSeconds(1));
        try (Database store = Database.sqlite(file);
                Node node = node(store, clock)) {
            node.sync.start();
            TestTime time = TestTime.held();
            time.meanwhile = () -> SyncRig.drain(node.sync);
            BackfillProgress end = node.sync
                    .backfill("2025")
                    .time(time.time())
                    .build()
                    .run(BackfillContract.items(
                            ITEMS, number -> BackfillContract.item(number).steps(dossier -> Work.steps(number, 1, 2))));

            assertThat(end.recorded()).isEqualTo(ITEMS);
            assertThat(Stores.number(store.source(), "select count(*) from dvcqg_sync_dossier where next_seq = 4"))
                    .isEqualTo(ITEMS);
            assertThat(Stores.number(store.source(), "select count(*) from dvcqg_sync_event"))
                    .isEqualTo(3L * ITEMS);
        }
    }

    private void runUntil(Path file, int item) throws Exception {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.log.vn.dvcqg.sdk=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BackfillKillTest.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && Integer.parseInt(line) < item) {
                line = lines.readLine();
            }
            assertThat(line).as("the child came so far").isEqualTo(Integer.toString(item));
            child.destroyForcibly().waitFor();
        } finally {
            child.destroyForcibly();
        }
    }

    /** As if the lease had ended: no test waits for it, and another one shows that it is waited for. */
    private static void letGo(Path file) throws Exception {
        try (Database store = Database.sqlite(file)) {
            assertThat(Stores.number(
                            store.source(), "select count(*) from dvcqg_sync_backfill where owner is not null"))
                    .as("the killed process gave nothing back")
                    .isEqualTo(1);
            Stores.run(store.source(), "update dvcqg_sync_backfill set owner = null");
        }
    }
}
