package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.store.Database;

class PostgresSyncTest extends DossierSyncContract {

    @TempDir
    Path folder;

    @Override
    Database database() throws Exception {
        return Database.of(Stores.postgres());
    }

    @Override
    Database otherWithTables() {
        Database other = Database.sqlite(folder.resolve("other.db"));
        JdbcSyncStore.of(other).createTables();
        return other;
    }

    @Override
    Database otherWithoutTables() throws Exception {
        return Database.of(Stores.otherPostgres());
    }

    @Test
    void in_transactionOfTheVendorStaysOpen_nothingElseWaits() throws Exception {
        DossierSync sync = rig.started();
        Recorded before = sync.ownTransaction().submit(Work.dossier(1, "một"));
        try (Connection connection = rig.database.source().getConnection()) {
            connection.setAutoCommit(false);
            Recorded open = sync.in(connection).submit(Work.dossier(1, "hai"));
            for (int i = 2; i <= 5; i++) {
                sync.ownTransaction().submit(Work.dossier(i, "số " + i));
            }
            await("the others do not wait for the open transaction")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> sync.pending().isEmpty() || onlyWaits(sync, before));
            for (int i = 2; i <= 5; i++) {
                int number = i;
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> rig.summary(number).equals("số " + number));
            }
            assertThat(sync.state(open.id())).isEmpty();
            connection.commit();
        }
        SyncRig.drain(sync);
        assertThat(rig.summary(1)).isEqualTo("hai");
    }

    @Test
    void deadNode_stepsOnTheirWay_areSettledBeforeTheyAreSentAgain() throws Exception {
        FakePortal portal = new FakePortal();
        try (Node node = new Node(
                rig.database, portal, new JumpingClock(), request -> FakePortal.Fate.OK, settings -> settings)) {
            node.sync
                    .ownTransaction()
                    .report(List.of(
                            Work.step(1, "a"),
                            Work.step(1, "b", DossierStatus.SUPPLEMENT_REQUESTED),
                            Work.step(1, "c")));
            Stores.run(rig.database.source(), "update dvcqg_sync_event set state = 'SENDING'");
            Stores.run(
                    rig.database.source(),
                    "update dvcqg_sync_dossier set owner = 'another', due_at = 0, lease_until = 0, fence = 7");
            node.sync.start();
            SyncRig.drain(node.sync);

            assertThat(portal.steps(1)).containsExactly("a", "c");
            assertThat(node.sync.history(Work.local(1)))
                    .extracting(SyncEvent::state, SyncEvent::tries, SyncEvent::doubts)
                    .containsExactly(
                            tuple(EventState.DELIVERED, 1, 1),
                            tuple(EventState.UNCERTAIN, 0, 1),
                            tuple(EventState.DELIVERED, 1, 1));
        }
    }

    private static boolean onlyWaits(DossierSync sync, Recorded recorded) {
        return sync.pending().stream().allMatch(event -> event.id().equals(recorded.id()));
    }
}
