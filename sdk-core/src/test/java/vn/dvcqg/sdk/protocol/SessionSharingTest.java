package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

/** One login for many threads, and what becomes of those who wait for it. */
@Timeout(60)
class SessionSharingTest {

    private static final String OK = "{\"error_code\": 0, \"message\": \"\", \"result\": []}";
    private static final int MANY = 12;

    private final CountDownLatch loginBegan = new CountDownLatch(1);
    private final CountDownLatch loginMayEnd = new CountDownLatch(1);
    private final ScriptedTransport transport =
            new ScriptedTransport().always((request, call) -> ScriptedTransport.json(200, OK));
    private final Portal portal = Classic.portal(transport);

    /**
     * A call on a thread of its own.
     *
     * @param thread the thread
     * @param task the call
     */
    private record Caller(Thread thread, FutureTask<?> task) {

        static Caller start(Callable<?> call) {
            FutureTask<?> task = new FutureTask<>(call);
            Thread thread = new Thread(task);
            thread.start();
            return new Caller(thread, task);
        }

        /** Until the call waits for the login of another; a thread may park for other reasons too. */
        void awaitWaiting() {
            while (!waitsForALogin()) {
                assertThat(task.isDone()).as("the call did not wait").isFalse();
                Thread.onSpinWait();
            }
        }

        private boolean waitsForALogin() {
            return Arrays.stream(thread.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(CompletableFuture.class.getName()));
        }

        /** The failure of the call; null when it succeeded. */
        PortalException failure() throws InterruptedException {
            try {
                task.get();
                return null;
            } catch (ExecutionException e) {
                return (PortalException) e.getCause();
            }
        }
    }

