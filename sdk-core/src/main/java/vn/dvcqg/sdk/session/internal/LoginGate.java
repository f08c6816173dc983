package vn.dvcqg.sdk.session.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.Later;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.WaitReason;
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
    private final Account account;
    private final Login login;
    private final SessionSettings settings;
    private final GuardedStore store;
    private final SystemTime time;
    private final Ages ages;

    LoginGate(
            SessionKey key,
            Account account,
            Login login,
            SessionSettings settings,
            GuardedStore store,
            SystemTime time) {
        this.key = key;
        this.account = account;
        this.login = login;
        this.settings = settings;
        this.store = store;
        this.time = time;
        this.ages = new Ages(settings.refreshAhead());
    }

    /**
     * What is wanted.
     *
     * @param old the session to be renewed ahead; null when there is none to go on with
     * @param dead the id of the session that failed last, which must not come back
     * @param entitled whether the call waited for a login that ended for a reason of its leader's, so that it may try at once
     */
    record Wish(@Nullable StoredSession old, @Nullable String dead, boolean entitled) {}

    /** A session; null when another call or node is about to log in, and the old one can go on. */
    @Nullable
    StoredSession obtain(Wish wish, CallContext call) {
        while (true) {
            StoredSession got = attempt(wish, call);
            if (got != null || wish.old != null) {
                return got;
            }
            pause(call);
        }
    }

    private @Nullable StoredSession attempt(Wish wish, CallContext call) {
        StoredSession shared = shared(wish, call);
        if (shared != null) {
            return shared;
        }
        if (!mustBeAlone(wish, call)) {
            return leased(wish, call);
        }
        if (!takeTurn(wish, call)) {
            return null;
        }
        try {
            // those who went before may have been refused, or have proven the password
            if (mustBeAlone(wish, call)) {
                return alone(wish, call);
            }
        } finally {
            account.endTurn();
        }
        return leased(wish, call);
    }

    /** Whether no other agency may log in with this account at the same time; throws when nobody may log in at all. */
    private boolean mustBeAlone(Wish wish, CallContext call) {
        LoginRefusals noted = refuseWhileHeld(wish, call);
        // where the account says it all, the lease of the session is that of the account
        return !key.equals(account.key()) && account.isDoubtful(noted, now());
    }

    private boolean takeTurn(Wish wish, CallContext call) {
        if (account.takeTurn()) {
            return true;
        }
        if (wish.old != null) {
            // a renewal ahead can wait for the next call
            return false;
        }
        Duration before = call.remaining();
        try {
            if (account.takeTurn(call.remaining())) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Later.of("the thread was interrupted while waiting for the login of another agency", now(), call, e);
        } finally {
            Duration took = before.minus(call.remaining());
            call.tell(info -> new CallEvent.Waiting(info, WaitReason.TOKEN, took));
        }
        throw Later.of(
                "the login that another agency began with this account took longer than the deadline",
                now(),
                call,
                new Ending.Reason(Ending.Whose.OWN, "the deadline of this call"));
    }

    /** Logs in while no other node does so with this account. */
    private @Nullable StoredSession alone(Wish wish, CallContext call) {
        GuardedStore.Lease lease = begin(account.key(), call);
        while (lease == null) {
            if (wish.old != null) {
                return null;
            }
            pause(call);
            lease = begin(account.key(), call);
        }
        try {
            return leased(wish, call);
        } finally {
            store.endLogin(lease);
        }
    }

    private GuardedStore.@Nullable Lease begin(SessionKey whose, CallContext call) {
        Instant now = now();
        return store.beginLogin(whose, now, now.plus(settings.loginLease()), call.remaining());
    }

    void forget(StoredSession dead) {
        run(to -> to.forget(key, dead.id()));
    }

    /** Lets the next call log in, whatever happened before. */
    void reset() {
        account.backoff().clear();
        run(to -> to.clearRefusals(account.key()));
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

    private @Nullable LoginRefusals refuseWhileHeld(Wish wish, CallContext call) {
        Instant held = wish.entitled ? null : account.backoff().heldUntil(now());
        if (held != null) {
            throw Later.of(
                    "the last login was not answered, and none is sent before its wait is over",
                    held,
                    call,
                    new Ending.Reason(Ending.Whose.SHARED, "held back after an outage"));
        }
        LoginRefusals noted = noted(call.remaining());
        account.refuseWhileHeld(noted, now(), call);
        return noted;
    }

    private @Nullable LoginRefusals noted(Duration left) {
        return store.<@Nullable LoginRefusals>ask(to -> to.refusals(account.key()), left);
    }

    /** A session, or null when another node is about to get one. */
    private @Nullable StoredSession leased(Wish wish, CallContext call) {
        GuardedStore.Lease lease = begin(key, call);
        if (lease == null) {
            return null;
        }
        boolean kept = false;
        try {
            // once more: another node may have logged in, or failed to, between the look and the lease
            StoredSession shared = shared(wish, call);
            if (shared != null) {
                return shared;
            }
            LoginRefusals noted = refuseWhileHeld(wish, call);
            StoredSession session = logIn(call);
            account.proved(session.since());
            if (account.isOurs(noted)) {
                run(to -> to.clearRefusals(account.key()));
            }
            // not with the rest of the deadline: a session that was got must not be lost to the others
            kept = store.ask(to -> to.put(key, lease.owner(), session), settings.storeTimeout());
            return session;
        } finally {
            if (!kept) {
                store.endLogin(lease);
            }
        }
    }

    private StoredSession logIn(CallContext call) {
        // before the login: the portal may count from the moment at which it made the session
        Instant since = now();
        Duration given = call.remaining();
        try {
            LoginResult result = login.logIn(call);
            if (result instanceof LoginResult.Granted granted) {
                Duration life = granted.lifetime().compareTo(LONGEST_LIFE) < 0 ? granted.lifetime() : LONGEST_LIFE;
                return new StoredSession(SystemTime.newId(), granted.token(), since, since.plus(life));
            }
            LoginRefusals more = account.refused(book(), now());
            LOG.warn(
                    "{}: the login of {} was refused, {} in a row; next try not before {}",
                    call,
                    key,
                    more.count(),
                    more.nextTry());
            throw ((LoginResult.Refused) result).why();
        } catch (PortalException e) {
            if (Ending.isOutage(e, now(), call, given)) {
                account.backoff().failed(now(), e instanceof TryLaterException later ? later.retryAt() : null);
            }
            throw e;
        }
    }

    private Account.RefusalBook book() {
        return new Account.RefusalBook() {
            @Override
            public @Nullable LoginRefusals read() {
                return noted(settings.storeTimeout());
            }

            @Override
            public void write(LoginRefusals more) {
                run(to -> to.noteRefusals(account.key(), more));
            }
        };
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
                    "the login that another node or agency began took longer than the deadline",
                    now(),
                    call,
                    new Ending.Reason(Ending.Whose.OWN, "the deadline of this call"));
        }
        try {
            time.sleeper().sleep(wait);
            call.tell(info -> new CallEvent.Waiting(info, WaitReason.TOKEN, wait));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Later.of(
                    "the thread was interrupted while waiting for the login of another node or agency", now(), call, e);
        }
    }

    private Instant now() {
        Clock clock = time.clock();
        return clock.instant();
    }
}
