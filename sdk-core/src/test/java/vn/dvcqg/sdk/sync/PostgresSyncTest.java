package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static boolean onlyWaits(DossierSync sync, Recorded recorded) {
        return sync.pending().stream().allMatch(event -> event.id().equals(recorded.id()));
    }
}
