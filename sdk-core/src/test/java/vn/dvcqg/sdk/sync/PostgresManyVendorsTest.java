package vn.dvcqg.sdk.sync;

import vn.dvcqg.sdk.store.Database;

/** Deadlocks of PostgreSQL. */
class PostgresManyVendorsTest extends ManyVendorsContract {

    @Override
    Database database() throws Exception {
        return Database.of(Stores.postgres());
    }
}
