package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** close() ends idle connections and calls under way, and nothing begins after it. */
class CloseTest {

    private final OkHttpTransport transport = new OkHttpTransport(Wires.LIMITS);
    private final RetryingExchange exchange = new RetryingExchange(transport, RetryPolicy.DEFAULT, SystemTime.real());

    @Test
    void close_idleConnection_isEnded() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, "{}"))) {
            transport.send(Wires.post(server.uri()), FakeCall.unhurried());

            transport.close();

            server.awaitEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"})
    void close_callUnderWay_endsWithUnknownOutcomeAndIsNotRepeated(String start) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.say(start);
            line.hold();
        })) {
            CompletableFuture<Throwable> end = sending(server, Effect.REPEATABLE);
            server.awaitRequest();

            transport.close();

            assertThat(end.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isInstanceOf(OutcomeUnknownException.class);
            server.awaitEnd();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void close_readUnderWay_saysThatItWasClosed() throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.hold();
        })) {
            CompletableFuture<Throwable> end = sending(server, Effect.NONE);
            server.awaitRequest();

            transport.close();

            assertThat(end.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isInstanceOf(SetupProblemException.class)
                    .hasMessageContaining("closed");
        }
    }

    @Test
    void send_afterClose_callsNobody() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, "{}"))) {
            transport.close();

            TransportFailure failure = Wires.failureOf(transport, Wires.post(server.uri()));

            assertThat(failure.kind()).isEqualTo(Kind.CLOSED);
            assertThat(failure.mayHaveLeft()).isFalse();
            assertThat(server.connections()).isZero();
        }
    }

    /** What OkHttp shares between clients may live on; it must be daemons, so that it holds no program back. */
    @Test
    void close_afterWork_leavesNoThreadThatHoldsTheProgram() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (RawServer server = RawServer.answering(line -> line.answer(200, "{}"))) {
            transport.send(Wires.post(server.uri()), FakeCall.unhurried());
            transport.send(Wires.post(server.uri(), Effect.ONCE), FakeCall.unhurried());

            transport.close();

            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> !before.contains(thread) && !thread.isDaemon())
                            .collect(Collectors.toSet()))
                    .isEmpty();
        }
    }

    private CompletableFuture<Throwable> sending(RawServer server, Effect effect) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> end.complete(catchThrowable(
                () -> exchange.send(Wires.post(server.uri(), effect), answer -> false, FakeCall.unhurried()))));
        thread.setDaemon(true);
        thread.start();
        return end;
    }
}
