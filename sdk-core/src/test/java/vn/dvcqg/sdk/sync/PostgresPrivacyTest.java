package vn.dvcqg.sdk.sync;

import java.nio.file.Path;
import java.util.List;
import vn.dvcqg.sdk.store.Database;

/** The whole folder of a server, its log included. */
class PostgresPrivacyTest extends PrivacyContract {

    @Override
    Database database() throws Exception {
        return Database.of(Stores.postgres());
    }

    @Override
    Path files(Database store) throws Exception {
        return Path.of(Stores.text(store.source(), "show data_directory"));
    }

    /** The server keeps old rows and its log for a while, so nothing is promised. */
    @Override
    void afterwards(Database store, List<String> texts) {}
}
