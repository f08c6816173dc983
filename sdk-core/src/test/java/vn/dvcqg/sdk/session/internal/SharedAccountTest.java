package vn.dvcqg.sdk.session.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.session.InMemorySessionStore;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.session.spi.Login;
import vn.dvcqg.sdk.session.spi.LoginResult;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.transport.internal.FakeCall;

/** Several agencies with one account: sessions of their own, and one password that may be wrong for all. */
@Timeout(60)
class SharedAccountTest {

    private static final int AGENCIES = 20;

    private final MovableClock clock = new MovableClock();
    private final ScriptedLogin portal = new ScriptedLogin(clock);
    private final SessionSettings settings =
            SessionSettings.builder().store(InMemorySessionStore.create()).build();
    /** Waits of the calls move no clock: the clock of a lease must not run ahead of the login. */
    private final SystemTime time = new SystemTime(clock, System::nanoTime, wait -> Thread.onSpinWait(), () -> 0.5);

    private final SessionOffice office = Keepers.office(settings, time);

    @AfterEach
    void closeNodes() {
        Keepers.close();
    }

    private static SessionKey agency(int number) {
        return new SessionKey(Keepers.KEY.endpoint(), "000.00.%02d.H99".formatted(number), Keepers.KEY.account());
    }

    private SessionKeeper keeper(SessionOffice of, int number, Login login) {
        return of.keeper(agency(number), Keepers.PASSWORD, login);
    }

    private static Callable<Throwable> failure(SessionKeeper keeper) {
        return () -> catchThrowable(() -> keeper.lease(FakeCall.unhurried()));
    }

    private static List<Throwable> atOnce(int many, Function<Integer, Callable<Throwable>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CyclicBarrier start = new CyclicBarrier(many);
        try {
            List<Callable<Throwable>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Callable<Throwable> call = work.apply(i);
                calls.add(() -> {
                    start.await();
                    return call.call();
                });
            }
            List<Throwable> ends = new ArrayList<>();
            for (Future<Throwable> end : threads.invokeAll(calls)) {
                ends.add(end.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refused_manyAgenciesAtOnce_isOneLoginOfTheAccount() throws Exception {
        portal.always(ScriptedLogin::refused);

        List<Throwable> ends = atOnce(AGENCIES, i -> failure(keeper(office, i, portal)));

        assertThat(ends).hasSize(AGENCIES).allMatch(SetupProblemException.class::isInstance);
        assertThat(portal.asked()).isEqualTo(1);
    }

    @Test
    void refused_agenciesOfTwoNodesAtOnce_isOneLoginOfTheAccount() throws Exception {
        portal.always(ScriptedLogin::refused);
        SessionOffice other = Keepers.office(settings, time);

        atOnce(AGENCIES, i -> failure(keeper(i % 2 == 0 ? office : other, i, portal)));

        assertThat(portal.asked()).isEqualTo(1);
    }

    @Test
    void refused_byTurns_countsForTheAccountAndStopsAfterThree() throws Exception {
        portal.always(ScriptedLogin::refused);
        List<Throwable> ends = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            ends.add(failure(keeper(office, i, portal)).call());
            clock.move(Duration.ofMinutes(30));
        }

        assertThat(portal.asked()).isEqualTo(3);
        assertThat(ends.get(AGENCIES - 1)).hasMessageContaining("Portal.allowLogin()");
    }

    @Test
    void refused_anotherPasswordSucceeds_keepsTheCountOfTheWrongOne() throws Exception {
        portal.then(ScriptedLogin::refused);
        SessionKeeper wrong = keeper(office, 1, portal);
        failure(wrong).call();

        office.keeper(agency(2), Secret.of("another-password"), portal).lease(FakeCall.unhurried());

        assertThat(failure(wrong).call()).hasMessageContaining("none is sent before");
        assertThat(portal.asked()).isEqualTo(2);
    }

    @Test
    void unanswered_manyAgenciesAtOnce_isOneLoginOfTheAccount() throws Exception {
        portal.always(portal::unreachable);

        List<Throwable> ends = atOnce(AGENCIES, i -> failure(keeper(office, i, portal)));

        assertThat(ends).hasSize(AGENCIES).allMatch(TryLaterException.class::isInstance);
        assertThat(portal.asked()).isEqualTo(1);
    }

    /** The first login proves the password; the others meet at a barrier that only opens when all of them are under way. */
    @Test
    void granted_manyAgenciesAtOnce_logInTogetherOnceThePasswordIsProven() throws Exception {
        CyclicBarrier together = new CyclicBarrier(AGENCIES - 1);
        AtomicInteger logins = new AtomicInteger();
        Login login = call -> {
            int number = logins.incrementAndGet();
            if (number > 1) {
                try {
                    together.await(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
            return new LoginResult.Granted(Secret.of("s-" + number), Duration.ofMinutes(10));
        };

        List<Throwable> ends = atOnce(AGENCIES, i -> failure(keeper(office, i, login)));

        assertThat(ends).containsOnlyNulls();
        assertThat(logins).hasValue(AGENCIES);
    }

    /** The password was changed at the portal while all sessions lived. */
    @Test
    void granted_longAgo_provesNothingAnyMore() throws Exception {
        List<SessionKeeper> keepers = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            keepers.add(keeper(office, i, portal));
            keepers.get(i).lease(FakeCall.unhurried());
        }
        portal.always(ScriptedLogin::refused);
        clock.move(Duration.ofMinutes(10));

        atOnce(AGENCIES, i -> failure(keepers.get(i)));

        assertThat(portal.asked()).isEqualTo(AGENCIES + 1);
    }
}
