package vn.dvcqg.sdk.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Builds a {@link Breaker}. Setters only take note; {@link #build()} reports every fault at once. Not safe for use by several threads. */
public final class BreakerBuilder {

    private static final int MOST_FAILURES = 1_000;
    private static final double LEAST_SHARE = 0.1;
    private static final int MOST_REQUESTS = 10_000;
    private static final Duration LEAST_WINDOW = Duration.ofSeconds(1);
    private static final Duration LEAST_WAIT = Duration.ofMillis(100);
    private static final Duration MOST_TIME = Duration.ofHours(1);

    int failures = 5;
    double share = 0.8;
    int leastRequests = 20;
    Duration window = Duration.ofSeconds(60);
    Duration firstWait = Duration.ofSeconds(1);
    Duration longestWait = Duration.ofSeconds(30);

    BreakerBuilder() {}

    /**
     * How many failures in a row open the breaker. Default 5.
     *
     * @param failures 1 to 1,000
     * @return this builder
     */
    public BreakerBuilder failures(int failures) {
        this.failures = failures;
        return this;
    }

    /**
     * Which part of the requests within the window must fail to open the breaker. Default 0.8.
     *
     * @param share a fraction, 0.1 to 1
     * @return this builder
     */
    public BreakerBuilder share(double share) {
        this.share = share;
        return this;
    }

    /**
     * How many requests the window must hold before their share counts. Default 20.
     *
     * @param leastRequests 1 to 10,000
     * @return this builder
     */
    public BreakerBuilder leastRequests(int leastRequests) {
        this.leastRequests = leastRequests;
        return this;
    }

    /**
     * How far back failures count. Default 60 seconds.
     *
     * @param window 1 second to 1 hour
     * @return this builder
     */
    public BreakerBuilder window(Duration window) {
        this.window = Objects.requireNonNull(window, "window");
        return this;
    }

    /**
     * How long the breaker stays open before the first probe; after each probe that fails twice as long. Default 1 second.
     *
     * @param firstWait 100 milliseconds to 1 hour
     * @return this builder
     */
    public BreakerBuilder firstWait(Duration firstWait) {
        this.firstWait = Objects.requireNonNull(firstWait, "firstWait");
        return this;
    }

    /**
     * How long the breaker stays open between probes at most. Default 30 seconds.
     *
     * @param longestWait {@code firstWait} to 1 hour
     * @return this builder
     */
    public BreakerBuilder longestWait(Duration longestWait) {
        this.longestWait = Objects.requireNonNull(longestWait, "longestWait");
        return this;
    }

    /**
     * The breaker.
     *
     * @return immutable settings; this builder may be used on
     * @throws SetupProblemException with every fault at once
     */
    public Breaker build() {
        List<Violation> found = new ArrayList<>();
        if (failures < 1 || failures > MOST_FAILURES) {
            found.add(Violations.of("breaker.failures", "setup-range", 1, MOST_FAILURES, failures));
        }
        if (!(share >= LEAST_SHARE && share <= 1)) {
            found.add(Violations.of("breaker.share", "setup-range", LEAST_SHARE, 1, share));
        }
        if (leastRequests < 1 || leastRequests > MOST_REQUESTS) {
            found.add(Violations.of("breaker.leastRequests", "setup-range", 1, MOST_REQUESTS, leastRequests));
        }
        Ranges.check(found, "breaker.window", window, LEAST_WINDOW, MOST_TIME);
        Ranges.check(found, "breaker.firstWait", firstWait, LEAST_WAIT, MOST_TIME);
        Ranges.check(found, "breaker.longestWait", longestWait, LEAST_WAIT, MOST_TIME);
        if (longestWait.compareTo(firstWait) < 0) {
            found.add(Violations.of(
                    "breaker.longestWait",
                    "setup-shorter",
                    "breaker.firstWait",
                    Ranges.told(firstWait),
                    Ranges.told(longestWait)));
        }
        Ranges.orThrow(found);
        return new Breaker(copy(), false);
    }

    BreakerBuilder copy() {
        BreakerBuilder copy = new BreakerBuilder();
        copy.failures = failures;
        copy.share = share;
        copy.leastRequests = leastRequests;
        copy.window = window;
        copy.firstWait = firstWait;
        copy.longestWait = longestWait;
        return copy;
    }
}
