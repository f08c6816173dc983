package vn.dvcqg.sdk.sync;

import java.nio.file.Path;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.MariaDbServer;

/** Housekeeping on a real server of MariaDB. */
class MariaDbHousekeepingTest extends HousekeepingTest {

    @Override
    Database open(Path folder) throws Exception {
        return Database.of(MariaDbServer.empty());
    }
}
