package vn.dvcqg.sdk.transport.spi;

import java.time.Duration;
import java.util.function.Function;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallInfo;

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

    /** Notes that a request of this call was lost on a way on which it may have taken effect. Never taken back. */
    void noteLost();

    /**
     * Whether any request of this call was lost on a way on which it may have taken effect. Then nobody may say any more that
     * nothing has happened.
     *
     * @return true once {@link #noteLost()} was called
     */
    boolean mayHaveTakenEffect();

    /**
     * What an exception or a result tells about the call.
     *
     * @return ids and the number of attempts so far
     */
    CallFacts facts();

    /**
     * What is different for this call than the configuration says.
     *
     * @return the options; by default none
     */
    default CallOptions options() {
        return CallOptions.NONE;
    }

    /**
     * Tells whoever listens that something happened. The event is made only when somebody listens.
     *
     * @param event makes the event
     */
    default void tell(Function<CallInfo, CallEvent> event) {}

    /**
     * Keeps an answer where somebody wants to see it as it came: {@link vn.dvcqg.sdk.Portal#raw()}.
     *
     * @param request what was sent
     * @param answer what came back
     */
    default void keep(WireRequest request, WireAnswer answer) {}
}
