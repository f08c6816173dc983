package vn.dvcqg.sdk.session.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.internal.DaemonThreads;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.session.InMemorySessionStore;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.SessionStore;

/**
 * A store that may be away without harm: what it does not do in time is done in the memory of this node, and for some seconds it is
 * not asked again. A store that is not memory is asked on threads of its own, because a pool of connections or a driver may hang
 * longer than any time-out of a statement. Safe for use by several threads.
 */
final class GuardedStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedStore.class);

    static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int THREADS = 4;
    private static final int WAITING = 64;
    private static final int IDLE_SECONDS = 5;

    private final SessionStore store;
    private final SessionStore memory = InMemorySessionStore.create();
    private final Duration timeout;
    private final Clock clock;
    private final @Nullable ThreadPoolExecutor threads;
    /** Since when the store is away; null while it is there. */
    private final AtomicReference<@Nullable Instant> awaySince = new AtomicReference<>();

    GuardedStore(SessionStore store, Duration timeout, Clock clock) {
        this.store = store;
        this.timeout = timeout;
        this.clock = clock;
        this.threads = store instanceof InMemorySessionStore ? null : pool();
    }

    private static ThreadPoolExecutor pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                new DaemonThreads("session-store"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** What the store says, or the memory of this node while it is away. */
    <T extends @Nullable Object> T ask(Function<SessionStore, T> question, Duration left) {
        if (threads == null) {
            return question.apply(store);
        }
        if (!isAway()) {
            try {
                Future<T> answer = threads.submit(() -> question.apply(store));
                T told = await(answer, left);
                if (awaySince.getAndSet(null) != null) {
                    LOG.warn("the session store answers again");
                }
                return told;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IllegalArgumentException unfit) {
                    // it is there, and will never take this
                    LOG.warn("the session store cannot keep this ({}); this node does so alone", unfit.getMessage());
                    return question.apply(memory);
                }
                away(String.valueOf(e.getCause()));
            } catch (TimeoutException e) {
                // a call in a hurry says nothing of the store
                if (left.compareTo(timeout) >= 0) {
                    away("no answer in time");
                }
            } catch (RejectedExecutionException e) {
                away("too many requests to it are without an answer");
            } catch (InterruptedException e) {
                // the work itself goes on; the caller ends at its next wait
                Thread.currentThread().interrupt();
            }
        }
        return question.apply(memory);
    }

    /**
     * Asks for a lease.
     *
     * @return the lease, or null when somebody else has it
     */
    @Nullable
    Lease beginLogin(SessionKey key, Instant now, Instant until, Duration left) {
        String owner = SystemTime.newId();
        SessionStore where =
                this.<@Nullable SessionStore>ask(to -> to.beginLogin(key, owner, now, until) ? to : null, left);
        return where == null ? null : new Lease(key, owner, where);
    }

    /** Ends a lease where it was taken, whatever the store failed to do since: other nodes would wait for its end. */
    void endLogin(Lease lease) {
        if (threads == null || lease.where == memory) {
            lease.where.endLogin(lease.key, lease.owner);
        } else if (isAway()) {
            try {
                threads.execute(() -> endQuietly(lease));
            } catch (RejectedExecutionException e) {
                LOG.debug("the lease of {} ends by itself", lease.key);
            }
        } else {
            ask(
                    to -> {
                        to.endLogin(lease.key, lease.owner);
                        return true;
                    },
                    timeout);
        }
    }

    private static void endQuietly(Lease lease) {
        try {
            lease.where.endLogin(lease.key, lease.owner);
        } catch (RuntimeException e) {
            LOG.debug("the lease of {} ends by itself: {}", lease.key, e.toString());
        }
    }

    /**
     * A lease.
     *
     * @param key whose login
     * @param owner of this lease
     * @param where the store that gave it
     */
    record Lease(SessionKey key, String owner, SessionStore where) {}

    private <T extends @Nullable Object> T await(Future<T> answer, Duration left)
            throws ExecutionException, TimeoutException, InterruptedException {
        Duration most = left.compareTo(timeout) < 0 ? left : timeout;
        try {
            return answer.get(Math.max(0, most.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // what has not begun must not be done when nobody expects it any more
            answer.cancel(false);
            throw e;
        }
    }

    private boolean isAway() {
        Instant since = awaySince.get();
        if (since == null) {
            return false;
        }
        Duration away = Duration.between(since, clock.instant());
        return !away.isNegative() && away.compareTo(PAUSE) < 0;
    }

    private void away(String why) {
        if (awaySince.getAndSet(clock.instant()) == null) {
            LOG.warn("the session store cannot be used ({}); this node goes on with its own memory", why);
        }
    }

    /**
     * Lets the threads end as soon as they have nothing to do. A call that the close has ended still tells the store that its login is
     * over, or other nodes would wait for it until its lease runs out.
     */
    @Override
    public void close() {
        if (threads != null) {
            threads.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
        }
    }
}
