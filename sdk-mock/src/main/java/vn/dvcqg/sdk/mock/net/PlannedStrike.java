package vn.dvcqg.sdk.mock.net;

/**
 * A strike at a place in the stream.
 *
 * @param strike {@link Strike#CUT}, {@link Strike#RESET} or {@link Strike#HALF_OPEN}
 * @param bytes how many bytes pass before it, 0 or more
 */
public record PlannedStrike(Strike strike, long bytes) {

    /**
     * Checks both.
     *
     * @param strike see the record
     * @param bytes see the record
     * @throws IllegalArgumentException if the strike has no place in the stream or the number is negative
     */
    public PlannedStrike {
        check(strike);
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must be 0 or more, but was " + bytes);
        }
    }

    static void check(Strike strike) {
        if (strike == Strike.REFUSED || strike == Strike.UNREACHABLE) {
            throw new IllegalArgumentException(
                    "a strike after some bytes must be CUT, RESET or HALF_OPEN, but was " + strike);
        }
    }
}
