package vn.dvcqg.sdk.session.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.WaitReason;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.session.spi.LoginResult;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.transport.internal.FakeCall;
import vn.dvcqg.sdk.transport.internal.RawServer;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** Whose deadline and whose interrupt end what, when several calls share one login. */
class SessionsTest {

    private final MovableClock clock = new MovableClock();
    private final CountDownLatch firstBegun = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final AtomicInteger logins = new AtomicInteger();

    @AfterEach
    void lowerTheFlag() {
        Thread.interrupted();
    }

    /** The call that logs in for others may have little time left; that is no reason for those who have more. */
    @Test
    void lease_leaderRunsOutOfTime_followerLogsInItself() throws Exception {
        SessionKeeper sessions = sessions();
        CompletableFuture<Throwable> leader =
                onThread("leader", () -> sessions.lease(FakeCall.withLeft(Duration.ZERO)));
        firstBegun.await();
        CompletableFuture<Throwable> follower = onThread(
                "follower",
                () -> assertThat(sessions.lease(FakeCall.unhurried()).token().reveal())
                        .isEqualTo("s-2"));
        awaitWaiting("follower");
        firstMayEnd.countDown();

        assertThat(leader.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(TryLaterException.class);
        assertThat(follower.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS)).isNull();
    }

    /** The leader gave up because no time was left for another attempt, before its deadline had passed. */
    @Test
    void lease_leaderHasNoTimeForAnotherAttempt_followerLogsInItself() throws Exception {
        SessionKeeper sessions = sessions(Duration.ofMillis(400));
        CompletableFuture<Throwable> leader =
                onThread("leader", () -> sessions.lease(FakeCall.withLeft(Duration.ofMillis(300))));
        firstBegun.await();
        CompletableFuture<Throwable> follower = onThread(
                "follower",
                () -> assertThat(sessions.lease(FakeCall.unhurried()).token().reveal())
                        .isEqualTo("s-2"));
        awaitWaiting("follower");
        firstMayEnd.countDown();

        assertThat(leader.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(TryLaterException.class);
        assertThat(follower.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS)).isNull();
    }

    /** A wish of the portal is nobody's deadline: it holds for those who wait too. */
    @Test
    void lease_portalAsksForALongWait_followerIsToldSo() throws Exception {
        SessionKeeper sessions = sessions(Duration.ofSeconds(2492));
        CompletableFuture<Throwable> leader = onThread("leader", () -> sessions.lease(FakeCall.unhurried()));
        firstBegun.await();
        CompletableFuture<Throwable> follower = onThread("follower", () -> sessions.lease(FakeCall.unhurried()));
        awaitWaiting("follower");
        firstMayEnd.countDown();

        assertThat(leader.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(TryLaterException.class);
        assertThat(follower.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(TryLaterException.class);
        assertThat(logins).hasValue(1);
    }

    @Test
    void lease_followerRunsOutOfTime_endsAlone() throws Exception {
        SessionKeeper sessions = sessions();
        CompletableFuture<Throwable> leader = onThread("leader", () -> sessions.lease(FakeCall.unhurried()));
        firstBegun.await();

        TryLaterException told = catchThrowableOfType(
                TryLaterException.class, () -> sessions.lease(FakeCall.withLeft(Duration.ofMillis(-1))));

        assertThat(told).hasMessageContaining("longer than the deadline");
        assertThat(told.retryAt()).isEqualTo(clock.instant());
        firstMayEnd.countDown();
        assertThat(leader.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(TryLaterException.class);
        clock.move(Duration.ofSeconds(1));
        assertThat(sessions.lease(FakeCall.unhurried()).fresh()).isTrue();
        assertThat(logins).hasValue(2);
    }

    @Test
    void lease_followerWaited_tellsTheWaitWithItsTrueLength() throws Exception {
        SessionKeeper sessions = sessions(Duration.ofSeconds(2492));
        AtomicLong nanos = new AtomicLong();
        List<CallEvent> told = new CopyOnWriteArrayList<>();
        CallContext call = new ListeningCall(nanos, told);
        CompletableFuture<Throwable> leader = onThread("leader", () -> sessions.lease(FakeCall.unhurried()));
        firstBegun.await();
        CompletableFuture<Throwable> follower = onThread("follower", () -> sessions.lease(call));
        awaitWaiting("follower");
        assertThat(told).isEmpty();

        nanos.set(Duration.ofSeconds(3).toNanos());
        firstMayEnd.countDown();

        leader.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        follower.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(told)
                .containsExactly(new CallEvent.Waiting(ListeningCall.INFO, WaitReason.TOKEN, Duration.ofSeconds(3)));
    }

    /** The first login waits for the test and fails; the next ones succeed. */
    private SessionKeeper sessions() {
        return sessions(Duration.ZERO);
    }

    /** The same; the failure asks for this wait. */
    private SessionKeeper sessions(Duration wait) {
        return Keepers.alone(
                call -> {
                    int number = logins.incrementAndGet();
                    if (number > 1) {
                        return new LoginResult.Granted(Secret.of("s-" + number), Duration.ofMinutes(10));
                    }
                    firstBegun.countDown();
                    awaitEnd();
                    throw new TryLaterException("no answer", clock.instant().plus(wait), call.facts(), null);
                },
                clock);
    }

    private void awaitEnd() {
        try {
            assertThat(firstMayEnd.await(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Until the thread waits for the login that another began; a thread that waits tells nobody. */
    private static void awaitWaiting(String name) {
        while (Thread.getAllStackTraces().keySet().stream()
                .noneMatch(
                        thread -> thread.getName().equals(name) && thread.getState() == Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
    }

    private static CompletableFuture<Throwable> onThread(String name, Runnable work) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> end.complete(catchThrowable(work::run)), name);
        thread.setDaemon(true);
        thread.start();
        return end;
    }
}
