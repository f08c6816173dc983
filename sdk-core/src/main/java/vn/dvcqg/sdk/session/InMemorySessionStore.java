package vn.dvcqg.sdk.session;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.session.spi.LoginRefusals;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.SessionStore;
import vn.dvcqg.sdk.session.spi.StoredSession;

/**
 * Sessions in the memory of this process. Every portal has one of its own by default; portals that are given the same one share
 * their sessions where endpoint, agency and account are the same. Safe for use by several threads.
 */
public final class InMemorySessionStore implements SessionStore {

    private record Entry(
            @Nullable StoredSession session,
            @Nullable String owner,
            @Nullable Instant leaseUntil,
            @Nullable LoginRefusals refusals) {

        static final Entry EMPTY = new Entry(null, null, null, null);

        boolean isLeased(Instant now) {
            return leaseUntil != null && leaseUntil.isAfter(now) && !leaseUntil.isAfter(now.plus(LONGEST_LEASE));
        }
    }

    private final ConcurrentMap<SessionKey, Entry> entries = new ConcurrentHashMap<>();

    private InMemorySessionStore() {}

    /**
     * An empty store.
     *
     * @return the store
     */
    public static InMemorySessionStore create() {
        return new InMemorySessionStore();
    }

    @Override
    public @Nullable StoredSession find(SessionKey key) {
        return entry(key).session;
    }

    @Override
    public boolean beginLogin(SessionKey key, String owner, Instant now, Instant until) {
        Entry after = entries.compute(key, (same, before) -> {
            Entry old = before == null ? Entry.EMPTY : before;
            return old.isLeased(now) ? old : new Entry(old.session, owner, until, old.refusals);
        });
        return owner.equals(after.owner);
    }

    @Override
    public boolean put(SessionKey key, String owner, StoredSession session) {
        Entry after = entries.computeIfPresent(
                key, (same, old) -> owner.equals(old.owner) ? new Entry(session, null, null, null) : old);
        return after != null && session.equals(after.session);
    }

    @Override
    public void endLogin(SessionKey key, String owner) {
        entries.computeIfPresent(
                key, (same, old) -> owner.equals(old.owner) ? new Entry(old.session, null, null, old.refusals) : old);
    }

    @Override
    public void forget(SessionKey key, String sessionId) {
        entries.computeIfPresent(
                key,
                (same, old) -> old.session != null && old.session.id().equals(sessionId)
                        ? new Entry(null, old.owner, old.leaseUntil, old.refusals)
                        : old);
    }

    @Override
    public @Nullable LoginRefusals refusals(SessionKey key) {
        return entry(key).refusals;
    }

    @Override
    public void noteRefusals(SessionKey key, LoginRefusals refusals) {
        entries.compute(key, (same, before) -> {
            Entry old = before == null ? Entry.EMPTY : before;
            return new Entry(old.session, old.owner, old.leaseUntil, refusals);
        });
    }

    @Override
    public void clearRefusals(SessionKey key) {
        entries.computeIfPresent(key, (same, old) -> new Entry(old.session, old.owner, old.leaseUntil, null));
    }

    private Entry entry(SessionKey key) {
        return entries.getOrDefault(key, Entry.EMPTY);
    }

    /** How many accounts it knows; no secret. */
    @Override
    public String toString() {
        return "InMemorySessionStore{accounts=" + entries.size() + "}";
    }
}
