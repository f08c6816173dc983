package vn.dvcqg.sdk.sync;

import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.MariaDbServer;

/** As newer versions of MariaDB are set: a transaction that would change what another one has changed since must begin again. */
class MariaDbSnapshotManyVendorsTest extends ManyVendorsContract {

    @Override
    Database database() throws Exception {
        return Database.of(MariaDbServer.with("sessionVariables=innodb_snapshot_isolation=ON"));
    }
}
