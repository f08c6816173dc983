package vn.dvcqg.sdk.session.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.session.spi.LoginResult;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.transport.internal.FakeCall;
import vn.dvcqg.sdk.transport.internal.RawServer;

/** Whose deadline and whose interrupt end what, when several calls share one login. */
class SessionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-10T02:00:00Z"), VietnamTime.ZONE);

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

    @Test
    void lease_followerRunsOutOfTime_endsAlone() throws Exception {
        SessionKeeper sessions = sessions();
        CompletableFuture<Throwable> leader = onThread("leader", () -> sessions.lease(FakeCall.unhurried()));
        firstBegun.await();

        TryLaterException told = catchThrowableOfType(
                TryLaterException.class, () -> sessions.lease(FakeCall.withLeft(Duration.ofMillis(-1))));

        assertThat(told).hasMessageContaining("longer than the deadline");
        assertThat(told.retryAt()).isEqualTo(CLOCK.instant());
        firstMayEnd.countDown();
        assertThat(leader.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(TryLaterException.class);
        assertThat(sessions.lease(FakeCall.unhurried()).fresh()).isTrue();
        assertThat(logins).hasValue(2);
    }

    /** The first login waits for the test and fails; the next ones succeed. */
    private SessionKeeper sessions() {
        return Keepers.alone(
                call -> {
                    int number = logins.incrementAndGet();
                    if (number > 1) {
                        return new LoginResult.Granted(Secret.of("s-" + number), Duration.ofMinutes(10));
                    }
                    firstBegun.countDown();
                    awaitEnd();
                    throw new TryLaterException("the deadline has passed", CLOCK.instant(), call.facts(), null);
                },
                CLOCK);
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
