package vn.dvcqg.sdk.transport;

import java.time.Duration;

/**
 * How fast an agency sends. Requests that come faster wait for their turn, in order, within the deadline of their call; where no turn
 * comes before nine tenths of what is left of it are over, the call fails at once with {@link vn.dvcqg.sdk.TryLaterException}. Built by {@link #builder()}, which names every
 * default. Immutable and safe for use by several threads.
 *
 * <p>The limit learns: an answer that says "too many" (HTTP 429, or 503 with {@code Retry-After}) halves the rate, each success raises
 * it by at most a tenth, and after 5 minutes without such an answer it is as configured again. {@code Retry-After} holds the other
 * calls of the agency back too. Without a rate of its own the limit begins with the first such answer, at half the rate that was
 * measured in the second before it.
 */
public final class RateLimit {

    /** No rate but the one that is learnt. */
    public static final RateLimit DEFAULT = builder().build();

    /** No limit and no learning. */
    public static final RateLimit OFF = new RateLimit(new RateLimitBuilder(), true);

    private final RateLimitBuilder settings;
    private final boolean off;

    RateLimit(RateLimitBuilder settings, boolean off) {
        this.settings = settings;
        this.off = off;
    }

    /**
     * Settings with their defaults.
     *
     * @return a builder
     */
    public static RateLimitBuilder builder() {
        return new RateLimitBuilder();
    }

    /**
     * A limit of so many requests a second, everything else at its default.
     *
     * @param perSecond 0.01 to 10,000
     * @return the limit
     * @throws vn.dvcqg.sdk.SetupProblemException if it is outside its range
     */
    public static RateLimit perSecond(double perSecond) {
        return builder().perSecond(perSecond).build();
    }

    /**
     * A builder that starts from these settings; from {@link #OFF} it starts with the defaults.
     *
     * @return a builder
     */
    public RateLimitBuilder toBuilder() {
        return settings.copy();
    }

    /**
     * Whether nothing is limited or learnt.
     *
     * @return true for {@link #OFF}
     */
    public boolean isOff() {
        return off;
    }

    /**
     * How many requests an agency sends a second at most.
     *
     * @return the rate; {@link Double#POSITIVE_INFINITY} where only what is learnt limits
     */
    public double perSecond() {
        return settings.perSecond;
    }

    /**
     * How many requests may go at once after a pause.
     *
     * @return the number, the first one included
     */
    public int burst() {
        return settings.burst;
    }

    /**
     * Whether answers that say "too many" lower the rate.
     *
     * @return false if the rate is fixed
     */
    public boolean learning() {
        return settings.learning;
    }

    /**
     * How long {@code Retry-After} holds back other calls at most.
     *
     * @return the time; zero for not at all
     */
    public Duration maxPause() {
        return settings.maxPause;
    }

    /** Every setting, fit for a log. */
    @Override
    public String toString() {
        if (off) {
            return "RateLimit{off}";
        }
        String rate = Double.isInfinite(perSecond()) ? "unlimited" : String.valueOf(perSecond());
        return "RateLimit{perSecond=" + rate + ", burst=" + burst() + ", learning=" + learning() + ", maxPause="
                + maxPause() + "}";
    }
}
