package vn.dvcqg.sdk.sync;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.store.Database;

class SqliteBackfillTest extends BackfillContract {

    @TempDir
    Path folder;

    @Override
    Database database() {
        return Database.sqlite(folder.resolve("sync.db"));
    }
}
