package vn.dvcqg.sdk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.session.spi.LoginRefusals;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.SessionStore;
import vn.dvcqg.sdk.session.spi.StoredSession;

/** What every store of sessions keeps to; a class for each implementation says which store that is. */
public abstract class SessionStoreContract {

    private static final Instant NOW = Instant.parse("2025-03-10T02:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(30);
    private static final SessionKey KEY = new SessionKey("https://adapter.example.test/login", "H40.16", "demo");
    private static final SessionKey OTHER = new SessionKey("https://adapter.example.test/login", "H40.17", "demo");

    /** An empty store. */
    protected abstract SessionStore store() throws Exception;

    private static StoredSession session(String id) {
        return new StoredSession(id, Secret.of("token of " + id), NOW, NOW.plusSeconds(600));
    }

    private static SessionStore holding(SessionStore store, String id) {
        assertThat(store.beginLogin(KEY, "owner of " + id, NOW, SOON)).isTrue();
        assertThat(store.put(KEY, "owner of " + id, session(id))).isTrue();
        return store;
    }

    @Test
    void find_nothingKept_isNull() throws Exception {
        assertThat(store().find(KEY)).isNull();
    }

    @Test
    void put_byTheOwner_isFoundWhole() throws Exception {
        SessionStore store = holding(store(), "s1");

        assertThat(store.find(KEY)).isEqualTo(session("s1"));
        assertThat(store.find(OTHER)).isNull();
    }

    /** Tokens of a gateway may be JWTs with many scopes. */
    @Test
    void put_longTokenAfterALongerOne_isFoundWhole() throws Exception {
        SessionStore store = store();
        for (int length : new int[] {24_000, 16_384, 4_000, 2_973, 3}) {
            StoredSession session = new StoredSession(
                    "s" + length,
                    Secret.of("0123456789".repeat(2_400).substring(0, length)),
                    NOW,
                    NOW.plusSeconds(600));
            assertThat(store.beginLogin(KEY, "owner", NOW, SOON)).isTrue();
            assertThat(store.put(KEY, "owner", session)).isTrue();

            assertThat(store.find(KEY)).isEqualTo(session);
        }
    }

    @Test
    void put_byTheOwner_endsTheLeaseAndForgetsRefusals() throws Exception {
        SessionStore store = store();
        store.noteRefusals(KEY, new LoginRefusals(2, SOON, "0a1b"));

        holding(store, "s1");

        assertThat(store.refusals(KEY)).isNull();
        assertThat(store.beginLogin(KEY, "next", NOW, SOON)).isTrue();
    }

    @Test
    void put_byAnOwnerWhoseLeaseWasTaken_doesNothing() throws Exception {
        SessionStore store = store();
        store.beginLogin(KEY, "slow", NOW, SOON);
        store.beginLogin(KEY, "quick", SOON, SOON.plusSeconds(30));

        assertThat(store.put(KEY, "slow", session("late"))).isFalse();

        assertThat(store.find(KEY)).isNull();
        assertThat(store.put(KEY, "quick", session("s2"))).isTrue();
    }

    @Test
    void beginLogin_whileLeased_isRefusedUntilTheLeaseEnds() throws Exception {
        SessionStore store = store();
        assertThat(store.beginLogin(KEY, "a", NOW, SOON)).isTrue();

        assertThat(store.beginLogin(KEY, "b", SOON.minusMillis(1), SOON.plusSeconds(30)))
                .isFalse();
        assertThat(store.beginLogin(OTHER, "b", NOW, SOON)).isTrue();
        assertThat(store.beginLogin(KEY, "b", SOON, SOON.plusSeconds(30))).isTrue();
    }

    @Test
    void beginLogin_leaseOfAClockThatWasSetBack_countsAsEnded() throws Exception {
        SessionStore store = store();
        store.beginLogin(KEY, "a", NOW, SOON);
        Instant before = NOW.minus(Duration.ofHours(1));

        assertThat(store.beginLogin(KEY, "b", before, before.plusSeconds(30))).isTrue();
    }

    @Test
    void endLogin_byTheOwnerOnly_freesTheLogin() throws Exception {
        SessionStore store = store();
        store.beginLogin(KEY, "a", NOW, SOON);

        store.endLogin(KEY, "b");
        assertThat(store.beginLogin(KEY, "c", NOW, SOON)).isFalse();
        store.endLogin(KEY, "a");
        assertThat(store.beginLogin(KEY, "c", NOW, SOON)).isTrue();
    }

    @Test
    void forget_theSessionThatIsKept_isGone() throws Exception {
        SessionStore store = holding(store(), "s1");

        store.forget(KEY, "s1");

        assertThat(store.find(KEY)).isNull();
    }

    @Test
    void forget_aSessionThatWasReplaced_keepsTheNewOne() throws Exception {
        SessionStore store = holding(holding(store(), "s1"), "s2");

        store.forget(KEY, "s1");

        assertThat(store.find(KEY)).isEqualTo(session("s2"));
    }

    @Test
    void refusals_notedAndCleared_areThereAndGone() throws Exception {
        SessionStore store = store();
        store.noteRefusals(KEY, new LoginRefusals(1, SOON, "0a1b"));
        LoginRefusals second = new LoginRefusals(2, SOON.plusSeconds(60), "0c2d");
        store.noteRefusals(KEY, second);

        assertThat(store.refusals(KEY)).isEqualTo(second);
        assertThat(store.refusals(OTHER)).isNull();
        store.clearRefusals(KEY);
        assertThat(store.refusals(KEY)).isNull();
    }

    @Test
    void refusals_noted_leaveSessionAndLeaseAlone() throws Exception {
        SessionStore store = holding(store(), "s1");
        store.beginLogin(KEY, "a", NOW, SOON);

        store.noteRefusals(KEY, new LoginRefusals(1, SOON, "0a1b"));

        assertThat(store.find(KEY)).isEqualTo(session("s1"));
        assertThat(store.beginLogin(KEY, "b", NOW, SOON)).isFalse();
    }

    @Test
    void toString_withASession_showsNoToken() throws Exception {
        SessionStore store = holding(store(), "s1");

        assertThat(store + " " + store.find(KEY)).doesNotContain("token of");
    }

    @Test
    void beginLogin_manyAtOnce_isGrantedToOne() throws Exception {
        SessionStore store = store();
        int many = 8;
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Boolean>> askers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String owner = "owner-" + i;
                askers.add(() -> {
                    start.await();
                    return store.beginLogin(KEY, owner, NOW, SOON);
                });
            }
            int granted = 0;
            for (Future<Boolean> answer : threads.invokeAll(askers)) {
                granted += answer.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
