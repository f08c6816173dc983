package vn.dvcqg.sdk.observe;

import java.time.Duration;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

/**
 * Something that happened during a call. The events of a call come in order and on its thread: first {@link Began}, last {@link Ended}.
 * No event holds a secret or personal data. More kinds may come: a {@code switch} over events needs a default.
 */
public interface CallEvent {

    /**
     * Which call it belongs to.
     *
     * @return operation, agency and ids
     */
    CallInfo call();

    /**
     * The call began.
     *
     * @param call which call
     * @param deadline how long it may take
     */
    record Began(CallInfo call, Duration deadline) implements CallEvent {}

    /**
     * A session or a token is at hand for the next request.
     *
     * @param call which call
     * @param name what kind, for example {@code session}
     * @param source where it comes from
     */
    record Token(CallInfo call, String name, TokenSource source) implements CallEvent {}

    /**
     * A request is about to be sent.
     *
     * @param call which call
     * @param number the number of the attempt within the call, from 1; 0 for a login
     * @param request what it is on the wire
     * @param endpoint where it goes: scheme, host, port and path
     * @param remaining what is left of the deadline
     */
    record Attempt(CallInfo call, int number, String request, String endpoint, Duration remaining)
            implements CallEvent {}

    /**
     * The call waits. A wait that somebody else ends, that for a {@link WaitReason#TOKEN}, is told when it has ended; every other one
     * when it begins.
     *
     * @param call which call
     * @param reason why
     * @param upTo for how long; for a wait that has ended its true length
     */
    record Waiting(CallInfo call, WaitReason reason, Duration upTo) implements CallEvent {}

    /**
     * A whole answer came, whatever its status.
     *
     * @param call which call
     * @param request what was sent
     * @param endpoint where it went
     * @param status the HTTP status
     * @param bytes the size of its body, decompressed
     * @param busy whether it means "not now"
     * @param took from the beginning of the attempt
     */
    record Answered(CallInfo call, String request, String endpoint, int status, int bytes, boolean busy, Duration took)
            implements CallEvent {}

    /**
     * No whole answer came.
     *
     * @param call which call
     * @param request what was to be sent
     * @param endpoint where it was to go
     * @param kind what kind of trouble
     * @param mayHaveLeft whether a byte of the request may have left this machine
     * @param took from the beginning of the attempt
     */
    record Failed(
            CallInfo call,
            String request,
            String endpoint,
            TransportFailure.Kind kind,
            boolean mayHaveLeft,
            Duration took)
            implements CallEvent {}

    /**
     * The call ended.
     *
     * @param call which call
     * @param outcome how
     * @param attempts how many requests were begun, logins not counted
     * @param took from its beginning
     */
    record Ended(CallInfo call, CallOutcome outcome, int attempts, Duration took) implements CallEvent {}
}
