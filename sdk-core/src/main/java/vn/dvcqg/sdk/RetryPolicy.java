package vn.dvcqg.sdk;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and how fast a request is repeated where repeating is safe. The wait before the n-th repetition is a random time
 * between zero and {@code baseDelay * 2^(n-1)}, never more than {@code maxDelay} ("full jitter"); where the other side asks for
 * more by {@code Retry-After}, that is kept. All waits count against the deadline of the call. Immutable.
 *
 * @param attempts how many requests at most, the first one included; 1 to 20
 * @param baseDelay the longest wait before the first repetition; 1 ms to 1 minute
 * @param maxDelay the longest wait before any repetition; not shorter than {@code baseDelay}, at most 10 minutes
 */
public record RetryPolicy(int attempts, Duration baseDelay, Duration maxDelay) {

    /** Four requests at most, waits of at most 200 ms, 400 ms and 800 ms. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(5));

    /** Nothing is ever sent twice. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ofMillis(200), Duration.ofSeconds(5));

    /**
     * Checks the ranges.
     *
     * @param attempts within its range
     * @param baseDelay within its range
     * @param maxDelay within its range
     * @throws IllegalArgumentException if a value is outside its range
     */
    public RetryPolicy {
        Objects.requireNonNull(baseDelay, "baseDelay");
        Objects.requireNonNull(maxDelay, "maxDelay");
        if (attempts < 1 || attempts > 20) {
            throw new IllegalArgumentException("attempts must be between 1 and 20, but was " + attempts);
        }
        if (baseDelay.toMillis() < 1 || baseDelay.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException(
                    "baseDelay must be between 1 millisecond and 1 minute, but was " + baseDelay);
        }
        if (maxDelay.compareTo(baseDelay) < 0 || maxDelay.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException(
                    "maxDelay must be between baseDelay (" + baseDelay + ") and 10 minutes, but was " + maxDelay);
        }
    }
}
