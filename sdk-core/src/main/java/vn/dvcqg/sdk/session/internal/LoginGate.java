package vn.dvcqg.sdk.session.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.Later;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.session.spi.Login;
import vn.dvcqg.sdk.session.spi.LoginRefusals;
import vn.dvcqg.sdk.session.spi.LoginResult;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.SessionStore;
import vn.dvcqg.sdk.session.spi.StoredSession;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * The way from needing a session to having one, for the one call of this node that goes it: a session of another node, else the
 * right to log in, else a look again after a moment.
 */
final class LoginGate {

    private static final Logger LOG = LoggerFactory.getLogger(LoginGate.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** Some servers say "for ever" in numbers that no clock can hold. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(30);

    private final SessionKey key;
    private final Login login;
    private final SessionSettings settings;
    private final GuardedStore store;
    private final SystemTime time;
    private final Ages ages;
    private final Refusals refusals;
    private final Backoff backoff;

    LoginGate(
            SessionKey key, Secret secret, Login login, SessionSettings settings, GuardedStore store, SystemTime time) {
        this.key = key;
        this.login = login;
        this.settings = settings;
        this.store = store;
        this.time = time;
        this.ages = new Ages(settings.refreshAhead());
        this.refusals = new Refusals(settings.loginPolicy(), Fingerprint.of(key, secret));
        this.backoff = new Backoff(settings.loginPolicy(), time.random());
    }

    /**
     * What is wanted.
     *
     * @param old the session to be renewed ahead; null when there is none to go on with
     * @param dead the id of the session that failed last, which must not come back
     * @param entitled whether the call waited for a login that ended for a reason of its leader's, so that it may try at once
     */
    record Wish(@Nullable StoredSession old, @Nullable String dead, boolean entitled) {}

    /** A session; null when another node is about to renew the old one. */
    @Nullable
    StoredSession obtain(Wish wish, CallContext call) {
        while (true) {
            StoredSession shared = shared(wish, call);
            if (shared != null) {
                return shared;
            }
            refuseWhileHeld(wish, call);
            String owner = SystemTime.newId();
            Instant now = now();
            Instant until = now.plus(settings.loginLease());
            if (store.ask(to -> to.beginLogin(key, owner, now, until), call.remaining())) {
                return leaseHolder(owner, wish, call);
            }
            if (wish.old != null) {
                return null;
            }
            pause(call);
        }
    }

    void forget(StoredSession dead) {
        run(to -> to.forget(key, dead.id()));
    }

    /** Lets the next call log in, whatever happened before. */
    void reset() {
        backoff.clear();
        run(to -> to.clearRefusals(key));
    }

    private @Nullable StoredSession shared(Wish wish, CallContext call) {
        StoredSession found = store.<@Nullable StoredSession>ask(to -> to.find(key), call.remaining());
        if (found == null
                || found.id().equals(wish.dead)
                || ages.of(found, now()) == Ages.State.MANDATORY
                || (wish.old != null && !found.since().isAfter(wish.old.since()))) {
            return null;
        }
        return found;
    }

    private void refuseWhileHeld(Wish wish, CallContext call) {
        Instant held = wish.entitled ? null : backoff.heldUntil(now());
        if (held != null) {
            throw Later.of(
                    "the last login was not answered, and none is sent before its wait is over",
                    held,
                    call,
                    new Ending.Reason(Ending.Whose.SHARED, "held back after an outage"));
        }
        refusals.refuseWhileHeld(noted(call), now(), call);
    }

    private @Nullable LoginRefusals noted(CallContext call) {
        return store.<@Nullable LoginRefusals>ask(to -> to.refusals(key), call.remaining());
    }

    private StoredSession leaseHolder(String owner, Wish wish, CallContext call) {
        boolean kept = false;
        try {
            // once more: another node may have logged in, or failed to, between the look and the lease
            StoredSession shared = shared(wish, call);
            if (shared != null) {
                return shared;
            }
            LoginRefusals noted = noted(call);
            refusals.refuseWhileHeld(noted, now(), call);
            StoredSession session = logIn(noted, call);
            backoff.clear();
            // not with the rest of the deadline: a session that was got must not be lost to the others
            kept = store.ask(to -> to.put(key, owner, session), settings.storeTimeout());
            return session;
        } finally {
            if (!kept) {
                run(to -> to.endLogin(key, owner));
            }
        }
    }

    private StoredSession logIn(@Nullable LoginRefusals noted, CallContext call) {
        // before the login: the portal may count from the moment at which it made the session
        Instant since = now();
        Duration given = call.remaining();
        try {
            LoginResult result = login.logIn(call);
            if (result instanceof LoginResult.Granted granted) {
                Duration life = granted.lifetime().compareTo(LONGEST_LIFE) < 0 ? granted.lifetime() : LONGEST_LIFE;
                return new StoredSession(SystemTime.newId(), granted.token(), since, since.plus(life));
            }
            LoginRefusals more = refusals.next(noted, now());
            LOG.warn(
                    "{}: the login of {} was refused, {} in a row; next try not before {}",
                    call,
                    key,
                    more.count(),
                    more.nextTry());
            backoff.clear();
            run(to -> to.noteRefusals(key, more));
            throw ((LoginResult.Refused) result).why();
        } catch (PortalException e) {
            if (Ending.isOutage(e, now(), call, given)) {
                backoff.failed(now(), e instanceof TryLaterException later ? later.retryAt() : null);
            }
            throw e;
        }
    }

    /** What has to be done even when the call has no time left. */
    private void run(Consumer<SessionStore> work) {
        store.<@Nullable Object>ask(
                to -> {
                    work.accept(to);
                    return null;
                },
                settings.storeTimeout());
    }

    private void pause(CallContext call) {
        Duration wait = LOOK_AGAIN.dividedBy(2).plusNanos((long)
                (LOOK_AGAIN.toNanos() * time.random().getAsDouble()));
        if (wait.compareTo(call.remaining()) >= 0) {
            throw Later.of(
                    "the login that another node began took longer than the deadline",
                    now(),
                    call,
                    new Ending.Reason(Ending.Whose.OWN, "the deadline of this call"));
        }
        try {
            time.sleeper().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Later.of("the thread was interrupted while waiting for a login of another node", now(), call, e);
        }
    }

    private Instant now() {
        Clock clock = time.clock();
        return clock.instant();
    }
}
