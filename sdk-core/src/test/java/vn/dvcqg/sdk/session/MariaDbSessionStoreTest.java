package vn.dvcqg.sdk.session;

import vn.dvcqg.sdk.session.spi.SessionStore;
import vn.dvcqg.sdk.store.MariaDbServer;

class MariaDbSessionStoreTest extends SessionStoreContract {

    @Override
    protected SessionStore store() throws Exception {
        JdbcSessionStore store = JdbcSessionStore.of(MariaDbServer.empty()).encryptedWith(Keys.FIRST);
        store.createTables();
        return store;
    }
}
