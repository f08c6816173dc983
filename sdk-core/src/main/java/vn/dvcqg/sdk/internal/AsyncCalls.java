package vn.dvcqg.sdk.internal;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.TryLaterException;

/**
 * Makes the calls of a service on an executor. What belongs to the caller, the moment and his id, is taken on his thread. Safe for use
 * by several threads.
 *
 * @param calls how calls are made
 * @param service the service over them
 * @param executor whose threads make them
 * @param clock the time of day
 * @param <S> the type of the service
 */
public record AsyncCalls<S>(Calls calls, Function<Calls, S> service, Executor executor, Clock clock) {

    /** Asks for some work; whatever it gives or throws ends the future. */
    public <T> CompletableFuture<T> ask(Function<S, T> work) {
        Calls asked;
        try {
            asked = calls.askedNow(clock);
        } catch (RuntimeException e) {
            // of the caller's source of ids; the same verb without a future would throw it, so the future tells it
            return CompletableFuture.failedFuture(e);
        }
        CallFuture<T> future = new CallFuture<>(() -> work.apply(service.apply(asked)), executor);
        try {
            executor.execute(future::run);
        } catch (RejectedExecutionException e) {
            future.completeExceptionally(new TryLaterException(
                    "the executor refused the call, because it is full or shut down; nothing was sent",
                    clock.instant(),
                    new CallFacts("", asked.askedId(), 0),
                    e));
        }
        return future;
    }
}
