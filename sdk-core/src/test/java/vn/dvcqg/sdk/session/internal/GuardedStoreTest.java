package vn.dvcqg.sdk.session.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.session.Databases;
import vn.dvcqg.sdk.session.InMemorySessionStore;
import vn.dvcqg.sdk.session.JdbcSessionStore;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.session.spi.LoginResult;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.SessionStore;
import vn.dvcqg.sdk.transport.internal.FakeCall;

/** A database that is away, or hangs, costs no call. */
@Timeout(60)
class GuardedStoreTest {

    private final MovableClock clock = new MovableClock();
    private final ScriptedLogin portal = new ScriptedLogin(clock);
    private final AtomicInteger connects = new AtomicInteger();

    @TempDir
    Path folder;

    private final CountDownLatch testOver = new CountDownLatch(1);

    @AfterEach
    void release() {
        testOver.countDown();
    }

    private DataSource source(Supplier<Object> connection) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    connects.incrementAndGet();
                    Object made = connection.get();
                    if (made == null) {
                        throw new SQLException("no connection", "08001");
                    }
                    return made;
                });
    }

    private SessionKeeper over(DataSource source, Duration timeout) {
        SessionSettings settings = SessionSettings.builder()
                .store(JdbcSessionStore.of(source).unencrypted())
                .storeTimeout(timeout)
                .build();
        return Keepers.node(settings, clock, portal);
    }

    private String token(SessionKeeper sessions) {
        return sessions.lease(FakeCall.unhurried()).token().reveal();
    }

    @AfterEach
    void closeNodes() {
        Keepers.close();
    }

    @Test
    void lease_databaseAway_goesOnInTheMemoryOfTheNode() {
        SessionKeeper sessions = over(source(() -> null), Duration.ofSeconds(2));

        assertThat(token(sessions)).isEqualTo("s-1");
        assertThat(token(sessions)).isEqualTo("s-1");
        assertThat(portal.asked()).isEqualTo(1);
        assertThat(connects).as("not asked again for a while").hasValue(1);
    }

    @Test
    void lease_databaseAwayForLong_isAskedAgainAfterThePause() {
        SessionKeeper sessions = over(source(() -> null), Duration.ofSeconds(2));
        token(sessions);

        clock.move(Duration.ofMinutes(11));
        token(sessions);

        assertThat(connects).hasValue(2);
        assertThat(portal.asked()).isEqualTo(2);
    }

    @Test
    void lease_databaseHangs_isBoundedByTheTimeout() {
        SessionKeeper sessions = over(
                source(() -> {
                    try {
                        return testOver.await(60, TimeUnit.SECONDS) ? null : new Object();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                Duration.ofMillis(20));

        assertThat(token(sessions)).isEqualTo("s-1");
        assertThat(connects).hasValue(1);
    }

    @Test
    void lease_tokenThatTheStoreCannotKeep_costsOtherNodesNoWaitAndLeavesTheStoreInUse() throws Exception {
        portal.always(call -> new LoginResult.Granted(Secret.of("x".repeat(70_000)), Duration.ofMinutes(10)));
        JdbcSessionStore store = JdbcSessionStore.of(Databases.sqlite(folder)).unencrypted();
        store.createTables();
        SessionSettings settings = SessionSettings.builder()
                .store(store)
                .storeTimeout(Duration.ofMinutes(1))
                .build();
        SessionKeeper first = Keepers.node(settings, clock, portal);
        Instant began = clock.instant();

        token(first);
        token(first);
        token(Keepers.node(settings, clock, portal));

        assertThat(portal.asked()).isEqualTo(2);
        assertThat(clock.instant()).as("nobody waited for a lease").isEqualTo(began);
        portal.always(ScriptedLogin::refused);
        clock.move(Duration.ofMinutes(10));
        catchThrowable(() -> token(first));
        assertThat(store.refusals(Keepers.KEY.forAllAgencies()))
                .as("told to the store")
                .isNotNull();
    }

    /** The lease lies in the store: other nodes would wait for its end. */
    @Test
    void lease_putFails_endsTheLeaseInTheStoreAllTheSame() {
        SessionStore kept = InMemorySessionStore.create();
        SessionStore failing = (SessionStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("put")) {
                        throw new IllegalStateException("away for a moment");
                    }
                    return method.invoke(kept, arguments);
                });
        token(Keepers.node(SessionSettings.builder().store(failing).build(), clock, portal));

        awaitLease(kept, Keepers.KEY);
        awaitLease(kept, Keepers.KEY.forAllAgencies());
    }

    /** A thread of the store ends the lease; the call does not wait for that. */
    private void awaitLease(SessionStore kept, SessionKey key) {
        Instant now = clock.instant();
        while (!kept.beginLogin(key, "another node", now, now.plusSeconds(30))) {
            Thread.onSpinWait();
        }
        assertThat(kept.beginLogin(key, "a third node", now, now.plusSeconds(30)))
                .isFalse();
    }

    @Test
    void lease_databaseAwayAndLoginsRefused_areHeldBackOnThisNode() {
        portal.always(ScriptedLogin::refused);
        SessionKeeper sessions = over(source(() -> null), Duration.ofSeconds(2));

        assertThat(catchThrowable(() -> token(sessions))).hasMessageContaining("wrong password");
        assertThat(catchThrowable(() -> token(sessions))).hasMessageContaining("none is sent before");
        assertThat(portal.asked()).isEqualTo(1);
    }
}
