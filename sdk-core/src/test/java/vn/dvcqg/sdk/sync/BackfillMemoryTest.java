package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.store.Database;

/** However many dossiers there are, only the backlog waits in the store at a time. */
@Timeout(300)
class BackfillMemoryTest {

    private static final int ITEMS = 200_000;
    private static final int BACKLOG = 2000;

    @TempDir
    Path folder;

    private long mostWaiting;

    @Test
    void run_manyDossiers_theStoreHoldsTheBacklogAtMost() throws Exception {
        try (Database store = Database.sqlite(folder.resolve("sync.db"))) {
            JdbcSyncStore.of(store).createTables();
            try (Node node = new Node(
                    store,
                    new FakePortal(),
                    new JumpingClock(),
                    request -> FakePortal.Fate.OK,
                    UnaryOperator.identity())) {
                TestTime time = TestTime.held();
                time.meanwhile = () -> deliver(store);
                Dossier one = Work.dossier(1, "cũ");
                BackfillProgress end = node.sync
                        .backfill("2025")
                        .backlog(BACKLOG)
                        .time(time.time())
                        .build()
                        .run(BackfillContract.items(
                                ITEMS,
                                number -> BackfillItem.of(
                                        BackfillContract.key(number),
                                        () -> one.toBuilder()
                                                .localId(Work.local(number))
                                                .build())));

                assertThat(end.delivered()).isEqualTo(ITEMS);
                assertThat(mostWaiting).isEqualTo(BACKLOG);
                assertThat(Stores.number(store.source(), "select count(*) from dvcqg_sync_backfill_item"))
                        .isZero();
            }
        }
    }

    /** In the place of a portal, which would take its time. */
    private void deliver(Database store) throws Exception {
        mostWaiting = Math.max(
                mostWaiting,
                Stores.number(store.source(), "select count(*) from dvcqg_sync_event where finished_at is null"));
        Stores.run(
                store.source(),
                "update dvcqg_sync_event set state = 'DELIVERED', finished_at = 1, payload = null where finished_at is null");
    }
}
