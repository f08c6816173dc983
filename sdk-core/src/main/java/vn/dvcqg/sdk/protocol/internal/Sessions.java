package vn.dvcqg.sdk.protocol.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.Later;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * Holds the session of an agency: one login at a time however many calls need one, and none older than allowed. Safe for use by
 * several threads; a thread that waits for another's login keeps its own deadline and can be interrupted.
 */
final class Sessions {

    private final Function<CallContext, Secret> login;
    private final Duration maxAge;
    private final Clock clock;

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Session current;
    private @Nullable CompletableFuture<@Nullable Session> flight;

    Sessions(Function<CallContext, Secret> login, Duration maxAge, Clock clock) {
        this.login = login;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** A session of the portal. Compared by identity: two logins may get the same text. */
    static final class Session {
        private final Secret token;
        private final Instant since;

        private Session(Secret token, Instant since) {
            this.token = token;
            this.since = since;
        }

        Secret token() {
            return token;
        }
    }

    /**
     * A session for one request.
     *
     * @param fresh whether the login happened while the call waited for it, so that it cannot be dead of age
     */
    record Lease(Session session, boolean fresh) {}

    /** The session in use, or the one of a new login. */
    Lease lease(CallContext call) {
        while (true) {
            CompletableFuture<@Nullable Session> mine = null;
            CompletableFuture<@Nullable Session> others;
            lock.lock();
            try {
                if (current != null && isYoung(current)) {
                    return new Lease(current, false);
                }
                others = flight;
                if (others == null) {
                    mine = new CompletableFuture<>();
                    flight = mine;
                }
            } finally {
                lock.unlock();
            }
            Session got = mine != null ? lead(mine, call) : join(others, call);
            if (got != null) {
                return new Lease(got, true);
            }
        }
    }

    /** Forgets a session that failed, unless another call has replaced it already. */
    void abandon(Session dead) {
        lock.lock();
        try {
            if (current == dead) {
                current = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** A clock that was set back makes a session look as if it came from the future; such a one is not trusted. */
    private boolean isYoung(Session session) {
        Duration age = Duration.between(session.since, clock.instant());
        return !age.isNegative() && age.compareTo(maxAge) < 0;
    }

    private Session lead(CompletableFuture<@Nullable Session> mine, CallContext call) {
        Session session = null;
        Throwable failure = null;
        // before the login: the portal may count from the moment at which it made the session
        Instant since = clock.instant();
        try {
            session = new Session(login.apply(call), since);
            return session;
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            land(mine, session, endedHere(failure, call) ? null : failure);
        }
    }

    /** Whether what ended the login was the leader's own: its interrupt, its deadline, or a bug. */
    private static boolean endedHere(@Nullable Throwable failure, CallContext call) {
        return !(failure instanceof PortalException)
                || Thread.currentThread().isInterrupted()
                || call.remaining().isNegative()
                || call.remaining().isZero();
    }

    private void land(
            CompletableFuture<@Nullable Session> mine, @Nullable Session session, @Nullable Throwable failure) {
        lock.lock();
        try {
            current = session;
            flight = null;
        } finally {
            lock.unlock();
        }
        if (failure != null) {
            mine.completeExceptionally(failure);
        } else {
            // without a session whoever waited tries by itself, because what ended this login was no fault of the
            // portal's
            mine.complete(session);
        }
    }

    private @Nullable Session join(@Nullable CompletableFuture<@Nullable Session> others, CallContext call) {
        if (others == null) {
            return null;
        }
        try {
            return others.get(Math.max(0, call.remaining().toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw sameFor(call, e.getCause());
        } catch (TimeoutException e) {
            throw Later.of("the login that another call began took longer than the deadline", clock.instant(), call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Later.of("the thread was interrupted while waiting for a login", clock.instant(), call, e);
        }
    }

    /** The failure of the shared login, told with the ids of the call that waited for it. */
    private static PortalException sameFor(CallContext call, @Nullable Throwable failure) {
        if (failure instanceof SetupProblemException setup) {
            return new SetupProblemException(setup.problems(), call.facts(), setup);
        }
        if (failure instanceof TryLaterException later) {
            return Later.of("the login that another call began failed", later.retryAt(), call, later);
        }
        return new PortalFaultException(
                "the login that another call began was answered with nonsense; nothing else was sent",
                call.facts(),
                failure);
    }
}
