package vn.dvcqg.sdk.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.session.spi.SessionStore;

/**
 * How sessions and tokens are kept, shared and renewed, and how failed logins are held back. Built by {@link #builder()}, which
 * names every default. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/session.md, section Session age"
 */
public final class SessionSettings {

    /** Every setting at its default. */
    public static final SessionSettings DEFAULT = builder().build();

    private final SessionSettingsBuilder settings;

    SessionSettings(SessionSettingsBuilder settings) {
        this.settings = settings;
    }

    /**
     * Settings with their defaults.
     *
     * @return a builder
     */
    public static SessionSettingsBuilder builder() {
        return new SessionSettingsBuilder();
    }

    /**
     * A builder that starts from these settings.
     *
     * @return a builder
     */
    public SessionSettingsBuilder toBuilder() {
        return settings.copy();
    }

    /**
     * Where sessions are shared.
     *
     * @return the store, or null when the portal keeps them for itself
     */
    public @Nullable SessionStore store() {
        return settings.store;
    }

    /**
     * How failed logins are held back.
     *
     * @return the policy
     */
    public LoginPolicy loginPolicy() {
        return settings.loginPolicy;
    }

    /**
     * From which part of its age on a session is renewed by one call, while the others go on with it.
     *
     * @return a fraction; 1 means never
     */
    public double refreshAhead() {
        return settings.refreshAhead;
    }

    /**
     * How long a node may take to log in before another one does.
     *
     * @return the time
     */
    public Duration loginLease() {
        return settings.loginLease;
    }

    /**
     * How long the store may take to answer.
     *
     * @return the time
     */
    public Duration storeTimeout() {
        return settings.storeTimeout;
    }

    /** Every setting, fit for a log: no secret. */
    @Override
    public String toString() {
        return "SessionSettings{store=" + (store() == null ? "own memory" : store()) + ", refreshAhead="
                + refreshAhead() + ", loginLease=" + loginLease() + ", storeTimeout=" + storeTimeout() + ", "
                + loginPolicy() + "}";
    }
}
