package vn.dvcqg.sdk.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.catalog.ProcedureSummary;

/** Many threads, one request. */
@Timeout(60)
class SingleFlightTest {

    private static final int THREADS = 50;

    private final Rig rig = new Rig();
    private final CountDownLatch mayLand = new CountDownLatch(1);

    /** A thread and what came of it. */
    private record Caller(Thread thread, CompletableFuture<List<ProcedureSummary>> got) {
        List<ProcedureSummary> await() throws Exception {
            return got.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void procedures_fiftyThreads_sendOneRequest() throws Exception {
        holdDownloads();

        List<Caller> callers = callers(THREADS);
        mayLand.countDown();

        for (Caller caller : callers) {
            assertThat(caller.await().get(0).name()).isEqualTo("Tên 1");
        }
        assertThat(rig.source.asked()).isEqualTo(1);
    }

    @Test
    void procedures_downloadFails_everyWaiterLearnsItWithItsOwnId() throws Exception {
        rig.source.before((key, call) -> {
            land();
            throw new PortalFaultException("nonsense", CallFacts.NONE, null);
        });

        List<Caller> callers = callers(10);
        mayLand.countDown();

        List<String> ids = new ArrayList<>();
        for (Caller caller : callers) {
            assertThatThrownBy(caller::await)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(PortalFaultException.class)
                    .hasMessageContaining("nonsense")
                    .satisfies(e -> ids.add(((PortalException) e).requestId()));
        }
        assertThat(rig.source.asked()).isEqualTo(1);
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void procedures_leaderInterrupted_anotherLeads() throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        rig.source.before((key, call) -> {
            if (first.getAndSet(false)) {
                land();
            }
        });
        List<Caller> callers = callers(5);

        callers.get(0).thread().interrupt();

        assertThatThrownBy(callers.get(0)::await).hasCauseInstanceOf(TryLaterException.class);
        for (Caller follower : callers.subList(1, 5)) {
            assertThat(follower.await().get(0).name()).isEqualTo("Tên 2");
        }
        assertThat(rig.source.asked()).isEqualTo(2);
    }

    @Test
    void procedures_followerInterrupted_leavesAloneAndKeepsItsFlag() throws Exception {
        holdDownloads();
        List<Caller> callers = callers(2);
        Caller follower = callers.get(1);

        follower.thread().interrupt();

        assertThatThrownBy(follower::await)
                .hasCauseInstanceOf(TryLaterException.class)
                .hasMessageContaining("interrupted")
                .cause()
                .hasNoSuppressedExceptions();
        mayLand.countDown();
        assertThat(callers.get(0).await()).hasSize(1);
        assertThat(rig.source.asked()).isEqualTo(1);
    }

    @Test
    void procedures_interruptedWithAnOldCopyAtHand_endAllTheSame() throws Exception {
        rig.catalog.procedures();
        rig.clock.move(Duration.ofDays(1));
        holdDownloads();
        Caller caller = callers(1).get(0);

        caller.thread().interrupt();

        assertThatThrownBy(caller::await).hasCauseInstanceOf(TryLaterException.class);
        mayLand.countDown();
        // an interrupt says nothing about the portal
        assertThat(rig.catalog.snapshotOfProcedures().isStale()).isFalse();
    }

    @Test
    void procedures_followersDeadlinePasses_endsItAlone() throws Exception {
        holdDownloads();
        Caller leader = callers(1).get(0);
        rig.source.deadline(Duration.ZERO);

        assertThatThrownBy(rig.catalog::procedures)
                .isInstanceOf(TryLaterException.class)
                .hasMessageContaining("longer than the deadline");

        mayLand.countDown();
        assertThat(leader.await()).hasSize(1);
    }

    @Test
    void procedures_followersDeadlinePassesWithAnOldCopyAtHand_isGivenThat() throws Exception {
        rig.catalog.procedures();
        rig.clock.move(Duration.ofDays(1));
        holdDownloads();
        Caller leader = callers(1).get(0);
        rig.source.deadline(Duration.ZERO);

        assertThat(rig.catalog.snapshotOfProcedures().isStale()).isTrue();

        mayLand.countDown();
        assertThat(leader.await().get(0).name()).isEqualTo("Tên 2");
    }

    @Test
    void procedures_brokenCode_isThrownToEachCaller() throws Exception {
        rig.source.before((key, call) -> {
            throw new IllegalStateException("a bug");
        });

        for (Caller caller : callers(3)) {
            assertThatThrownBy(caller::await).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    private void holdDownloads() {
        rig.source.before((key, call) -> land());
    }

    private void land() {
        try {
            mayLand.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw rig.tryLater();
        }
    }

    /** So many threads that ask, the first of which leads and all of which wait. */
    private List<Caller> callers(int number) {
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            CompletableFuture<List<ProcedureSummary>> got = new CompletableFuture<>();
            Thread thread = new Thread(
                    () -> {
                        try {
                            List<ProcedureSummary> rows = rig.catalog.procedures();
                            assertThat(Thread.currentThread().isInterrupted()).isFalse();
                            got.complete(rows);
                        } catch (IllegalStateException e) {
                            got.completeExceptionally(e);
                        } catch (PortalException e) {
                            boolean told = e.getMessage().contains("interrupted")
                                    || e.getMessage().contains("busy");
                            if (told != Thread.currentThread().isInterrupted()) {
                                e.addSuppressed(new AssertionError("the flag is not as it should be"));
                            }
                            got.completeExceptionally(e);
                        }
                    },
                    "caller-" + i);
            thread.start();
            Caller caller = new Caller(thread, got);
            callers.add(caller);
            awaitWaitingOrEnd(caller);
        }
        return callers;
    }

    private static void awaitWaitingOrEnd(Caller caller) {
        while (caller.thread().isAlive()
                && caller.thread().getState() != Thread.State.WAITING
                && caller.thread().getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
