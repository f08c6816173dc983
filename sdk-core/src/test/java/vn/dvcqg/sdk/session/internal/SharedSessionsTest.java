package vn.dvcqg.sdk.session.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.session.Databases;
import vn.dvcqg.sdk.session.InMemorySessionStore;
import vn.dvcqg.sdk.session.JdbcSessionStore;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.session.spi.SessionLease;
import vn.dvcqg.sdk.session.spi.SessionLease.Origin;
import vn.dvcqg.sdk.session.spi.SessionStore;
import vn.dvcqg.sdk.transport.internal.FakeCall;

/** Several nodes over one store: who logs in, and who uses what another one got. */
@Timeout(120)
class SharedSessionsTest {

    private static final Secret KEY = Secret.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private static final Secret OTHER_KEY = Secret.of("HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final ScriptedLogin portal = new ScriptedLogin(clock);
    private DataSource source;

    private enum Kind {
        MEMORY,
        SQLITE,
        POSTGRES
    }

    /** A store for each node; those of a database are as far apart as two processes are. */
    private List<SessionStore> stores(Kind kind, int nodes) throws Exception {
        if (kind == Kind.MEMORY) {
            SessionStore one = InMemorySessionStore.create();
            return Collections.nCopies(nodes, one);
        }
        source = kind == Kind.SQLITE ? Databases.sqlite(folder) : Databases.postgres();
        List<SessionStore> stores = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            JdbcSessionStore store = JdbcSessionStore.of(source).encryptedWith(KEY);
            store.createTables();
            stores.add(store);
        }
        return stores;
    }

    private SessionKeeper node(SessionStore store) {
        SessionSettings settings = SessionSettings.builder()
                .store(store)
                .storeTimeout(Duration.ofMinutes(1))
                .build();
        return Keepers.node(settings, clock, portal);
    }

    private static SessionLease lease(SessionKeeper node) {
        return node.lease(FakeCall.unhurried());
    }

    private static String token(SessionKeeper node) {
        return lease(node).token().reveal();
    }

    @AfterEach
    void closeNodes() {
        Keepers.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lease_nodesThatStartAtOnce_doOneLogin(Kind kind) throws Exception {
        int nodes = 4;
        CyclicBarrier start = new CyclicBarrier(nodes);
        List<Callable<String>> calls = new ArrayList<>();
        for (SessionStore store : stores(kind, nodes)) {
            SessionSettings settings = SessionSettings.builder()
                    .store(store)
                    .storeTimeout(Duration.ofMinutes(1))
                    .build();
            // the waits of this test are real: the clock of a lease must not run ahead of the login
            SystemTime time = new SystemTime(clock, System::nanoTime, wait -> Thread.onSpinWait(), () -> 0.5);
            SessionKeeper node = Keepers.office(settings, time).keeper(Keepers.KEY, Keepers.PASSWORD, portal);
            calls.add(() -> {
                start.await();
                return token(node);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            Set<String> tokens = new HashSet<>();
            for (Future<String> token : threads.invokeAll(calls)) {
                tokens.add(token.get());
            }
            assertThat(tokens).containsExactly("s-1");
            assertThat(portal.asked()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lease_nodeDiedInItsLogin_isTakenOverWhenItsLeaseEnds(Kind kind) throws Exception {
        List<SessionStore> stores = stores(kind, 2);
        stores.get(0)
                .beginLogin(
                        Keepers.KEY,
                        "the node that died",
                        clock.instant(),
                        clock.instant().plusSeconds(30));
        MovableClock before = new MovableClock();

        assertThat(token(node(stores.get(1)))).isEqualTo("s-1");

        assertThat(Duration.between(before.instant(), clock.instant()))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        assertThat(portal.asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lease_afterAnotherNodeReplacedADeadSession_usesTheNewOne(Kind kind) throws Exception {
        List<SessionStore> stores = stores(kind, 2);
        SessionKeeper first = node(stores.get(0));
        SessionKeeper second = node(stores.get(1));
        SessionLease old = lease(first);
        clock.move(Duration.ofSeconds(1));
        assertThat(lease(second).origin()).isEqualTo(Origin.SHARED);
        clock.move(Duration.ofSeconds(1));
        first.abandon(old.session());
        assertThat(lease(first).fresh()).isTrue();
        clock.move(Duration.ofSeconds(1));

        second.abandon(lease(second).session());

        assertThat(token(second)).isEqualTo("s-2");
        assertThat(portal.asked()).isEqualTo(2);
        assertThat(token(first)).isEqualTo("s-2");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lease_clockSetBack_logsInAgainInsteadOfWaitingForTheFuture(Kind kind) throws Exception {
        List<SessionStore> stores = stores(kind, 2);
        token(node(stores.get(0)));
        stores.get(0)
                .beginLogin(
                        Keepers.KEY,
                        "a lease of the future",
                        clock.instant(),
                        clock.instant().plusSeconds(30));

        clock.move(Duration.ofDays(-1));

        assertThat(token(node(stores.get(1)))).isEqualTo("s-2");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lease_ahead_isRenewedByOneNodeAndTakenByTheOther(Kind kind) throws Exception {
        List<SessionStore> stores = stores(kind, 2);
        SessionKeeper first = node(stores.get(0));
        SessionKeeper second = node(stores.get(1));
        token(first);
        token(second);
        clock.move(Duration.ofMinutes(8));

        assertThat(token(first)).isEqualTo("s-2");
        assertThat(token(second)).isEqualTo("s-2");
        assertThat(portal.asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lease_refusedOnAnotherNode_isHeldBackHereToo(Kind kind) throws Exception {
        List<SessionStore> stores = stores(kind, 2);
        portal.always(ScriptedLogin::refused);
        SessionKeeper first = node(stores.get(0));
        SessionKeeper second = node(stores.get(1));

        assertThat(catchThrowable(() -> token(first))).hasMessageContaining("wrong password");
        assertThat(catchThrowable(() -> token(second))).hasMessageContaining("none is sent before");
        assertThat(portal.asked()).isEqualTo(1);
    }

    @Test
    void lease_noTimeToWaitForAnotherNode_endsWithTheDeadline() throws Exception {
        SessionStore store = stores(Kind.MEMORY, 1).get(0);
        store.beginLogin(
                Keepers.KEY, "another node", clock.instant(), clock.instant().plusSeconds(30));
        SessionKeeper node = node(store);

        assertThat(catchThrowable(() -> node.lease(FakeCall.withLeft(Duration.ofMillis(40)))))
                .isInstanceOf(TryLaterException.class)
                .hasMessageContaining("another node");
        assertThat(portal.asked()).isZero();
    }

    @Test
    void lease_nodeWithAnotherKey_logsInByItself() throws Exception {
        SessionStore store = stores(Kind.SQLITE, 1).get(0);
        token(node(store));

        SessionKeeper stranger = node(JdbcSessionStore.of(source).encryptedWith(OTHER_KEY));

        assertThat(token(stranger)).isEqualTo("s-2");
    }
}
