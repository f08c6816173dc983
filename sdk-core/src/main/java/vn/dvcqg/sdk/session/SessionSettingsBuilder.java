package vn.dvcqg.sdk.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.session.spi.SessionStore;

/** Builds {@link SessionSettings}. Setters only take note; {@link #build()} reports every fault at once. Not safe for use by several threads. */
public final class SessionSettingsBuilder {

    private static final double LEAST_AHEAD = 0.1;
    private static final Duration LEAST_LEASE = Duration.ofSeconds(1);
    private static final Duration MOST_LEASE = Duration.ofMinutes(2);
    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(10);
    private static final Duration MOST_TIMEOUT = Duration.ofMinutes(1);

    @Nullable
    SessionStore store;

    LoginPolicy loginPolicy = LoginPolicy.DEFAULT;
    double refreshAhead = 0.8;
    Duration loginLease = Duration.ofSeconds(30);
    Duration storeTimeout = Duration.ofSeconds(2);

    SessionSettingsBuilder() {}

    /**
     * Where sessions are shared, so that nodes or portals with the same account do not log in each by itself. Default: nowhere, the
     * portal keeps them in its own memory.
     *
     * @param store the store; never closed by the SDK
     * @return this builder
     */
    public SessionSettingsBuilder store(SessionStore store) {
        this.store = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * How failed logins are held back. Default {@link LoginPolicy#DEFAULT}.
     *
     * @param loginPolicy the policy
     * @return this builder
     */
    public SessionSettingsBuilder loginPolicy(LoginPolicy loginPolicy) {
        this.loginPolicy = Objects.requireNonNull(loginPolicy, "loginPolicy");
        return this;
    }

    /**
     * From which part of its age on a session is renewed by one call, while the others go on with it. When that fails the old one
     * goes on until its age is full. Default 0.8.
     *
     * @param refreshAhead a fraction, 0.1 to 1; with 1 nothing is renewed ahead
     * @return this builder
     */
    public SessionSettingsBuilder refreshAhead(double refreshAhead) {
        this.refreshAhead = refreshAhead;
        return this;
    }

    /**
     * How long a node may take to log in before another one does, because it may have died. Default 30 seconds. The clocks of nodes
     * that share a store should not differ by more than that.
     *
     * @param loginLease 1 second to 2 minutes
     * @return this builder
     */
    public SessionSettingsBuilder loginLease(Duration loginLease) {
        this.loginLease = Objects.requireNonNull(loginLease, "loginLease");
        return this;
    }

    /**
     * How long the store may take to answer before the call goes on without it. Default 2 seconds; the deadline of the call cuts it.
     *
     * @param storeTimeout 10 milliseconds to 1 minute
     * @return this builder
     */
    public SessionSettingsBuilder storeTimeout(Duration storeTimeout) {
        this.storeTimeout = Objects.requireNonNull(storeTimeout, "storeTimeout");
        return this;
    }

    /**
     * The settings.
     *
     * @return immutable settings; this builder may be used on
     * @throws SetupProblemException with every fault at once
     */
    public SessionSettings build() {
        List<Violation> found = new ArrayList<>();
        if (!(refreshAhead >= LEAST_AHEAD && refreshAhead <= 1)) {
            found.add(Violations.of("sessions.refreshAhead", "setup-range", LEAST_AHEAD, 1, refreshAhead));
        }
        Ranges.check(found, "sessions.loginLease", loginLease, LEAST_LEASE, MOST_LEASE);
        Ranges.check(found, "sessions.storeTimeout", storeTimeout, LEAST_TIMEOUT, MOST_TIMEOUT);
        if (!found.isEmpty()) {
            throw new SetupProblemException(found);
        }
        return new SessionSettings(copy());
    }

    SessionSettingsBuilder copy() {
        SessionSettingsBuilder copy = new SessionSettingsBuilder();
        copy.store = store;
        copy.loginPolicy = loginPolicy;
        copy.refreshAhead = refreshAhead;
        copy.loginLease = loginLease;
        copy.storeTimeout = storeTimeout;
        return copy;
    }
}
