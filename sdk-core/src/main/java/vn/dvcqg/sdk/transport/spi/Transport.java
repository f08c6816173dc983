package vn.dvcqg.sdk.transport.spi;

/**
 * Sends one request once and reads the whole answer. Implementations are safe for use by several threads, never send twice by
 * themselves, do not follow redirects, keep the deadline of the call, and end soon after the thread is interrupted, with its flag
 * set.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends a request.
     *
     * @param request what to send
     * @param call the call that it belongs to; its deadline limits the whole exchange
     * @return the answer, whatever its status
     * @throws TransportFailure if no whole answer came
     */
    WireAnswer send(WireRequest request, CallContext call) throws TransportFailure;

    /** Ends what the transport itself made: connections and threads. Calls under way fail. */
    @Override
    void close();
}
