package vn.dvcqg.sdk.session.spi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions are kept for all who share them: the threads of a process, or the nodes of a system. For every key it holds at most
 * one session, one lease of a login and one note of refused logins, each independent of the other two except where a method says so.
 *
 * <p>An implementation is safe for use by several threads and, when nodes share it, by several processes: each method is atomic.
 * It reads no clock; every moment comes from the caller. It never prints a token.
 *
 * <p>A method may throw any {@code RuntimeException} but {@link IllegalArgumentException} when the store cannot be reached. The SDK then warns in the log and goes on
 * with the memory of this node alone for some seconds, so that no call fails because of the store. It waits for a method no longer
 * than {@link vn.dvcqg.sdk.session.SessionSettings#storeTimeout()}; a method that answers later has no effect on the call.
 */
public interface SessionStore {

    /**
     * A lease that ends later than this after the present moment was taken under a clock that has been set back since; it counts
     * as one that has ended.
     */
    Duration LONGEST_LEASE = Duration.ofMinutes(5);

    /**
     * The session of a key, whatever its age.
     *
     * @param key whose
     * @return the session; null when there is none, or when what is kept cannot be read
     */
    @Nullable
    StoredSession find(SessionKey key);

    /**
     * Asks for the right to log in. Of all who ask at the same time one gets it, and nobody else until it has ended: by {@link
     * #put}, by {@link #endLogin}, or because its time has passed, as after the death of the node that had it.
     *
     * @param key whose login
     * @param owner who asks; another text for every login
     * @param now the present moment
     * @param until when the right ends; at most {@link #LONGEST_LEASE} after {@code now}
     * @return whether the caller has it: there was none, it ended at {@code now} or before, or it ends more than {@link
     *     #LONGEST_LEASE} after {@code now}
     */
    boolean beginLogin(SessionKey key, String owner, Instant now, Instant until);

    /**
     * Keeps the session of a login that succeeded in place of the one before, ends the lease and forgets refused logins; all of it
     * or, when the lease belongs to somebody else by now, nothing.
     *
     * @param key whose session
     * @param owner the owner of the lease
     * @param session the session
     * @return whether it was kept
     * @throws IllegalArgumentException if it is a session that the store can never keep, such as one with too long a token. The SDK
     *     then uses it on this node alone, ends the lease and goes on asking the store
     */
    boolean put(SessionKey key, String owner, StoredSession session);

    /**
     * Ends a lease without a session. Does nothing when the lease belongs to somebody else by now.
     *
     * @param key whose login
     * @param owner the owner of the lease
     */
    void endLogin(SessionKey key, String owner);

    /**
     * Forgets a session that is dead, if it is still the one that is kept.
     *
     * @param key whose session
     * @param sessionId its {@link StoredSession#id()}
     */
    void forget(SessionKey key, String sessionId);

    /**
     * What is remembered of refused logins.
     *
     * @param key whose logins
     * @return the note, or null when there is none
     */
    @Nullable
    LoginRefusals refusals(SessionKey key);

    /**
     * Remembers refused logins, in place of what was remembered before.
     *
     * @param key whose logins
     * @param refusals the note
     */
    void noteRefusals(SessionKey key, LoginRefusals refusals);

    /**
     * Forgets refused logins.
     *
     * @param key whose logins
     */
    void clearRefusals(SessionKey key);
}
