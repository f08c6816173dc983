package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.ProxySettings;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Calls that share a connection do not disturb each other, however one of them ends. */
class Http2Test {

    private static final TestAuthority AUTHORITY = TestAuthority.create();
    private static final ConnectionSettings DIRECT =
            ConnectionSettings.builder().proxy(ProxySettings.none()).build();

    private final OkHttpTransport transport = transport(DIRECT, Clients.PING);

    private static OkHttpTransport transport(ConnectionSettings settings, Duration ping) {
        return Trusting.transport(AUTHORITY, Wires.LIMITS, settings, ping, Map.of());
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void send_interruptedWhileWaiting_endsOneOfFiftyAndNoOther() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY)) {
            warm(server);
            List<Caller> callers =
                    IntStream.range(0, 50).mapToObj(i -> call(server.uri())).toList();
            List<Http2Line.Stream> streams = server.next(50);

            callers.get(7).thread().interrupt();
            TransportFailure failure = callers.get(7).failure();
            int ended = server.nextReset();
            streams.stream().filter(stream -> stream.id() != ended).forEach(stream -> stream.answer("{}"));

            assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(failure.mayHaveLeft()).isTrue();
            assertThat(callers.stream().filter(caller -> caller != callers.get(7)))
                    .allSatisfy(caller -> assertThat(caller.answer().status()).isEqualTo(200));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void send_interruptedInTheMiddleOfAnUpload_leavesTheOthersAlone() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY, Http2Line::holdBodies)) {
            warm(server);
            Caller waiting = call(server.uri());
            Http2Line.Stream its = server.next();
            Caller uploading = call(post(server.uri(), new byte[1 << 20]));
            Http2Line.Stream upload = server.next();

            uploading.thread().interrupt();

            assertThat(uploading.failure().kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(server.nextReset()).isEqualTo(upload.id());
            its.answer("{}");
            assertThat(waiting.answer().status()).isEqualTo(200);
            warm(server);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void send_interruptedInTheMiddleOfTheAnswer_leavesTheOthersAlone() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY)) {
            warm(server);
            Caller reading = call(server.uri());
            Http2Line.Stream half = server.next();
            Caller waiting = call(server.uri());
            Http2Line.Stream its = server.next();
            half.head();
            half.data(new byte[100]);

            reading.thread().interrupt();

            assertThat(reading.failure().kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(server.nextReset()).isEqualTo(half.id());
            its.answer("{}");
            assertThat(waiting.answer().status()).isEqualTo(200);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void send_deadlineOfOne_leavesTheOthersAlone() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY)) {
            warm(server);
            Caller waiting = call(server.uri());
            Http2Line.Stream its = server.next();

            TransportFailure failure = new Caller(
                            transport, Wires.post(server.uri()), FakeCall.withLeft(Duration.ofMillis(200)))
                    .failure();

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(server.nextReset()).isNotEqualTo(its.id());
            its.answer("{}");
            assertThat(waiting.answer().status()).isEqualTo(200);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void send_answerOfOneTooLarge_leavesTheOthersAlone() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY)) {
            warm(server);
            Caller waiting = call(server.uri());
            Http2Line.Stream its = server.next();
            Caller flooded = call(server.uri());
            Http2Line.Stream flood = server.next();
            flood.head();
            byte[] part = new byte[16 * 1024];
            for (int sent = 0; sent <= Wires.LIMITS.maxAnswerBytes(); sent += part.length) {
                flood.data(part);
            }

            assertThat(flooded.failure().kind()).isEqualTo(Kind.TOO_LARGE);
            assertThat(server.nextReset()).isEqualTo(flood.id());
            its.answer("{}");
            assertThat(waiting.answer().status()).isEqualTo(200);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void send_serverEndsOneStream_leavesTheOthersAlone() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY)) {
            warm(server);
            Caller waiting = call(server.uri());
            Http2Line.Stream its = server.next();
            Caller unlucky = call(server.uri());
            server.next().reset(2);

            assertThat(unlucky.failure().kind()).isEqualTo(Kind.BROKEN);
            assertThat(unlucky.failure().mayHaveLeft()).isTrue();
            its.answer("{}");
            assertThat(waiting.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void send_serverGoesAway_whatItHasNotLookedAtHasNotHappened() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY)) {
            warm(server);
            Caller served = call(server.uri());
            Http2Line.Stream first = server.next();
            Caller refused = call(server.uri());
            server.next();

            first.line().goAway(first.id());

            assertThat(refused.failure().mayHaveLeft()).isFalse();
            first.answer("{}");
            assertThat(served.answer().status()).isEqualTo(200);
            warm(server);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void send_connectionDead_isFoundByPingAndReplaced() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY, line -> {
                    if (line.number() == 1) {
                        line.fallSilent();
                    }
                });
                OkHttpTransport pinging = transport(DIRECT, Duration.ofMillis(100))) {
            Caller caught = new Caller(pinging, Wires.post(server.uri()), FakeCall.unhurried());
            server.next();

            assertThat(caught.failure().kind()).isEqualTo(Kind.BROKEN);
            Caller next = new Caller(pinging, Wires.post(server.uri()), FakeCall.unhurried());
            server.next().answer("{}");
            assertThat(next.answer().status()).isEqualTo(200);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** A write that is stuck below all streams: the caller leaves at his deadline, and the next call finds a connection that works. */
    @Test
    void send_writeStuck_endsAtTheDeadlineAndTheConnectionIsReplaced() throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (Http2Server server = Http2Server.start(AUTHORITY, line -> {
            if (line.number() == 1) {
                line.openAllWindowsAndStopReading();
                over.join();
            }
        })) {
            TransportFailure failure = new Caller(
                            transport,
                            post(server.uri(), new byte[48 << 20]),
                            FakeCall.withLeft(Duration.ofMillis(500)))
                    .failure();

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.mayHaveLeft()).isTrue();
            RetryingExchange exchange = new RetryingExchange(transport, RetryPolicy.DEFAULT, SystemTime.real());
            Caller next = new Caller(again(exchange), Wires.post(server.uri()), FakeCall.unhurried());
            server.next().answer("{}");
            assertThat(next.answer().status()).isEqualTo(200);
            assertThat(server.connections()).isEqualTo(2);
            over.complete(null);
        }
    }

    @Test
    void send_append_hasAConnectionOfItsOwnInTheOldProtocol() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY, line -> {}, "h2", "http/1.1")) {
            warm(server);

            WireAnswer answer = transport.send(Wires.post(server.uri(), Effect.ONCE), FakeCall.unhurried());

            assertThat(Wires.text(answer.body())).isEqualTo("old");
            warm(server);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void send_hostWithTheOldProtocolOnly_isServedOnTheThreadOfTheCall() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY, line -> {}, "http/1.1")) {
            for (int i = 0; i < 4; i++) {
                transport.send(Wires.post(server.uri()), FakeCall.unhurried());
            }

            // the first was made before the protocol of the host was known
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void send_switchedOff_speaksTheOldProtocol() throws Exception {
        ConnectionSettings off = DIRECT.toBuilder().http2(false).build();
        try (Http2Server server = Http2Server.start(AUTHORITY, line -> {}, "h2", "http/1.1");
                OkHttpTransport old = transport(off, Clients.PING)) {
            WireAnswer answer = old.send(Wires.post(server.uri()), FakeCall.unhurried());

            assertThat(Wires.text(answer.body())).isEqualTo("old");
        }
    }

    @Test
    void close_callUnderWay_failsAsClosed() throws Exception {
        try (Http2Server server = Http2Server.start(AUTHORITY)) {
            Caller caller = call(server.uri());
            server.next();

            transport.close();

            assertThat(caller.failure().kind()).isEqualTo(Kind.CLOSED);
            assertThat(catchThrowable(() -> transport.send(Wires.post(server.uri()), FakeCall.unhurried())))
                    .isInstanceOfSatisfying(
                            TransportFailure.class,
                            again -> assertThat(again.kind()).isEqualTo(Kind.CLOSED));
        }
    }

    private void warm(Http2Server server) throws Exception {
        Caller caller = call(server.uri());
        server.next().answer("{}");
        assertThat(caller.answer().status()).isEqualTo(200);
    }

    /** What a vendor has: a transport with the repeating around it. */
    private static Transport again(RetryingExchange exchange) {
        return new Transport() {
            @Override
            public WireAnswer send(WireRequest request, CallContext call) {
                return exchange.send(request, answer -> false, call);
            }

            @Override
            public void close() {
                // what is below has its own end
            }
        };
    }

    private static WireRequest post(URI uri, byte[] body) {
        return WireRequest.of("DongBoHoSoMC", "POST", uri, Map.of(), body, Effect.REPEATABLE);
    }

    private Caller call(URI uri) {
        return call(Wires.post(uri));
    }

    private Caller call(WireRequest request) {
        return new Caller(transport, request, FakeCall.unhurried());
    }
}
