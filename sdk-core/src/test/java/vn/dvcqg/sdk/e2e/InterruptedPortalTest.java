package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfigBuilder;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.net.Direction;
import vn.dvcqg.sdk.mock.net.FaultyLink;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallOutcome;
import vn.dvcqg.sdk.observe.RecordedCalls;
import vn.dvcqg.sdk.observe.WaitReason;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** A call of a whole portal, interrupted wherever it may wait: it ends at once with the flag set, and harms nobody else. */
@Timeout(120)
class InterruptedPortalTest {

    private static final String LOOK_UP = "TraCuuHoSo";

    private final RecordedCalls heard = new RecordedCalls();
    private MockPortal mock;
    private FaultyLink link;
    private Portal portal;

    /** What came of a call that was interrupted. */
    private record End(@Nullable Throwable thrown, boolean flag) {}

    @BeforeEach
    void start() {
        mock = MockPortal.start();
        link = FaultyLink.to(mock.url());
    }

    @AfterEach
    void stop() {
        portal.close();
        link.close();
        mock.close();
    }

    private PortalConfigBuilder unguarded() {
        return BadLine.unguarded(MockedPortal.config(mock))
                .endpoint(link.through(mock.endpoint()))
                .deadline(Duration.ofMinutes(30))
                .attemptTimeout(Duration.ofMinutes(10))
                .listener(heard);
    }

    private void connect(PortalConfigBuilder config) {
        portal = Portal.connect(config.build());
    }

    private void lookUp() {
        portal.dossiers().lookUp(Samples.CODE);
    }

    private final class Caller {
        private final CompletableFuture<End> end = new CompletableFuture<>();
        private final Thread thread = new Thread(
                () -> {
                    Throwable thrown = catchThrowable(InterruptedPortalTest.this::lookUp);
                    end.complete(new End(thrown, Thread.currentThread().isInterrupted()));
                },
                "interrupted-caller");

        private Caller() {
            thread.start();
        }

        /** The event of such a wait comes when it is over, so only the thread itself tells that it is there. */
        private void awaitJoined() {
            await().until(() -> thread.getState() == Thread.State.TIMED_WAITING
                    && Stream.of(thread.getStackTrace())
                            .anyMatch(at -> at.getClassName().endsWith(".Sessions")
                                    && at.getMethodName().equals("join")));
        }

        private End interrupted() throws Exception {
            thread.interrupt();
            return end();
        }

