package vn.dvcqg.sdk.session;

import vn.dvcqg.sdk.session.spi.SessionStore;

class InMemorySessionStoreTest extends SessionStoreContract {

    @Override
    protected SessionStore store() {
        return InMemorySessionStore.create();
    }
}
