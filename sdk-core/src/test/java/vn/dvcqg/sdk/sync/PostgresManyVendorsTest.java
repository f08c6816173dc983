package vn.dvcqg.sdk.sync;

import vn.dvcqg.sdk.store.Database;

/** Deadlocks of PostgreSQL. */
class PostgresManyVendorsTest extends ManyVendorsContract {

    @Override
    Database database() throws Exception {
        return Database.of(Stores.postgres());
    }

    /** Few: the server notices a deadlock after a second only. */
    @Override
    int transactions() {
        return 5;
    }
}
