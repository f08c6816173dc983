package vn.dvcqg.sdk.transport.spi;

import java.time.Duration;
import vn.dvcqg.sdk.CallFacts;

/**
 * One call of the vendor, from its first byte to its last wait: all its requests share one deadline and one id. Used by one
 * thread.
 */
public interface CallContext {

    /**
     * What the vendor asked for, for logs and metrics.
     *
     * @return a short name, for example {@code submit}
     */
    String operation();

    /**
     * How much of the deadline is left.
     *
     * @return the rest; zero or negative when the deadline has passed
     */
    Duration remaining();

    /** Counts one more request of the operation itself; a login is not counted. */
    void countAttempt();

    /**
     * What an exception or a result tells about the call.
     *
     * @return ids and the number of attempts so far
     */
    CallFacts facts();
}
