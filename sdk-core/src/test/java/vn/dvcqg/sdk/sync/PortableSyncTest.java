package vn.dvcqg.sdk.sync;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.Dialects;

/** Conditional updates and nothing else, on a database that is there for sure: the tables are PostgreSQL's, the statements are not. */
class PortableSyncTest extends DossierSyncContract {

    @TempDir
    Path folder;

    @Override
    Database database() throws Exception {
        DataSource source = Stores.postgres();
        JdbcSyncStore.of(Database.of(source)).createTables();
        return Database.of(source, Dialects.PORTABLE);
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
}
