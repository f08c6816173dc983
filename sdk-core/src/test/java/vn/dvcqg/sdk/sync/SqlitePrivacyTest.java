package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import vn.dvcqg.sdk.store.Database;

/** Erased contents are overwritten in the file, and the write-ahead log ends when the last one closes it. */
class SqlitePrivacyTest extends PrivacyContract {

    @Override
    Database database() {
        return Database.sqlite(folder.resolve("sync.db"));
    }

    @Override
    Path files(Database store) {
        return folder;
    }

    @Override
    void afterwards(Database store, List<String> texts) throws Exception {
        store.close();
        assertThat(folder.resolve("sync.db")).exists();
        assertThat(folder.resolve("sync.db-wal")).doesNotExist();
        assertThat(foundInFiles(folder, texts)).isEmpty();
    }
}
