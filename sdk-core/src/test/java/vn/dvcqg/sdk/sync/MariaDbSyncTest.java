package vn.dvcqg.sdk.sync;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.MariaDbServer;

class MariaDbSyncTest extends DossierSyncContract {

    @TempDir
    Path folder;

    @Override
    Database database() throws Exception {
        return Database.of(MariaDbServer.empty());
    }

    @Override
    Database otherWithTables() {
        Database other = Database.sqlite(folder.resolve("other.db"));
        JdbcSyncStore.of(other).createTables();
        return other;
    }

    @Override
    Database otherWithoutTables() throws Exception {
        return Database.of(MariaDbServer.other());
    }
}
