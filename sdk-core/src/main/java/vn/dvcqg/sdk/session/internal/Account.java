package vn.dvcqg.sdk.session.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.session.LoginPolicy;
import vn.dvcqg.sdk.session.spi.LoginRefusals;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * What the agencies of this node that use one account with one password have in common: the other side locks the account, whoever of
 * them logged in. Safe for use by several threads.
 */
final class Account {

    /** How long a login that succeeded lets the other agencies log in beside each other. */
    static final Duration PROOF = Duration.ofSeconds(30);

    private final SessionKey key;
    private final Refusals refusals;
    private final Backoff backoff;
    private final ReentrantLock turn = new ReentrantLock();
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Instant proven;

    Account(SessionKey key, Secret secret, LoginPolicy policy, Backoff backoff) {
        this.key = key;
        this.refusals = new Refusals(policy, Fingerprint.of(key, secret));
        this.backoff = backoff;
    }

    SessionKey key() {
        return key;
    }

    Backoff backoff() {
        return backoff;
    }

    /** Throws while no login may be sent because others were refused. */
    void refuseWhileHeld(@Nullable LoginRefusals noted, Instant now, CallContext call) {
        refusals.refuseWhileHeld(noted, now, call);
    }

    /**
     * Whether the next login may be refused for all that is known, so that no other may be under way beside it: this password was
     * refused, or has not succeeded of late.
     */
    boolean isDoubtful(@Nullable LoginRefusals noted, Instant now) {
        Instant since = proven;
        boolean fresh = since != null
                && !now.isBefore(since)
                && Duration.between(since, now).compareTo(PROOF) < 0;
        return !fresh || isOurs(noted);
    }

    /** Whether these refusals were of the password in use. */
    boolean isOurs(@Nullable LoginRefusals noted) {
        return noted != null && noted.fingerprint().equals(refusals.fingerprint());
    }

    /** The login that was sent at this moment succeeded. */
    void proved(Instant since) {
        proven = since;
        backoff.clear();
    }

    /** One more refusal; two of this node are counted one after the other. */
    LoginRefusals refused(RefusalBook book, Instant now) {
        proven = null;
        backoff.clear();
        counting.lock();
        try {
            LoginRefusals more = refusals.next(book.read(), now);
            book.write(more);
            return more;
        } finally {
            counting.unlock();
        }
    }

    /** Where refusals are noted for all nodes. */
    interface RefusalBook {
        /** The note. */
        @Nullable
        LoginRefusals read();

        /** Replaces it. */
        void write(LoginRefusals more);
    }

    /** Takes the turn if nobody has it. */
    boolean takeTurn() {
        return turn.tryLock();
    }

    /** Waits for the turn of this thread; false when the time is over before. */
    boolean takeTurn(Duration most) throws InterruptedException {
        return turn.tryLock(Math.max(0, most.toNanos()), TimeUnit.NANOSECONDS);
    }

    void endTurn() {
        turn.unlock();
    }
}
