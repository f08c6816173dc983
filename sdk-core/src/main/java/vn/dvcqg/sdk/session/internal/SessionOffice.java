package vn.dvcqg.sdk.session.internal;

import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.session.InMemorySessionStore;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.session.spi.Login;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.session.spi.SessionKeepers;
import vn.dvcqg.sdk.session.spi.SessionKey;

/** The keepers of one portal: they share its settings, its store and its clock. */
public final class SessionOffice implements SessionKeepers, AutoCloseable {

    private final SessionSettings settings;
    private final SystemTime time;
    private final GuardedStore store;
    private final WeakPool<Object, Sessions> keepers = new WeakPool<>();
    private final WeakPool<Who, Account> accounts = new WeakPool<>();
    private final WeakPool<SessionKey, Backoff> backoffs = new WeakPool<>();

    /** An account with a password; the fingerprint of it is in the {@link Account}. */
    private record Who(SessionKey account, Secret secret) {}

    /** An office without keepers yet. */
    public SessionOffice(SessionSettings settings, SystemTime time) {
        this.settings = settings;
        this.time = time;
        this.store = new GuardedStore(
                settings.store() == null ? InMemorySessionStore.create() : settings.store(),
                settings.storeTimeout(),
                time.clock());
    }

    @Override
    public SessionKeeper keeper(SessionKey key, Secret secret, Login login) {
        Sessions keeper = new Sessions(
                // a gateway's token is one for all agencies
                key.agency().isEmpty() ? "gateway-token" : "session",
                new LoginGate(key, account(key.forAllAgencies(), secret), login, settings, store, time),
                new Ages(settings.refreshAhead()),
                time.clock());
        return keepers.of(new Object(), () -> keeper);
    }

    private Account account(SessionKey key, Secret secret) {
        return accounts.of(new Who(key, secret), () -> {
            Backoff backoff = backoffs.of(key, () -> new Backoff(settings.loginPolicy(), time.random()));
            return new Account(key, secret, settings.loginPolicy(), backoff);
        });
    }

    /** Lets every keeper log in again, whatever was refused before. */
    public void allowLogin() {
        keepers.all().forEach(Sessions::reset);
    }

    /** How many keepers are in use. */
    int keepers() {
        return keepers.all().size();
    }

    /** Ends the threads that ask the store; the store itself belongs to whoever gave it. */
    @Override
    public void close() {
        store.close();
    }
}
