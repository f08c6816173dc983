package vn.dvcqg.sdk.transport;

import java.time.Duration;

/**
 * When calls to an endpoint that is down fail at once instead of after a time-out. An endpoint is scheme, host, port and path; all
 * agencies of a portal share what is known of it. Built by {@link #builder()}, which names every default. Immutable and safe for use by
 * several threads.
 *
 * <p>The breaker opens when an endpoint failed so many times in a row, or in so large a part of its requests, and when that has lasted
 * for at least a second. While it is open, calls fail with {@link vn.dvcqg.sdk.TryLaterException}, whose {@code retryAt()} says when the
 * next probe is due. Then one request passes: its success closes the breaker, its failure opens it for twice as long. A probe of which
 * nothing is heard is given up, and the next one passes. What lies further back than the window is forgotten, also while the breaker is
 * open, so that a program with a call every few minutes never meets it; {@link vn.dvcqg.sdk.CallOptionsBuilder#pastBreaker} sends in
 * any case.
 *
 * <p>A failure is a connection that could not be made or broke, an attempt that took its time-out, or HTTP 502, 503 or 504 where it
 * means "not now". None are other answers, interrupts, and time-outs that the caller's own short deadline caused: those shorter than
 * half the attempt time-out.
 */
public final class Breaker {

    /** Every setting at its default. */
    public static final Breaker DEFAULT = builder().build();

    /** No breaker. */
    public static final Breaker OFF = new Breaker(new BreakerBuilder(), true);

    private final BreakerBuilder settings;
    private final boolean off;

    Breaker(BreakerBuilder settings, boolean off) {
        this.settings = settings;
        this.off = off;
    }

    /**
     * Settings with their defaults.
     *
     * @return a builder
     */
    public static BreakerBuilder builder() {
        return new BreakerBuilder();
    }

    /**
     * A builder that starts from these settings; from {@link #OFF} it starts with the defaults.
     *
     * @return a builder
     */
    public BreakerBuilder toBuilder() {
        return settings.copy();
    }

    /**
     * Whether there is no breaker.
     *
     * @return true for {@link #OFF}
     */
    public boolean isOff() {
        return off;
    }

    /**
     * How many failures in a row open it.
     *
     * @return the number
     */
    public int failures() {
        return settings.failures;
    }

    /**
     * Which part of the requests within the window opens it.
     *
     * @return a fraction
     */
    public double share() {
        return settings.share;
    }

    /**
     * How many requests the window must hold before their share counts.
     *
     * @return the number
     */
    public int leastRequests() {
        return settings.leastRequests;
    }

    /**
     * What lies further back is forgotten.
     *
     * @return the length of the window
     */
    public Duration window() {
        return settings.window;
    }

    /**
     * How long it stays open at first.
     *
     * @return the time until the first probe
     */
    public Duration firstWait() {
        return settings.firstWait;
    }

    /**
     * How long it stays open at most.
     *
     * @return the time between probes that fail
     */
    public Duration longestWait() {
        return settings.longestWait;
    }

    /** Every setting, fit for a log. */
    @Override
    public String toString() {
        return off
                ? "Breaker{off}"
                : "Breaker{failures=" + failures() + ", share=" + share() + ", leastRequests=" + leastRequests()
                        + ", window=" + window() + ", firstWait=" + firstWait() + ", longestWait=" + longestWait()
                        + "}";
    }
}