        private End end() throws Exception {
            return end.get(Together.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void awaitWait(WaitReason reason) {
        await().until(() -> heard.events(CallEvent.Waiting.class).stream().anyMatch(wait -> wait.reason() == reason));
    }

    private static void assertEndedSafely(End end) {
        assertThat(end.thrown()).isInstanceOf(TryLaterException.class).hasMessageContaining("interrupted");
        assertThat(end.flag()).isTrue();
    }

    @Test
    void lookUp_waitingForItsTurn_endsAndGivesTheTurnBack() throws Exception {
        connect(unguarded()
                .rateLimit(RateLimit.builder().perSecond(0.05).burst(2).build()));
        lookUp();

        Caller caller = new Caller();
        awaitWait(WaitReason.RATE_LIMIT);
        assertEndedSafely(caller.interrupted());
        heard.clear();
        Caller next = new Caller();
        awaitWait(WaitReason.RATE_LIMIT);

        // the turn that was given back is the next one's: it waits for one turn, not for two
        assertThat(heard.events(CallEvent.Waiting.class).get(0).upTo()).isLessThanOrEqualTo(Duration.ofSeconds(20));
        assertEndedSafely(next.interrupted());
        assertThat(mock.received(LOOK_UP)).isOne();
    }

    @Test
    void lookUp_waitingToRepeat_endsAndTheNextCallWorks() throws Exception {
        connect(unguarded().retry(new RetryPolicy(4, Duration.ofMinutes(1), Duration.ofMinutes(1))));
        mock.faults().add(Fault.named("http-503").on(LOOK_UP).times(1).with("retry-after", "600"));

        Caller caller = new Caller();
        awaitWait(WaitReason.RETRY);
        assertEndedSafely(caller.interrupted());

        lookUp();
        assertThat(mock.received(LOOK_UP)).isEqualTo(2);
    }

    @Test
    void lookUp_waitingForTheLoginOfAnother_endsAndTheLoginGoesOn() throws Exception {
        connect(unguarded());
        link.use(LinkPlan.pass().halfOpenAfter(Direction.TO_SERVER, 0));
        Caller leader = new Caller();
        await().until(() -> !link.counts().strikes().isEmpty());
        Caller follower = new Caller();
        follower.awaitJoined();

        assertEndedSafely(follower.interrupted());
        assertThat(leader.end).isNotDone();
        link.use(LinkPlan.pass());
        link.cutOpen();
        assertThat(leader.end().thrown()).isNull();
        assertThat(mock.received("login")).isOne();
    }

    @Test
    void lookUp_leadingTheLogin_endsAndAnotherLogsIn() throws Exception {
        connect(unguarded());
        link.use(LinkPlan.pass().halfOpenAfter(Direction.TO_SERVER, 0));
        Caller leader = new Caller();
        await().until(() -> !link.counts().strikes().isEmpty());
        Caller follower = new Caller();
        follower.awaitJoined();
        link.use(LinkPlan.pass());

        assertEndedSafely(leader.interrupted());
        assertThat(follower.end().thrown()).isNull();
        assertThat(mock.received("login")).isOne();
    }

    @Test
    void lookUp_beingTheProbe_endsAndTheNextCallIsTheProbe() throws Exception {
        connect(unguarded()
                .retry(RetryPolicy.NONE)
                .breaker(Breaker.builder()
                        .share(0.1)
                        .leastRequests(1)
                        .firstWait(Duration.ofMillis(100))
                        .build()));
        lookUp();
        link.stopListening();
        link.cutOpen();
        await().until(() -> catchThrowable(this::lookUp).getCause() instanceof TransportFailure failure
                && failure.kind() == Kind.BREAKER_OPEN);
        link.use(LinkPlan.pass().halfOpenAfter(Direction.TO_SERVER, 0));
        link.listenAgain();
        Caller probe = new Caller();
        // until its wait is over the breaker refuses the probe as well
        while (!awaitProbe(probe)) {
            probe = new Caller();
        }

        assertEndedSafely(probe.interrupted());
        link.use(LinkPlan.pass());
        await().ignoreExceptionsInstanceOf(TryLaterException.class).untilAsserted(this::lookUp);
    }

    private boolean awaitProbe(Caller probe) {
        await().until(() -> probe.end.isDone() || !link.counts().strikes().isEmpty());
        return !probe.end.isDone();
    }

    @Test
    void async_cancelled_endsTheCallOnItsThread() throws Exception {
        connect(unguarded());
        lookUp();
        link.cutOpen();
        link.use(LinkPlan.pass().halfOpenAfter(Direction.TO_SERVER, 0));
        CountDownLatch ended = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<Submission> future = portal.async(task -> executor.execute(() -> {
                        task.run();
                        ended.countDown();
                    }))
                    .dossiers()
                    .submit(Samples.dossier().build());
            await().until(() -> !link.counts().strikes().isEmpty());
            heard.clear();

            assertThat(future.cancel(true)).isTrue();

            assertThat(ended.await(Together.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(catchThrowable(future::join)).isInstanceOf(CancellationException.class);
            assertThat(heard.events(CallEvent.Ended.class))
                    .extracting(CallEvent.Ended::outcome)
                    .containsExactly(CallOutcome.OUTCOME_UNKNOWN);
            // the thread goes back to its pool without the flag
            assertThat(executor.submit(() -> Thread.currentThread().isInterrupted())
                            .get(Together.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isFalse();
        } finally {
            executor.shutdownNow();
        }
    }
}
