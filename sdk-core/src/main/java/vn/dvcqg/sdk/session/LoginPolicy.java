package vn.dvcqg.sdk.session;

import java.time.Duration;

/**
 * How logins are held back after failures, so that no account is locked by a wrong password and no portal is hammered while it is
 * down. Built by {@link #builder()}, which names every default. Immutable and safe for use by several threads.
 *
 * <p>After a <em>refused</em> login no other is sent with the same password for a wait that doubles with each refusal, and none at
 * all after {@link #maxRefusals()} in a row; calls get {@link vn.dvcqg.sdk.SetupProblemException} meanwhile. A changed password is
 * tried at once. All nodes that share a store know of the refusals. After a login that nobody <em>answered</em>, calls get {@link
 * vn.dvcqg.sdk.TryLaterException} for a wait that doubles too, on this node. A success ends both.
 *
 * @see "docs/protocol/session.md, section Refused logins"
 */
public final class LoginPolicy {

    /** Every setting at its default. */
    public static final LoginPolicy DEFAULT = builder().build();

    private final LoginPolicyBuilder settings;

    LoginPolicy(LoginPolicyBuilder settings) {
        this.settings = settings;
    }

    /**
     * A policy with its defaults.
     *
     * @return a builder
     */
    public static LoginPolicyBuilder builder() {
        return new LoginPolicyBuilder();
    }

    /**
     * A builder that starts from this policy.
     *
     * @return a builder
     */
    public LoginPolicyBuilder toBuilder() {
        return settings.copy();
    }

    /**
     * After how many refusals in a row no login is sent any more until the credentials change or {@link
     * vn.dvcqg.sdk.Portal#allowLogin()} is called.
     *
     * @return the number
     */
    public int maxRefusals() {
        return settings.maxRefusals;
    }

    /**
     * The wait after the first refusal.
     *
     * @return the wait
     */
    public Duration refusalWait() {
        return settings.refusalWait;
    }

    /**
     * The longest wait after a refusal.
     *
     * @return the wait
     */
    public Duration longestRefusalWait() {
        return settings.longestRefusalWait;
    }

    /**
     * The longest wait after the first login that nobody answered.
     *
     * @return the wait; at least half of it is kept
     */
    public Duration outageWait() {
        return settings.outageWait;
    }

    /**
     * The longest wait after a login that nobody answered, unless the other side asked for more.
     *
     * @return the wait
     */
    public Duration longestOutageWait() {
        return settings.longestOutageWait;
    }

    /** Every setting, fit for a log. */
    @Override
    public String toString() {
        return "LoginPolicy{maxRefusals=" + maxRefusals() + ", refusalWait=" + refusalWait() + ", longestRefusalWait="
                + longestRefusalWait() + ", outageWait=" + outageWait() + ", longestOutageWait=" + longestOutageWait()
                + "}";
    }
}
