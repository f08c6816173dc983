package vn.dvcqg.sdk.observe.spi;

import java.time.Duration;
import vn.dvcqg.sdk.observe.CallOutcome;
import vn.dvcqg.sdk.observe.TokenSource;
import vn.dvcqg.sdk.observe.WaitReason;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

/**
 * Takes the figures of calls. Every text given here is fit to be a label: few values, no secret, nothing personal. Implementations are
 * safe for use by several threads and quick, because they run on the thread of the call; what they throw does not reach the call.
 */
public interface Metrics {

    /**
     * A call ended.
     *
     * @param operation what the vendor asked for, for example {@code submit}
     * @param agency the code of the agency that called
     * @param outcome how it ended
     * @param attempts how many requests were begun, logins not counted
     * @param took how long it took, waits included
     */
    default void call(String operation, String agency, CallOutcome outcome, int attempts, Duration took) {}

    /**
     * A request was answered.
     *
     * @param request what it was on the wire, for example {@code DongBoHoSoMC} or {@code login}
     * @param endpoint where it went: scheme, host, port and path
     * @param status the HTTP status
     * @param busy whether the answer means "not now"
     * @param took how long it took
     */
    default void answer(String request, String endpoint, int status, boolean busy, Duration took) {}

    /**
     * A request got no whole answer.
     *
     * @param request what it was on the wire
     * @param endpoint where it was to go
     * @param kind what kind of trouble
     * @param took how long it took
     */
    default void failure(String request, String endpoint, TransportFailure.Kind kind, Duration took) {}

    /**
     * A call waited.
     *
     * @param operation what the vendor asked for
     * @param agency the code of the agency that called
     * @param reason why
     * @param wait for how long
     */
    default void waiting(String operation, String agency, WaitReason reason, Duration wait) {}

    /**
     * A session or a token was taken.
     *
     * @param agency the code of the agency that called
     * @param name what kind, for example {@code session}
     * @param source where it came from
     */
    default void token(String agency, String name, TokenSource source) {}

    /**
     * A durably recorded change was delivered, refused, or is held because its answer was lost.
     *
     * @param agency the code of the agency
     * @param kind what was recorded
     * @param state where it stands now
     * @param age how long ago it was recorded
     */
    default void sync(String agency, EventKind kind, EventState state, Duration age) {}
}
