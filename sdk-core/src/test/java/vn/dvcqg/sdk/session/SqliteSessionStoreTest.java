package vn.dvcqg.sdk.session;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.session.spi.SessionStore;

class SqliteSessionStoreTest extends SessionStoreContract {

    @TempDir
    Path folder;

    @Override
    protected SessionStore store() {
        JdbcSessionStore store = JdbcSessionStore.of(Databases.sqlite(folder)).unencrypted();
        store.createTables();
        return store;
    }
}
