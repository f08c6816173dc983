package vn.dvcqg.sdk.transport.spi;

import java.util.function.Predicate;

/**
 * What a profile sends with: the transport with the retry and the deadline around it. Failures come out as the SDK's exceptions.
 * Safe for use by several threads.
 */
@FunctionalInterface
public interface Exchange {

    /**
     * Sends a request, again where that is safe and useful.
     *
     * @param request what to send
     * @param busy tells of an answer that it means "not now" although the request may be sent again
     * @param call the call that it belongs to
     * @return the last answer; one that {@code busy} is true for never comes back
     * @throws vn.dvcqg.sdk.TryLaterException if nothing has taken effect and another try makes sense
     * @throws vn.dvcqg.sdk.OutcomeUnknownException if the request may have taken effect
     * @throws vn.dvcqg.sdk.SetupProblemException if the address or TLS is wrong
     * @throws vn.dvcqg.sdk.PortalFaultException if the answer is larger than the limit
     */
    WireAnswer send(WireRequest request, Predicate<WireAnswer> busy, CallContext call);
}
