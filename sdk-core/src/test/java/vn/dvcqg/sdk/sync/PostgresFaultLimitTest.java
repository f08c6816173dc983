package vn.dvcqg.sdk.sync;

import java.nio.file.Path;
import vn.dvcqg.sdk.store.Database;

class PostgresFaultLimitTest extends FaultLimitTest {

    @Override
    Database open(Path folder) throws Exception {
        return Database.of(Stores.postgres());
    }
}
