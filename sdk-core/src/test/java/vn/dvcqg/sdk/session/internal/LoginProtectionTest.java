package vn.dvcqg.sdk.session.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.session.InMemorySessionStore;
import vn.dvcqg.sdk.session.LoginPolicy;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.session.spi.LoginResult;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.transport.internal.FakeCall;

/** How failed logins are held back. */
@Timeout(60)
class LoginProtectionTest {

    private final MovableClock clock = new MovableClock();
    private final ScriptedLogin portal = new ScriptedLogin(clock);
    private final InMemorySessionStore store = InMemorySessionStore.create();
    private final SessionOffice office =
            Keepers.office(SessionSettings.builder().store(store).build(), clock);
    private final SessionKeeper sessions = office.keeper(Keepers.KEY, Keepers.PASSWORD, portal);

    private String token(SessionKeeper of) {
        return of.lease(FakeCall.unhurried()).token().reveal();
    }

    private Throwable failure() {
        return catchThrowable(() -> token(sessions));
    }

    private void moveAlmost(Duration wait) {
        clock.move(wait.minusMillis(1));
    }

    @Test
    void refused_isHeldBackForAMinuteAndSaysSo() {
        portal.then(ScriptedLogin::refused);
        assertThat(failure()).hasMessageContaining("wrong password");

        SetupProblemException held = catchThrowableOfType(SetupProblemException.class, () -> token(sessions));

        // 02:00 UTC is nine o'clock in Viet Nam
        assertThat(held).hasMessageContaining("1 times in a row").hasMessageContaining("2025-03-10 09:01");
        assertThat(held.problems().get(0).code()).isEqualTo("login-held");
        moveAlmost(Duration.ofMinutes(1));
        assertThat(failure()).isInstanceOf(SetupProblemException.class);
        assertThat(portal.asked()).isEqualTo(1);
        clock.move(Duration.ofMillis(1));
        assertThat(token(sessions)).isEqualTo("s-2");
    }

    @Test
    void refusedThreeTimes_sendsNoMoreUntilItIsAllowed() {
        portal.always(ScriptedLogin::refused);
        failure();
        clock.move(Duration.ofMinutes(1));
        failure();
        clock.move(Duration.ofMinutes(2));
        failure();
        assertThat(portal.asked()).isEqualTo(3);

        clock.move(Duration.ofDays(365));

        assertThat(failure()).hasMessageContaining("Portal.allowLogin()").isInstanceOf(SetupProblemException.class);
        assertThat(portal.asked()).isEqualTo(3);
        office.allowLogin();
        assertThat(failure()).hasMessageContaining("wrong password");
        assertThat(failure()).hasMessageContaining("1 times in a row");
        assertThat(portal.asked()).isEqualTo(4);
    }

    @Test
    void refused_waitsDoubleUpToTheLongest() {
        LoginPolicy patient = LoginPolicy.builder().maxRefusals(100).build();
        SessionKeeper keeper = Keepers.node(
                SessionSettings.builder().loginPolicy(patient).build(), clock, portal.always(ScriptedLogin::refused));
        for (int minutes : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(catchThrowable(() -> token(keeper))).hasMessageContaining("wrong password");
            moveAlmost(Duration.ofMinutes(minutes));
            assertThat(catchThrowable(() -> token(keeper))).hasMessageContaining("none is sent before");
            clock.move(Duration.ofMillis(1));
        }
        assertThat(portal.asked()).isEqualTo(7);
    }

    @Test
    void refused_changedPassword_isTriedAtOnceAndCountsAnew() {
        portal.then(ScriptedLogin::refused);
        failure();

        SessionKeeper mended = office.keeper(Keepers.KEY, Secret.of("another-password"), portal);

        assertThat(token(mended)).isEqualTo("s-2");
        assertThat(catchThrowable(() -> token(office.keeper(Keepers.KEY.forAllAgencies(), Keepers.PASSWORD, portal))))
                .as("the wrong one stays held back")
                .hasMessageContaining("none is sent before");
    }

    @Test
    void refused_thenGranted_isForgotten() {
        portal.then(ScriptedLogin::refused);
        failure();
        clock.move(Duration.ofMinutes(1));

        token(sessions);

        assertThat(store.refusals(Keepers.KEY.forAllAgencies())).isNull();
    }

    @Test
    void refused_whatIsRemembered_isTenBitsOfThePassword() {
        portal.then(ScriptedLogin::refused);
        failure();

        String print = store.refusals(Keepers.KEY.forAllAgencies()).fingerprint();

        assertThat(Integer.parseInt(print, 16)).isBetween(0, 1023);
        assertThat(print)
                .isEqualTo(Fingerprint.of(Keepers.KEY.forAllAgencies(), Keepers.PASSWORD))
                .hasSize(4);
    }

    /** A password that changes every day must not fill the memory in a year. */
    @Test
    void keeper_nobodyUsesAnyMore_isForgotten() {
        for (int i = 0; i < 100; i++) {
            office.keeper(Keepers.KEY, Secret.of("password-" + i), portal);
        }
        while (office.keepers() > 1) {
            System.gc();
        }

        assertThat(office.keepers()).as("the one that is in use").isEqualTo(1);
        assertThat(token(sessions)).isEqualTo("s-1");
    }

