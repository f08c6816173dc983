package vn.dvcqg.sdk.catalog.internal;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.Terms;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * One download of a thing at a time, however many threads want it. A thread that waits for another's download keeps its own deadline and
 * can be interrupted; the failure of the download is told to it with the ids of its own call. Safe for use by several threads.
 */
final class Flights {

    private final ConcurrentMap<CatalogKey<?>, Flight> aloft = new ConcurrentHashMap<>();
    private final Clock clock;

    /** A download under way, and what is different for the call that leads it. */
    private record Flight(CompletableFuture<@Nullable Copy<?>> copy, CallOptions options) {

        /** Whether the leader's failure would have been that of this call too: none of it came from options of its own. */
        boolean failsFor(CallContext call) {
            return Terms.areLike(options, call.options());
        }
    }

    Flights(Clock clock) {
        this.clock = clock;
    }

    /** What the download gives, or the one of another thread that is under way. */
    <T> Copy<T> join(CatalogKey<T> key, CallContext call, Supplier<Copy<T>> download) {
        while (true) {
            Flight mine = new Flight(new CompletableFuture<>(), call.options());
            Flight others = aloft.putIfAbsent(key, mine);
            if (others == null) {
                return lead(key, mine, download);
            }
            Copy<?> landed = await(key, others, call);
            if (landed != null) {
                return typed(landed);
            }
        }
    }

    private <T> Copy<T> lead(CatalogKey<T> key, Flight mine, Supplier<Copy<T>> download) {
        Copy<T> copy = null;
        Throwable failure = null;
        try {
            copy = download.get();
            return copy;
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            aloft.remove(key, mine);
            if (failure instanceof PortalException && !Thread.currentThread().isInterrupted()) {
                mine.copy().completeExceptionally(failure);
            } else {
                // no copy: whoever waited tries by itself, because what ended this download was no fault of the
                // portal's
                mine.copy().complete(copy);
            }
        }
    }

    private @Nullable Copy<?> await(CatalogKey<?> key, Flight others, CallContext call) {
        try {
            return others.copy().get(Math.max(0, call.remaining().toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (!others.failsFor(call)) {
                return null;
            }
            throw Failures.sameFor(key, call, e.getCause());
        } catch (TimeoutException e) {
            throw new TryLaterException(
                    "the download of " + key + " that another call began took longer than the deadline",
                    clock.instant(),
                    call.facts(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryLaterException(
                    "the thread was interrupted while waiting for the download of " + key,
                    clock.instant(),
                    call.facts(),
                    e);
        }
    }

    /** A flight carries what its key names. */
    @SuppressWarnings("unchecked")
    private static <T> Copy<T> typed(Copy<?> copy) {
        return (Copy<T>) copy;
    }
}
