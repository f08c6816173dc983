package vn.dvcqg.sdk.sync;

import java.nio.file.Path;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.MariaDbServer;

/** The same histories on MariaDB. */
class MariaDbHistoryPropertyTest extends HistoryPropertyTest {

    @Override
    Database open(Path folder) throws Exception {
        return Database.of(MariaDbServer.empty());
    }
}