    @Test
    void refused_clockSetBack_doesNotHoldLongerThanAnyWait() {
        portal.then(ScriptedLogin::refused);
        failure();

        clock.move(Duration.ofDays(-1));

        assertThat(token(sessions)).isEqualTo("s-2");
    }

    @Test
    void unanswered_isHeldBackForAMomentWithTheTime() {
        portal.then(portal::unreachable);
        assertThat(failure()).hasMessageContaining("no route");
        Instant then = clock.instant().plusMillis(750);

        TryLaterException held = catchThrowableOfType(TryLaterException.class, () -> token(sessions));

        assertThat(held.retryAt()).isEqualTo(then);
        assertThat(portal.asked()).isEqualTo(1);
        clock.move(Duration.ofMillis(750));
        assertThat(token(sessions)).isEqualTo("s-2");
    }

    @Test
    void unanswered_again_waitsDoubleUpToTheLongestAndASuccessClears() {
        portal.always(portal::unreachable);
        for (long millis : new long[] {750, 1500, 3000, 6000, 12000, 22500, 22500}) {
            assertThat(failure()).hasMessageContaining("no route");
            moveAlmost(Duration.ofMillis(millis));
            assertThat(failure()).hasMessageContaining("none is sent before");
            clock.move(Duration.ofMillis(1));
        }
        portal.always(call -> new LoginResult.Granted(Secret.of("s"), Duration.ZERO));
        token(sessions);
        portal.always(portal::unreachable);
        failure();
        clock.move(Duration.ofMillis(750));
        assertThat(failure()).hasMessageContaining("no route");
    }

    @Test
    void unanswered_withALongerWishOfThePortal_keepsIt() {
        Instant wish = clock.instant().plusSeconds(2492);
        portal.then(call -> {
            throw new TryLaterException("busy", wish, call.facts(), null);
        });
        failure();

        assertThatExceptionOfType(TryLaterException.class)
                .isThrownBy(() -> token(sessions))
                .satisfies(held -> assertThat(held.retryAt()).isEqualTo(wish));
    }

    @Test
    void unanswered_clockSetBack_isTriedAgain() {
        portal.then(portal::unreachable);
        failure();

        clock.move(Duration.ofHours(-1));

        assertThat(token(sessions)).isEqualTo("s-2");
    }

    @Test
    void nonsense_isNoReasonToHoldBack() {
        portal.then(ScriptedLogin::nonsense);
        failure();

        assertThat(token(sessions)).isEqualTo("s-2");
    }

    @Test
    void ahead_failing_oldSessionGoesOnUntilItMustNot() {
        token(sessions);
        portal.always(portal::unreachable);
        clock.move(Duration.ofMinutes(8));

        assertThat(token(sessions)).isEqualTo("s-1");
        assertThat(token(sessions)).isEqualTo("s-1");
        assertThat(portal.asked()).as("not tried again at once").isEqualTo(2);
        clock.move(Duration.ofSeconds(10));
        assertThat(token(sessions)).isEqualTo("s-1");
        assertThat(portal.asked()).isEqualTo(3);
        clock.move(Duration.ofMinutes(2));
        assertThat(failure()).isInstanceOf(TryLaterException.class);
    }

    @Test
    void ahead_usesAQuarterOfTheTimeOfTheCall() {
        token(sessions);
        clock.move(Duration.ofMinutes(9));
        List<Duration> left = new ArrayList<>();
        portal.then(call -> {
            left.add(call.remaining());
            return ScriptedLogin.refused(call);
        });

        assertThat(token(sessions)).isEqualTo("s-1");
        assertThat(left).containsExactly(Duration.ofSeconds(15));
    }

    @Test
    void refused_manyThreads_isOneLogin() throws Exception {
        portal.always(ScriptedLogin::refused);

        List<Throwable> failures = atOnce(200);

        assertThat(failures).hasSize(200).allMatch(SetupProblemException.class::isInstance);
        assertThat(portal.asked()).isEqualTo(1);
    }

    @Test
    void unanswered_manyThreads_isOneLogin() throws Exception {
        portal.always(portal::unreachable);

        List<Throwable> failures = atOnce(200);

        assertThat(failures).hasSize(200).allMatch(TryLaterException.class::isInstance);
        assertThat(portal.asked()).isEqualTo(1);
    }

    @Test
    void unanswered_callsInAHurry_areHeldBackLikeTheOthers() throws Exception {
        portal.always(portal::unreachable);
        failure();
        // less time than the wait: what ends such a call is the wait, and nobody who waits with it may log in for that
        for (int i = 0; i < 10; i++) {
            assertThat(catchThrowable(() -> sessions.lease(FakeCall.withLeft(Duration.ofMillis(100)))))
                    .hasMessageContaining("none is sent before");
        }
        assertThat(portal.asked()).isEqualTo(1);
    }

    private List<Throwable> atOnce(int many) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Throwable>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                calls.add(this::failure);
            }
            List<Throwable> failures = new ArrayList<>();
            for (Future<Throwable> failure : threads.invokeAll(calls)) {
                failures.add(failure.get());
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }
}
