package vn.dvcqg.sdk.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Builds a {@link RateLimit}. Setters only take note; {@link #build()} reports every fault at once. Not safe for use by several threads. */
public final class RateLimitBuilder {

    private static final double LEAST_RATE = 0.01;
    private static final double MOST_RATE = 10_000;
    private static final int MOST_BURST = 1_000;
    private static final Duration MOST_PAUSE = Duration.ofMinutes(10);

    double perSecond = Double.POSITIVE_INFINITY;
    int burst = 5;
    boolean learning = true;
    Duration maxPause = Duration.ofSeconds(60);

    RateLimitBuilder() {}

    /**
     * How many requests an agency sends a second at most, logins and repetitions included. Default: no limit but the one that is learnt.
     *
     * @param perSecond 0.01 to 10,000, or {@link Double#POSITIVE_INFINITY} for no limit
     * @return this builder
     */
    public RateLimitBuilder perSecond(double perSecond) {
        this.perSecond = perSecond;
        return this;
    }

    /**
     * How many requests may go at once after a time in which fewer went than were allowed. Default 5.
     *
     * @param burst 1 to 1,000; with 1 all requests are spaced evenly
     * @return this builder
     */
    public RateLimitBuilder burst(int burst) {
        this.burst = burst;
        return this;
    }

    /**
     * Whether answers that say "too many" lower the rate and hold other calls back. Default true.
     *
     * @param learning false for a fixed rate
     * @return this builder
     */
    public RateLimitBuilder learning(boolean learning) {
        this.learning = learning;
        return this;
    }

    /**
     * How long {@code Retry-After} holds back the other calls of the agency at most. The call that got the answer keeps to the whole
     * wish in any case. Default 60 seconds.
     *
     * @param maxPause zero to 10 minutes; with zero other calls are not held back
     * @return this builder
     */
    public RateLimitBuilder maxPause(Duration maxPause) {
        this.maxPause = Objects.requireNonNull(maxPause, "maxPause");
        return this;
    }

    /**
     * The limit.
     *
     * @return immutable settings; this builder may be used on
     * @throws SetupProblemException with every fault at once
     */
    public RateLimit build() {
        List<Violation> found = new ArrayList<>();
        if (perSecond != Double.POSITIVE_INFINITY && !(perSecond >= LEAST_RATE && perSecond <= MOST_RATE)) {
            found.add(Violations.of("rateLimit.perSecond", "setup-range", LEAST_RATE, MOST_RATE, perSecond));
        }
        if (burst < 1 || burst > MOST_BURST) {
            found.add(Violations.of("rateLimit.burst", "setup-range", 1, MOST_BURST, burst));
        }
        Ranges.check(found, "rateLimit.maxPause", maxPause, Duration.ZERO, MOST_PAUSE);
        if (!learning && perSecond == Double.POSITIVE_INFINITY) {
            found.add(Violations.of("rateLimit.learning", "setup-rate-nothing"));
        }
        Ranges.orThrow(found);
        return new RateLimit(copy(), false);
    }

    RateLimitBuilder copy() {
        RateLimitBuilder copy = new RateLimitBuilder();
        copy.perSecond = perSecond;
        copy.burst = burst;
        copy.learning = learning;
        copy.maxPause = maxPause;
        return copy;
    }
}
