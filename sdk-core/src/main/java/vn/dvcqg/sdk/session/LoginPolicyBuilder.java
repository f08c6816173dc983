package vn.dvcqg.sdk.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Builds a {@link LoginPolicy}. Setters only take note; {@link #build()} reports every fault at once. Not safe for use by several threads. */
public final class LoginPolicyBuilder {

    private static final int MOST_REFUSALS = 1_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LEAST_OUTAGE = Duration.ofMillis(10);

    int maxRefusals = 3;
    Duration refusalWait = Duration.ofMinutes(1);
    Duration longestRefusalWait = Duration.ofMinutes(30);
    Duration outageWait = SECOND;
    Duration longestOutageWait = Duration.ofSeconds(30);

    LoginPolicyBuilder() {}

    /**
     * After how many refusals in a row no login is sent any more. Default 3: many portals lock an account after five.
     *
     * @param maxRefusals 1 to 1,000
     * @return this builder
     */
    public LoginPolicyBuilder maxRefusals(int maxRefusals) {
        this.maxRefusals = maxRefusals;
        return this;
    }

    /**
     * The wait after the first refusal; it doubles with each further one. Default 1 minute.
     *
     * @param refusalWait 1 second to 1 day
     * @return this builder
     */
    public LoginPolicyBuilder refusalWait(Duration refusalWait) {
        this.refusalWait = Objects.requireNonNull(refusalWait, "refusalWait");
        return this;
    }

    /**
     * The longest wait after a refusal. Default 30 minutes.
     *
     * @param longestRefusalWait {@code refusalWait} to 1 day
     * @return this builder
     */
    public LoginPolicyBuilder longestRefusalWait(Duration longestRefusalWait) {
        this.longestRefusalWait = Objects.requireNonNull(longestRefusalWait, "longestRefusalWait");
        return this;
    }

    /**
     * The longest wait after the first login that nobody answered; it doubles with each further one, and between half and the whole
     * of it is kept, by chance, so that nodes do not come back at the same moment. Default 1 second.
     *
     * @param outageWait 10 milliseconds to 1 hour
     * @return this builder
     */
    public LoginPolicyBuilder outageWait(Duration outageWait) {
        this.outageWait = Objects.requireNonNull(outageWait, "outageWait");
        return this;
    }

    /**
     * The longest wait after a login that nobody answered. Default 30 seconds. A longer {@code Retry-After} of the other side is
     * kept, up to 1 hour.
     *
     * @param longestOutageWait {@code outageWait} to 1 hour
     * @return this builder
     */
    public LoginPolicyBuilder longestOutageWait(Duration longestOutageWait) {
        this.longestOutageWait = Objects.requireNonNull(longestOutageWait, "longestOutageWait");
        return this;
    }

    /**
     * The policy.
     *
     * @return an immutable policy; this builder may be used on
     * @throws SetupProblemException with every fault at once
     */
    public LoginPolicy build() {
        List<Violation> found = new ArrayList<>();
        if (maxRefusals < 1 || maxRefusals > MOST_REFUSALS) {
            found.add(Violations.of("login.maxRefusals", "setup-range", 1, MOST_REFUSALS, maxRefusals));
        }
        Ranges.check(found, "login.refusalWait", refusalWait, SECOND, DAY);
        Ranges.check(found, "login.longestRefusalWait", longestRefusalWait, refusalWait, DAY);
        Ranges.check(found, "login.outageWait", outageWait, LEAST_OUTAGE, HOUR);
        Ranges.check(found, "login.longestOutageWait", longestOutageWait, outageWait, HOUR);
        if (!found.isEmpty()) {
            throw new SetupProblemException(found);
        }
        return new LoginPolicy(copy());
    }

    LoginPolicyBuilder copy() {
        LoginPolicyBuilder copy = new LoginPolicyBuilder();
        copy.maxRefusals = maxRefusals;
        copy.refusalWait = refusalWait;
        copy.longestRefusalWait = longestRefusalWait;
        copy.outageWait = outageWait;
        copy.longestOutageWait = longestOutageWait;
        return copy;
    }
}
