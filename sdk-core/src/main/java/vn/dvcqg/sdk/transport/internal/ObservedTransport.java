package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.util.function.LongSupplier;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Counts what is really sent, and tells whoever listens what became of it. */
public final class ObservedTransport implements Transport {

    private final Transport inner;
    private final LongSupplier ticker;

    /** Observes a transport. */
    public ObservedTransport(Transport inner, LongSupplier ticker) {
        this.inner = inner;
        this.ticker = ticker;
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        if (request.counted()) {
            call.countAttempt();
        }
        call.tell(info -> new CallEvent.Attempt(
                info,
                request.counted() ? call.facts().attempts() : 0,
                request.name(),
                WireRequest.hop(request.uri()),
                call.remaining()));
        long began = ticker.getAsLong();
        try {
            WireAnswer answer = inner.send(request, call);
            call.keep(request, answer);
            call.tell(info -> new CallEvent.Answered(
                    info,
                    request.name(),
                    WireRequest.hop(request.uri()),
                    answer.status(),
                    answer.body().length,
                    request.isBusy(answer),
                    since(began)));
            return answer;
        } catch (TransportFailure e) {
            failed(request, call, e.kind(), e.mayHaveLeft(), began);
            throw e;
        } catch (RuntimeException | Error e) {
            // of a vendor's transport: the exchange above takes it for a broken connection
            failed(request, call, TransportFailure.Kind.BROKEN, true, began);
            throw e;
        }
    }

    private void failed(
            WireRequest request, CallContext call, TransportFailure.Kind kind, boolean mayHaveLeft, long began) {
        call.tell(info -> new CallEvent.Failed(
                info, request.name(), WireRequest.hop(request.uri()), kind, mayHaveLeft, since(began)));
    }

    private Duration since(long began) {
        return Duration.ofNanos(ticker.getAsLong() - began);
    }

    @Override
    public void close() {
        inner.close();
    }
}
