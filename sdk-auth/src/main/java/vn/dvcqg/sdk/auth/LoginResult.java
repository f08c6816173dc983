package vn.dvcqg.sdk.auth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a login ended. In every case send {@link #clearCookies()} along with the answer. Only {@link LoggedIn} has an identity, and only a
 * {@link LoginFlow} makes one. Nothing prints personal data. Immutable.
 */
public sealed interface LoginResult {

    /**
     * Values of {@code Set-Cookie} headers that take away what the login left in the browser.
     *
     * @return one value for each header; empty if the callback did not say which login it was
     */
    List<String> clearCookies();

    /**
     * Why it ended so, for records and alarms.
     *
     * @return the reason
     */
    LoginReason reason();

    /**
     * Which kind of end it is.
     *
     * @return the outcome
     */
    default LoginOutcome outcome() {
        return reason().outcome();
    }

    /** The person is who he says. Give the browser a new session id before anything is kept in the session. */
    final class LoggedIn implements LoginResult {

        private final Identity identity;
        private final ReturnTo returnTo;
        private final AssertionStrength strength;
        private final LoginTokens tokens;
        private final List<String> clearCookies;

        LoggedIn(
                Identity identity,
                ReturnTo returnTo,
                AssertionStrength strength,
                LoginTokens tokens,
                List<String> clearCookies) {
            this.identity = identity;
            this.returnTo = returnTo;
            this.strength = strength;
            this.tokens = tokens;
            this.clearCookies = List.copyOf(clearCookies);
        }

        /**
         * Who it is.
         *
         * @return the identity
         */
        public Identity identity() {
            return identity;
        }

        /**
         * Where the person goes on.
         *
         * @return a path of this site that is on the list of the flow
         */
        public ReturnTo returnTo() {
            return returnTo;
        }

        /**
         * Which checks were made.
         *
         * @return the checks
         */
        public AssertionStrength strength() {
            return strength;
        }

        /**
         * What the provider gave for later calls.
         *
         * @return the tokens, to be kept on the server
         */
        public LoginTokens tokens() {
            return tokens;
        }

        @Override
        public List<String> clearCookies() {
            return clearCookies;
        }

        @Override
        public LoginReason reason() {
            return LoginReason.VERIFIED;
        }

        /** Who in general and how sure. */
        @Override
        public String toString() {
            return "LoggedIn(" + identity + ")";
        }
    }

    /**
     * The person or the provider said no. Show a page from which the person may begin again.
     *
     * @param reason which of the two
     * @param clearCookies the cookies to take away
     */
    record Declined(LoginReason reason, List<String> clearCookies) implements LoginResult {

        /**
         * Checks that the reason is one of this end.
         *
         * @param reason one with {@link LoginOutcome#DECLINED}
         * @param clearCookies not null
         * @throws IllegalArgumentException if the reason is of another end
         */
        public Declined {
            demand(reason, LoginOutcome.DECLINED);
            clearCookies = List.copyOf(clearCookies);
        }

        @Override
        public String toString() {
            return "Declined(" + reason + ")";
        }
    }

    /**
     * It took too long. Offer to begin again.
     *
     * @param reason what took too long
     * @param clearCookies the cookies to take away
     */
    record Expired(LoginReason reason, List<String> clearCookies) implements LoginResult {

        /**
         * Checks that the reason is one of this end.
         *
         * @param reason one with {@link LoginOutcome#EXPIRED}
         * @param clearCookies not null
         * @throws IllegalArgumentException if the reason is of another end
         */
        public Expired {
            demand(reason, LoginOutcome.EXPIRED);
            clearCookies = List.copyOf(clearCookies);
        }

        @Override
        public String toString() {
            return "Expired(" + reason + ")";
        }
    }

    /**
     * What came back cannot be trusted. Tell the person nothing but that he may begin again; many in a short time are an attack.
     *
     * @param reason what is wrong with it
     * @param clearCookies the cookies to take away
     */
    record Tampered(LoginReason reason, List<String> clearCookies) implements LoginResult {

        /**
         * Checks that the reason is one of this end.
         *
         * @param reason one with {@link LoginOutcome#TAMPERED}
         * @param clearCookies not null
         * @throws IllegalArgumentException if the reason is of another end
         */
        public Tampered {
            demand(reason, LoginOutcome.TAMPERED);
            clearCookies = List.copyOf(clearCookies);
        }

        @Override
        public String toString() {
            return "Tampered(" + reason + ")";
        }
    }

    /**
     * The person is known, but not surely enough. Explain how to get a higher level, or begin again with {@link LoginOptions#level}.
     *
     * @param required what was needed
     * @param delivered what the provider says
     * @param returnTo where the person wanted to go
     * @param clearCookies the cookies to take away
     */
    record LevelTooLow(AssuranceLevel required, AssuranceLevel delivered, ReturnTo returnTo, List<String> clearCookies)
            implements LoginResult {
        @Override
        public LoginReason reason() {
            return LoginReason.LEVEL_TOO_LOW;
        }

        @Override
        public String toString() {
            return "LevelTooLow(" + delivered + " instead of " + required + ")";
        }
    }

    /**
     * The provider, or something on the way, does not work. Offer to try again later; alarm the operator.
     *
     * @param reason what does not work
     * @param clearCookies the cookies to take away
     * @param retryAt the earliest moment at which beginning again makes sense, or null where nobody knows
     */
    record Unavailable(
            LoginReason reason,
            List<String> clearCookies,
            @Nullable Instant retryAt) implements LoginResult {

        /**
         * Checks that the reason is one of this end.
         *
         * @param reason one with {@link LoginOutcome#UNAVAILABLE}
         * @param clearCookies not null
         * @param retryAt null where nobody knows
         * @throws IllegalArgumentException if the reason is of another end
         */
        public Unavailable {
            demand(reason, LoginOutcome.UNAVAILABLE);
            clearCookies = List.copyOf(clearCookies);
        }

        @Override
        public String toString() {
            return "Unavailable(" + reason + ")";
        }
    }

    /**
     * The person who applies, if this is a login of one.
     *
     * @return the identity, or null for staff and for every other end
     */
    default @Nullable ApplicantIdentity applicant() {
        return this instanceof LoggedIn in && in.identity() instanceof ApplicantIdentity applicant ? applicant : null;
    }

    /**
     * The officer, if this is a login of one.
     *
     * @return the identity, or null for people who apply and for every other end
     */
    default @Nullable StaffIdentity staff() {
        return this instanceof LoggedIn in && in.identity() instanceof StaffIdentity officer ? officer : null;
    }

    private static void demand(LoginReason reason, LoginOutcome outcome) {
        if (reason.outcome() != outcome) {
            throw new IllegalArgumentException(reason + " is no reason for " + outcome);
        }
    }
}
