package vn.dvcqg.sdk.transport.internal;

import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * Logs what goes over the wire, redacted: at DEBUG a line for each request and for what became of it, at TRACE headers and bodies as
 * {@link HeaderScrubber} and {@link BodyScrubber} let them through. Below DEBUG it costs one question to the logger. Every line
 * begins with the call: its ids and what is left of its deadline.
 */
public final class LoggingTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger("vn.dvcqg.sdk.http");
    private static final double NANOS_PER_MILLI = 1e6;

    private final Transport inner;
    private final LongSupplier ticker;

    /** Logs the exchanges of a transport. */
    public LoggingTransport(Transport inner, LongSupplier ticker) {
        this.inner = inner;
        this.ticker = ticker;
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        return LOG.isDebugEnabled() ? logged(request, call) : inner.send(request, call);
    }

    private WireAnswer logged(WireRequest request, CallContext call) throws TransportFailure {
        String attempt = request.counted() ? "attempt " + call.facts().attempts() : "login";
        byte[] body = request.body();
        LOG.debug("{}: {} sends {}, {} bytes", call, attempt, request, body == null ? 0 : body.length);
        if (LOG.isTraceEnabled()) {
            Map<String, String> headers = HeaderScrubber.scrubSingle(request.headers());
            LOG.trace("{}: {} sends {} {}", call, attempt, headers, scrubbed(body, request, "application/json"));
        }
        long began = ticker.getAsLong();
        try {
            WireAnswer answer = inner.send(request, call);
            answered(request, answer, attempt, call, began);
            return answer;
        } catch (TransportFailure e) {
            LOG.debug("{}: {} failed: {}, {} in {} ms", call, attempt, e.kind(), left(e.mayHaveLeft()), since(began));
            throw e;
        } catch (RuntimeException | Error e) {
            // of a vendor's transport; what it says may hold anything
            LOG.debug("{}: {} failed: {} in {} ms", call, attempt, e.getClass().getName(), since(began));
            throw e;
        }
    }

    private void answered(WireRequest request, WireAnswer answer, String attempt, CallContext call, long began) {
        String type = answer.header("Content-Type");
        LOG.debug("{}: {} got {}, {} in {} ms", call, attempt, answer, HeaderScrubber.type(type), since(began));
        if (LOG.isTraceEnabled()) {
            Map<?, ?> headers = HeaderScrubber.scrub(answer.headers());
            LOG.trace("{}: {} got {} {}", call, attempt, headers, scrubbed(answer.body(), request, type));
        }
    }

    private static String scrubbed(byte @Nullable [] body, WireRequest request, @Nullable String type) {
        return body == null ? "no body" : BodyScrubber.scrub(body, type, request.name());
    }

    private static String left(boolean mayHaveLeft) {
        return mayHaveLeft ? "the request may have left" : "nothing was sent";
    }

    private double since(long began) {
        return Math.round((ticker.getAsLong() - began) / NANOS_PER_MILLI * 10) / 10.0;
    }

    @Override
    public void close() {
        inner.close();
    }
}
