package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A transport that does the same each time, until the test says otherwise, and takes its time. Safe for use by several threads. */
public final class StubTransport implements Transport {

    /** What happens to a request. */
    @FunctionalInterface
    public interface Behaviour {
        WireAnswer play(WireRequest request, CallContext call) throws TransportFailure;
    }

    private final HandTime time;
    private final AtomicInteger sent = new AtomicInteger();
    private volatile Behaviour behaviour = (request, call) -> answer(200);
    private volatile boolean closed;

    public StubTransport(HandTime time) {
        this.time = time;
    }

    public static WireAnswer answer(int status, String... retryAfter) {
        return WireAnswer.of(
                status,
                retryAfter.length == 0 ? Map.of() : Map.of("Retry-After", List.of(retryAfter)),
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public StubTransport does(Behaviour other) {
        behaviour = other;
        return this;
    }

    public StubTransport answers(int status, String... retryAfter) {
        return does((request, call) -> answer(status, retryAfter));
    }

    public StubTransport fails(Kind kind) {
        return failsAfter(Duration.ZERO, kind);
    }

    public StubTransport failsAfter(Duration took, Kind kind) {
        return does((request, call) -> {
            time.pass(took);
            throw new TransportFailure(kind, kind != Kind.UNREACHABLE, "no luck: " + kind, null);
        });
    }

    public int sent() {
        return sent.get();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        sent.incrementAndGet();
        return behaviour.play(request, call);
    }

    @Override
    public void close() {
        closed = true;
    }
}
