package vn.dvcqg.sdk.sync;

import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.MariaDbServer;

/** Deadlocks of InnoDB, with the isolation that MariaDB has unless told otherwise: REPEATABLE READ. */
class MariaDbManyVendorsTest extends ManyVendorsContract {

    @Override
    Database database() throws Exception {
        return Database.of(MariaDbServer.empty());
    }
}
