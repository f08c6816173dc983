package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A call on a thread of its own. */
final class Caller {

    private final CompletableFuture<WireAnswer> end = new CompletableFuture<>();
    private final Thread thread;

    Caller(Transport transport, WireRequest request, CallContext call) {
        thread = new Thread(
                () -> {
                    try {
                        end.complete(transport.send(request, call));
                    } catch (TransportFailure | RuntimeException e) {
                        end.completeExceptionally(e);
                    }
                },
                "caller");
        thread.start();
    }

    Thread thread() {
        return thread;
    }

    WireAnswer answer() {
        try {
            return end.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    TransportFailure failure() {
        try {
            WireAnswer answer = end.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
            throw new AssertionError("answered with " + answer.status());
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(TransportFailure.class);
            return (TransportFailure) e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the call does not end", e);
        }
    }
}
