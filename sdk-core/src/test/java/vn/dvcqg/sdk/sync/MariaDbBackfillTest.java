package vn.dvcqg.sdk.sync;

import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.MariaDbServer;

/** Portions by conditional updates on a real server. */
class MariaDbBackfillTest extends BackfillContract {

    @Override
    Database database() throws Exception {
        return Database.of(MariaDbServer.empty());
    }
}
