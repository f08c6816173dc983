package vn.dvcqg.sdk.session.spi;

import java.time.Instant;
import java.util.Objects;
import vn.dvcqg.sdk.Secret;

/**
 * A session or a token, and how long it may be used. Prints without the token.
 *
 * @param id made for this login: two logins may get the same token and are still two sessions; at most 32 characters
 * @param token what the other side gave
 * @param since when the login was sent, by the clock of the node that sent it
 * @param until from when on it must not be used any more; not before {@code since}
 */
public record StoredSession(String id, Secret token, Instant since, Instant until) {

    /**
     * Checks that nothing is missing.
     *
     * @param id not null
     * @param token not null
     * @param since not null
     * @param until not null
     * @throws NullPointerException if a part is null
     */
    public StoredSession {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }
}
