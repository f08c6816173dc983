package vn.dvcqg.sdk.sync;

import java.nio.file.Path;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.MariaDbServer;

/** Take-overs by conditional updates on a real server. */
class MariaDbTakeoverTest extends TakeoverTest {

    @Override
    Database open(Path folder) throws Exception {
        return Database.of(MariaDbServer.empty());
    }
}
