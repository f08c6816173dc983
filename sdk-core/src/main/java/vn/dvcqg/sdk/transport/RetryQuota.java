package vn.dvcqg.sdk.transport;

/**
 * How many repetitions an operation of an agency may cause when much fails: a store of tokens. A repetition takes some out, a
 * success puts some back. The first attempt of a call costs nothing and is never held up; when the store is empty a call ends after
 * its first attempt, as if its retry policy were used up. A store from which nobody took for 10 minutes is full again. Immutable and
 * safe for use by several threads.
 *
 * @param tokens how many tokens a full store holds; 1 to 1,000,000
 * @param retryCost what a repetition takes; 0 to {@code tokens}
 * @param timeoutCost what a repetition takes after a time-out, which holds a thread and a connection for longer; {@code retryCost} to
 *     {@code tokens}
 * @param reward what a call that succeeds at once puts back; 0 to {@code tokens}. One that succeeds after a repetition puts back what
 *     the repetition took
 */
public record RetryQuota(int tokens, int retryCost, int timeoutCost, int reward) {

    /** 500 tokens, a repetition takes 5, after a time-out 10; a success puts 1 back. */
    public static final RetryQuota DEFAULT = new RetryQuota(500, 5, 10, 1);

    /** No quota: a repetition takes nothing. */
    public static final RetryQuota OFF = new RetryQuota(1, 0, 0, 0);

    private static final int MOST = 1_000_000;

    /**
     * Checks the ranges.
     *
     * @param tokens within its range
     * @param retryCost within its range
     * @param timeoutCost within its range
     * @param reward within its range
     * @throws IllegalArgumentException if a value is outside its range
     */
    public RetryQuota {
        range("tokens", tokens, 1, MOST);
        range("retryCost", retryCost, 0, tokens);
        range("timeoutCost", timeoutCost, retryCost, tokens);
        range("reward", reward, 0, tokens);
    }

    private static void range(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " must be between " + least + " and " + most + ", but was " + value);
        }
    }

    /**
     * Whether repetitions take nothing.
     *
     * @return true if both costs are zero
     */
    public boolean isOff() {
        return timeoutCost == 0;
    }

    /** Every part, fit for a log. */
    @Override
    public String toString() {
        return isOff()
                ? "RetryQuota{off}"
                : "RetryQuota{tokens=" + tokens + ", retryCost=" + retryCost + ", timeoutCost=" + timeoutCost
                        + ", reward=" + reward + "}";
    }
}
