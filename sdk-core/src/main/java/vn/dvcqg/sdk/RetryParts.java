package vn.dvcqg.sdk;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The retry policy and the parts of it that are set by themselves; whether they fit together is asked when all are known. */
final class RetryParts {

    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofMinutes(10);

    private RetryPolicy policy = RetryPolicy.DEFAULT;
    private @Nullable Integer attempts;
    private @Nullable Duration baseDelay;
    private @Nullable Duration maxDelay;

    void whole(RetryPolicy whole) {
        policy = whole;
        attempts = null;
        baseDelay = null;
        maxDelay = null;
    }

    void attempts(int number) {
        attempts = new RetryPolicy(number, LEAST, MOST).attempts();
    }

    void baseDelay(Duration delay) {
        baseDelay = new RetryPolicy(1, delay, MOST).baseDelay();
    }

    void maxDelay(Duration delay) {
        maxDelay = new RetryPolicy(1, LEAST, delay).maxDelay();
    }

    /** The policy as it was given whole, without the parts. */
    RetryPolicy policy() {
        return policy;
    }

    /** The policy with its parts; a fault is added when they do not fit together. */
    RetryPolicy decide(List<Violation> found) {
        if (attempts == null && baseDelay == null && maxDelay == null) {
            return policy;
        }
        RetryPolicy decided = PropertyFaults.valueOf(
                "retry",
                () -> new RetryPolicy(
                        attempts == null ? policy.attempts() : attempts,
                        baseDelay == null ? policy.baseDelay() : baseDelay,
                        maxDelay == null ? policy.maxDelay() : maxDelay),
                found);
        return decided == null ? policy : decided;
    }

    void copyTo(RetryParts copy) {
        copy.policy = policy;
        copy.attempts = attempts;
        copy.baseDelay = baseDelay;
        copy.maxDelay = maxDelay;
    }
}
