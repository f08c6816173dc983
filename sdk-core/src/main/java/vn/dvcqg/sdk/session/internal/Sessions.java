package vn.dvcqg.sdk.session.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.internal.Later;
import vn.dvcqg.sdk.internal.Terms;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.TokenSource;
import vn.dvcqg.sdk.observe.WaitReason;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.session.spi.SessionLease;
import vn.dvcqg.sdk.session.spi.SessionLease.Origin;
import vn.dvcqg.sdk.session.spi.StoredSession;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** The session of this node: in use while it is young, renewed by one call while others go on, awaited by all when it must be. */
public final class Sessions implements SessionKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** After a renewal ahead that failed; there is time, and the request itself should not pay for it again and again. */
    private static final Duration AHEAD_PAUSE = Duration.ofSeconds(10);

    /** Leaders in a hurry who may leave the login to those who wait, one after the other; then it has failed for all. */
    private static final int MOST_HURRIED = 5;

    private final String name;
    private final LoginGate gate;
    private final Ages ages;
    private final Clock clock;

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable StoredSession current;
    private @Nullable String dead;
    private @Nullable CompletableFuture<@Nullable SessionLease> flight;
    private CallOptions leading = CallOptions.NONE;
    private Instant aheadFrom = Instant.MIN;
    private int hurried;

    Sessions(String name, LoginGate gate, Ages ages, Clock clock) {
        this.name = name;
        this.gate = gate;
        this.ages = ages;
        this.clock = clock;
    }

    @Override
    public SessionLease lease(CallContext call) {
        boolean entitled = false;
        CallOptions leader = CallOptions.NONE;
        while (true) {
            CompletableFuture<@Nullable SessionLease> mine = null;
            CompletableFuture<@Nullable SessionLease> others;
            LoginGate.Wish wish;
            lock.lock();
            try {
                StoredSession held = usable();
                others = flight;
                if (held != null && !isDueAhead(held, others != null)) {
                    return told(new SessionLease(held, Origin.KEPT), TokenSource.KEPT, call);
                }
                wish = new LoginGate.Wish(held, dead, entitled);
                if (others == null) {
                    mine = new CompletableFuture<>();
                    flight = mine;
                    leading = call.options();
                }
                leader = leading;
            } finally {
                lock.unlock();
            }
            if (mine != null) {
                SessionLease got = lead(mine, wish, call);
                return told(got, source(got), call);
            }
            SessionLease got = join(others, leader, call);
            if (got != null) {
                return told(got, TokenSource.JOINED, call);
            }
            // what ended that login was no fault of the portal's: whoever waited tries by itself
            entitled = true;
        }
    }

    @Override
    public void abandon(StoredSession failed) {
        lock.lock();
        try {
            if (current == null || !current.id().equals(failed.id())) {
                return;
            }
            current = null;
            dead = failed.id();
        } finally {
            lock.unlock();
        }
        gate.forget(failed);
    }

    /** Forgets that logins failed. */
    void reset() {
        lock.lock();
        try {
            aheadFrom = Instant.MIN;
        } finally {
            lock.unlock();
        }
        gate.reset();
    }

    private @Nullable StoredSession usable() {
        return current != null && ages.of(current, clock.instant()) != Ages.State.MANDATORY ? current : null;
    }

    private boolean isDueAhead(StoredSession held, boolean underWay) {
        Instant now = clock.instant();
        return !underWay && ages.of(held, now) == Ages.State.ADVISORY && !now.isBefore(aheadFrom);
    }

    private SessionLease lead(CompletableFuture<@Nullable SessionLease> mine, LoginGate.Wish wish, CallContext call) {
        StoredSession old = wish.old();
        CallContext allowed = old == null ? call : PartOfCall.quarter(call);
        SessionLease got = null;
        Throwable failure = null;
        try {
            Instant began = clock.instant();
            StoredSession session = gate.obtain(wish, allowed);
            if (session != null) {
                got = new SessionLease(session, session.since().isBefore(began) ? Origin.SHARED : Origin.LOGIN);
                return got;
            }
        } catch (RuntimeException | Error e) {
            if (old == null || !(e instanceof PortalException)) {
                failure = e;
                throw e;
            }
            LOG.warn(
                    "{}: the session could not be renewed ahead and goes on until its age is full: {}",
                    call,
                    e.getMessage());
        } finally {
            land(mine, old, got, failure, call);
        }
        // only a renewal ahead comes here, whose old session goes on
        return new SessionLease(Objects.requireNonNull(old), Origin.KEPT);
    }

    private void land(
            CompletableFuture<@Nullable SessionLease> mine,
            @Nullable StoredSession old,
            @Nullable SessionLease got,
            @Nullable Throwable failure,
            CallContext call) {
        boolean shared;
        lock.lock();
        try {
            if (got != null) {
                current = got.session();
                hurried = 0;
            } else if (old == null) {
                current = null;
            } else {
                aheadFrom = clock.instant().plus(AHEAD_PAUSE);
            }
            flight = null;
            shared = failure != null && isShared(Ending.of(failure, clock.instant(), call));
        } finally {
            lock.unlock();
        }
        if (shared) {
            mine.completeExceptionally(failure);
        } else {
            mine.complete(got);
        }
    }

    private boolean isShared(Ending.Whose whose) {
        boolean passedOn = whose == Ending.Whose.OWN || (whose == Ending.Whose.HURRIED && hurried < MOST_HURRIED);
        hurried = whose == Ending.Whose.HURRIED && passedOn ? hurried + 1 : 0;
        return !passedOn;
    }

    private static TokenSource source(SessionLease lease) {
        return switch (lease.origin()) {
            case KEPT -> TokenSource.KEPT;
            case SHARED -> TokenSource.SHARED;
            case LOGIN -> TokenSource.FETCHED;
        };
    }

    private SessionLease told(SessionLease lease, TokenSource source, CallContext call) {
        call.tell(info -> new CallEvent.Token(info, name, source));
        return lease;
    }

    private @Nullable SessionLease join(
            @Nullable CompletableFuture<@Nullable SessionLease> others, CallOptions leader, CallContext call) {
        if (others == null) {
            return null;
        }
        Duration before = call.remaining();
        try {
            return others.get(Math.max(0, call.remaining().toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (!Terms.areLike(leader, call.options())) {
                // a leader who may not repeat, or sends other headers, fails for himself
                return null;
            }
            throw Ending.sameFor(call, e.getCause(), clock.instant());
        } catch (TimeoutException e) {
            throw Later.of("the login that another call began took longer than the deadline", clock.instant(), call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Later.of("the thread was interrupted while waiting for a login", clock.instant(), call, e);
        } finally {
            // nobody knew before how long it would take
            Duration took = before.minus(call.remaining());
            call.tell(info -> new CallEvent.Waiting(info, WaitReason.TOKEN, took));
        }
    }
}