    /** The next login waits in the middle, and then ends so. */
    private void slowLogin(ScriptedTransport.Reply end) {
        transport.login((request, call) -> {
            loginBegan.countDown();
            try {
                if (!loginMayEnd.await(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("the test forgot the login");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TransportFailure(TransportFailure.Kind.INTERRUPTED, true, "interrupted", e);
            }
            return end.to(request, call);
        });
    }

    private Caller reader() {
        return Caller.start(() -> portal.catalog().agencies());
    }

    private Caller leader() throws InterruptedException {
        Caller leader = reader();
        loginBegan.await();
        return leader;
    }

    private List<Caller> followers() {
        List<Caller> followers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            followers.add(
                    i % 2 == 0
                            ? reader()
                            : Caller.start(() ->
                                    portal.dossiers().submit(Samples.dossier().build())));
        }
        followers.forEach(Caller::awaitWaiting);
        return followers;
    }

    @Test
    void login_manyThreads_isOneAndServesAll() throws Exception {
        slowLogin(ScriptedTransport.session("shared"));
        Caller leader = leader();
        List<Caller> followers = followers();

        loginMayEnd.countDown();

        assertThat(leader.failure()).isNull();
        for (Caller follower : followers) {
            assertThat(follower.failure()).isNull();
        }
        assertThat(transport.logins()).isEqualTo(1);
        assertThat(transport.operations())
                .hasSize(MANY + 1)
                .allSatisfy(
                        request -> assertThat(ScriptedTransport.body(request)).startsWith("{\"session\":\"shared\""));
    }

    @Test
    void login_refused_reachesEverybodyWhoWaitedAndIsNotRepeated() throws Exception {
        slowLogin(
                (request, call) -> ScriptedTransport.json(200, "{\"error_code\": -1, \"message\": \"Sai mật khẩu\"}"));
        Caller leader = leader();
        List<Caller> followers = followers();

        loginMayEnd.countDown();

        PortalException first = Objects.requireNonNull(leader.failure());
        assertThat(first).isInstanceOf(SetupProblemException.class);
        for (Caller follower : followers) {
            PortalException failure = Objects.requireNonNull(follower.failure());
            assertThat(failure)
                    .isInstanceOf(SetupProblemException.class)
                    .hasMessageContaining("Sai mật khẩu")
                    .hasCause(first);
            assertThat(failure.requestId()).isNotEqualTo(first.requestId());
        }
        assertThat(transport.names()).containsExactly("login");
    }

    @Test
    void login_unreachable_tellsEverybodyToTryLater() throws Exception {
        slowLogin((request, call) -> {
            throw new TransportFailure(TransportFailure.Kind.UNREACHABLE, false, "no route", null);
        });
        Caller leader = leader();
        List<Caller> followers = followers();

        loginMayEnd.countDown();

        assertThat(leader.failure()).isInstanceOf(TryLaterException.class);
        for (Caller follower : followers) {
            assertThat(follower.failure()).isInstanceOf(TryLaterException.class);
        }
        assertThat(transport.names()).containsExactly("login");
    }

    @Test
    void login_nonsense_isAFaultForEverybody() throws Exception {
        slowLogin((request, call) -> ScriptedTransport.json(200, "<html>"));
        Caller leader = leader();
        List<Caller> followers = followers();

        loginMayEnd.countDown();

        assertThat(leader.failure()).isInstanceOf(PortalFaultException.class);
        for (Caller follower : followers) {
            assertThat(follower.failure()).isInstanceOf(PortalFaultException.class);
        }
        assertThat(transport.names()).containsExactly("login");
    }

    @Test
    void login_afterAFailedOne_isTriedAgainByTheNextCall() {
        transport.login((request, call) -> ScriptedTransport.json(200, "<html>"));
        Caller failed = reader();
        while (!failed.task().isDone()) {
            Thread.onSpinWait();
        }

        portal.catalog().agencies();

        assertThat(transport.logins()).isEqualTo(2);
    }

    @Test
    void login_leaderInterrupted_isTakenOverByAFollower() throws Exception {
        slowLogin(ScriptedTransport.session("never"));
        Caller leader = leader();
        List<Caller> followers = followers();

        leader.thread().interrupt();

        assertThat(leader.failure()).isInstanceOf(TryLaterException.class);
        for (Caller follower : followers) {
            assertThat(follower.failure()).isNull();
        }
        assertThat(transport.logins()).as("the leader's and one of a follower").isEqualTo(2);
        assertThat(transport.operations())
                .hasSize(MANY)
                .allSatisfy(request ->
                        assertThat(ScriptedTransport.body(request)).startsWith("{\"session\":\"demo-session-1\""));
    }

    @Test
    void login_followerInterrupted_endsAloneWithItsFlag() throws Exception {
        slowLogin(ScriptedTransport.session("shared"));
        Caller leader = leader();
        List<Boolean> flags = new ArrayList<>();
        Caller follower = Caller.start(() -> {
            try {
                return portal.catalog().fields();
            } finally {
                flags.add(Thread.currentThread().isInterrupted());
            }
        });
        follower.awaitWaiting();

        follower.thread().interrupt();

        assertThat(follower.failure())
                .isInstanceOf(TryLaterException.class)
                .hasMessageContaining("nothing has taken effect");
        assertThat(flags).containsExactly(true);
        loginMayEnd.countDown();
        assertThat(leader.failure()).isNull();
        assertThat(transport.names()).containsExactly("login", "LayDanhMucCoQuan");
    }

    @Test
    void renewal_manyThreadsFailOnOneSession_isOneLogin() throws Exception {
        portal.catalog().agencies();
        CountDownLatch allSent = new CountDownLatch(MANY);
        for (int i = 0; i < MANY; i++) {
            transport.reply((request, call) -> {
                allSent.countDown();
                try {
                    // so that each has sent on the old session before the first learns that it is dead
                    if (!allSent.await(30, TimeUnit.SECONDS)) {
                        throw new AssertionError("not every call was sent");
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return ScriptedTransport.json(200, "{\"error_code\": -1}");
            });
        }
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            callers.add(reader());
        }

        for (Caller caller : callers) {
            assertThat(caller.failure()).isNull();
        }
        assertThat(transport.logins()).isEqualTo(2);
        assertThat(transport.operations()).hasSize(1 + 2 * MANY);
    }
}
