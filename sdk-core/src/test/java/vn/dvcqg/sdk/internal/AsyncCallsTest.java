package vn.dvcqg.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallOutcome;
import vn.dvcqg.sdk.observe.RecordedCalls;
import vn.dvcqg.sdk.protocol.Capability;

/** Time, ids, cancels and interrupts of calls that another thread makes. */
@Timeout(120)
class AsyncCallsTest {

    private static final Instant NOW = Instant.parse("2025-03-10T02:00:00Z");
    private static final Capability SUBMIT = Capability.values()[0];

    private static final ThreadLocal<String> CONTEXT = new ThreadLocal<>();

    private final long[] now = {0};
    private final RecordedCalls heard = new RecordedCalls();
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThread() {
        one.shutdownNow();
    }

    private AsyncCalls<Calls> on(Executor executor) {
        return on(executor, () -> "work-7");
    }

    private AsyncCalls<Calls> on(Executor executor, Supplier<@Nullable String> ids) {
        Calls calls = new Calls(
                "CLASSIC",
                Set.of(SUBMIT),
                "000.00.99.H99",
                Duration.ofSeconds(60),
                ids,
                CallOptions.NONE,
                heard,
                () -> now[0]);
        return new AsyncCalls<>(calls, asked -> asked, executor, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Duration remaining(Calls calls) {
        return calls.run("submit", SUBMIT, Call::remaining);
    }

    @Test
    void ask_queueTakesTime_deadlineBeganWhenAsked() {
        CompletableFuture<Duration> left = on(queue::add).ask(AsyncCallsTest::remaining);
        now[0] += Duration.ofSeconds(45).toNanos();
        queue.remove().run();

        assertThat(left).isCompletedWithValue(Duration.ofSeconds(15));
        assertThat(heard.events(CallEvent.Ended.class))
                .singleElement()
                .satisfies(end -> assertThat(end.took()).isEqualTo(Duration.ofSeconds(45)));
    }

    @Test
    void ask_secondCallOfTheSameWork_hasItsOwnDeadline() {
        CompletableFuture<Duration> left = on(queue::add).ask(calls -> {
            remaining(calls);
            return remaining(calls);
        });
        now[0] += Duration.ofSeconds(45).toNanos();
        queue.remove().run();

        assertThat(left).isCompletedWithValue(Duration.ofSeconds(60));
    }

    @Test
    void ask_turnComesAfterTheDeadline_nothingIsBegun() {
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<Boolean> late =
                on(queue::add).ask(calls -> calls.run("submit", SUBMIT, call -> begun.getAndSet(true)));
        now[0] += Duration.ofSeconds(60).toNanos();
        queue.remove().run();

        TryLaterException failure = failureOf(late, TryLaterException.class);
        assertThat(failure).hasMessageContaining("waited for its turn");
        assertThat(failure.retryAt()).isEqualTo(NOW);
        assertThat(failure.correlationId()).isEqualTo("work-7");
        assertThat(begun).isFalse();
        assertThat(heard.events(CallEvent.Ended.class))
                .extracting(CallEvent.Ended::outcome)
                .containsExactly(CallOutcome.TRY_LATER);
    }

    @Test
    void ask_idOfTheCaller_isTakenOnHisThread() {
        CONTEXT.set("of-the-caller");

        CompletableFuture<String> id = on(one, CONTEXT::get)
                .ask(calls -> calls.run("submit", SUBMIT, call -> call.facts().correlationId()));

        CONTEXT.remove();
        assertThat(id.join()).isEqualTo("of-the-caller");
    }

    @Test
    void ask_sourceOfIdsFails_futureFails() {
        CompletableFuture<Duration> future = on(Runnable::run, () -> {
                    throw new IllegalStateException("no context");
                })
                .ask(AsyncCallsTest::remaining);

        assertThat(failureOf(future, IllegalStateException.class)).hasMessage("no context");
    }

    @Test
    void ask_executorRefuses_isTriedLater() {
        CompletableFuture<Duration> future = on(task -> {
                    throw new RejectedExecutionException("full");
                })
                .ask(AsyncCallsTest::remaining);

        TryLaterException failure = failureOf(future, TryLaterException.class);
        assertThat(failure).hasMessageContaining("the executor refused").hasCauseInstanceOf(RuntimeException.class);
        assertThat(failure.correlationId()).isEqualTo("work-7");
        assertThat(failure.requestId()).isEmpty();
    }

    @Test
    void cancel_callInTheQueue_neverBegins() {
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<Boolean> future = on(queue::add).ask(calls -> begun.getAndSet(true));

        assertThat(future.cancel(false)).isTrue();
        queue.remove().run();

        assertThat(begun).isFalse();
        assertThat(heard.events()).isEmpty();
    }

    @Test
    void cancel_callUnderWay_interruptsIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Boolean> future = on(one).ask(calls -> blocked(begun, ended));
        begun.await();

        future.cancel(true);
        ended.await();

        assertThat(future).isCancelled();
        assertThat(one.submit(() -> Thread.currentThread().isInterrupted()).get())
                .isFalse();
    }

    @Test
    void complete_fromOutside_interruptsTheCall() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Boolean> future = on(one).ask(calls -> blocked(begun, ended));
        begun.await();

        future.complete(true);

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Waits until it is interrupted, and leaves the flag set as the transport does. */
    private static boolean blocked(CountDownLatch begun, CountDownLatch ended) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            ended.countDown();
        }
    }

    @Test
    void cancel_racingWithTheEnd_neverHitsLaterWorkOfTheThread() throws Exception {
        BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        AtomicInteger hit = new AtomicInteger();
        // a bare thread, since a pool clears the flag before the next task by itself
        one.execute(() -> {
            while (!one.isShutdown()) {
                try {
                    tasks.take().run();
                } catch (InterruptedException e) {
                    hit.incrementAndGet();
                }
                hit.addAndGet(Thread.interrupted() ? 1 : 0);
            }
        });
        for (int round = 0; round < 3_000; round++) {
            AtomicBoolean mayEnd = new AtomicBoolean();
            CompletableFuture<Boolean> future = on(tasks::add).ask(calls -> {
                while (!mayEnd.get()) {
                    Thread.onSpinWait();
                }
                return true;
            });
            mayEnd.set(true);
            future.cancel(true);
            CountDownLatch next = new CountDownLatch(1);
            tasks.add(next::countDown);
            next.await();
        }

        assertThat(hit).hasValue(0);
    }

    @Test
    void cancel_ofALaterStage_leavesTheCallAlone() {
        CompletableFuture<Duration> call = on(queue::add).ask(AsyncCallsTest::remaining);
        call.thenApply(Duration::toSeconds).cancel(true);
        queue.remove().run();

        assertThat(call).isCompletedWithValue(Duration.ofSeconds(60));
    }

    @Test
    void stages_withoutAnExecutor_runOnThatOfTheCaller() throws Exception {
        CompletableFuture<String> done = on(one).ask(calls -> "done");
        Supplier<String> here = () -> Thread.currentThread().getName();
        String mine = CompletableFuture.supplyAsync(here, one).get();

        assertThat(done.thenApplyAsync(value -> here.get()).get()).isEqualTo(mine);
        assertThat(done.thenApply(value -> value)
                        .thenApplyAsync(value -> here.get())
                        .get())
                .isEqualTo(mine);
    }

    @Test
    void run_threadInterruptedBefore_staysInterrupted() {
        CompletableFuture<Boolean> future =
                on(queue::add).ask(calls -> Thread.currentThread().isInterrupted());
        Thread.currentThread().interrupt();
        queue.remove().run();

        assertThat(Thread.interrupted())
                .as("the flag was not the SDK's to clear")
                .isTrue();
        assertThat(future).isCompletedWithValue(true);
    }

    private static <E extends Throwable> E failureOf(CompletableFuture<?> future, Class<E> kind) {
        CompletionException wrapped = catchThrowableOfType(CompletionException.class, future::join);
        assertThat(wrapped).hasCauseInstanceOf(kind);
        return kind.cast(wrapped.getCause());
    }
}
