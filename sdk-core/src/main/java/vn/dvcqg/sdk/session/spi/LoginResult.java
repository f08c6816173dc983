package vn.dvcqg.sdk.session.spi;

import java.time.Duration;
import java.util.Objects;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;

/** What the other side made of a login. */
public sealed interface LoginResult {

    /**
     * It gave a session or a token.
     *
     * @param token the session or the token
     * @param lifetime how long it may be used, counted from the moment at which the login was sent; with zero it serves the calls
     *     that waited for it and no other
     */
    record Granted(Secret token, Duration lifetime) implements LoginResult {

        /**
         * Checks the parts.
         *
         * @param token not null
         * @param lifetime not negative
         * @throws IllegalArgumentException if {@code lifetime} is negative
         */
        public Granted {
            Objects.requireNonNull(token, "token");
            if (lifetime.isNegative()) {
                throw new IllegalArgumentException("lifetime must not be negative, but was " + lifetime);
            }
        }
    }

    /**
     * It knows the account or the password to be wrong. Repeating that may lock the account, so the SDK holds further logins back.
     *
     * @param why what the call is told
     */
    record Refused(SetupProblemException why) implements LoginResult {

        /**
         * Checks that nothing is missing.
         *
         * @param why not null
         */
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }
}
