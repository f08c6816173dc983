package vn.dvcqg.sdk.session;

import vn.dvcqg.sdk.session.spi.SessionStore;

class PostgresSessionStoreTest extends SessionStoreContract {

    @Override
    protected SessionStore store() throws Exception {
        JdbcSessionStore store = JdbcSessionStore.of(Databases.postgres()).encryptedWith(Keys.FIRST);
        store.createTables();
        return store;
    }
}
