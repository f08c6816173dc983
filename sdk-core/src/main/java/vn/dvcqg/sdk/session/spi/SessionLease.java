package vn.dvcqg.sdk.session.spi;

import java.util.Objects;
import vn.dvcqg.sdk.Secret;

/**
 * A session for one request.
 *
 * @param session the session
 * @param origin where it comes from
 */
public record SessionLease(StoredSession session, Origin origin) {

    /** Where the session of a request comes from, which decides what an unexplained refusal may mean. */
    public enum Origin {
        /** It was in use on this node before: it may be dead. */
        KEPT,
        /** Another node got it some time ago: it may be dead. */
        SHARED,
        /** The login happened while the call waited for it: it cannot be dead of age. */
        LOGIN
    }

    /**
     * Checks that nothing is missing.
     *
     * @param session not null
     * @param origin not null
     */
    public SessionLease {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * The token itself.
     *
     * @return what goes onto the wire
     */
    public Secret token() {
        return session.token();
    }

    /**
     * Whether the login happened while the call waited for it.
     *
     * @return true when the session cannot be dead of age
     */
    public boolean fresh() {
        return origin == Origin.LOGIN;
    }
}
