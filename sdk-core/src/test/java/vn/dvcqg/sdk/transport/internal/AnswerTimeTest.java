package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** One time limit rules the whole exchange: neither silence nor a slow trickle outlasts it. */
class AnswerTimeTest {

    private final OkHttpTransport transport = new OkHttpTransport(Wires.attemptsOf(Wires.SOON));

    /** The first exchange of a program loads classes; that must not count as time of an answer. */
    @BeforeAll
    static void warmUp() throws Exception {
        try (OkHttpTransport patient = new OkHttpTransport(Wires.LIMITS);
                RawServer plain = RawServer.answering(line -> line.answer(200, "{}"));
                RawServer secure = RawServer.start(RawLine::readTlsRecord)) {
            patient.send(Wires.post(plain.uri()), FakeCall.unhurried());
            Wires.failureOf(patient, Wires.post(secure.uri("https")));
        }
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\"",
                "HTTP/1.1 200 OK\r\n\r\n{\"error_code\":\"0\"}"
            })
    void send_answerThatStops_timesOutAndEndsTheConnection(String start) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.say(start);
            line.hold();
        })) {
            TransportFailure failure = Wires.failureOf(transport, Wires.post(server.uri()));

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.mayHaveLeft()).isTrue();
            assertThat(failure).hasMessageContaining("1000 ms");
            server.awaitEnd();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 1"})
    void send_answerThatDrips_timesOut(String start) throws Exception {
        TransportLimits wide = new TransportLimits(Wires.SOON, Wires.SOON, 1 << 30, true);
        try (OkHttpTransport patient = new OkHttpTransport(wide);
                RawServer server = RawServer.start(line -> {
                    line.readRequest();
                    line.say(start);
                    line.drip();
                })) {
            TransportFailure failure = Wires.failureOf(patient, Wires.post(server.uri()));

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            server.awaitEnd();
        }
    }

    @Test
    void send_handshakeNeverAnswered_timesOutBeforeAnythingLeft() throws Exception {
        try (RawServer server = RawServer.start(RawLine::hold)) {
            TransportFailure failure = Wires.failureOf(transport, Wires.post(server.uri("https")));

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.mayHaveLeft()).isFalse();
            server.awaitEnd();
        }
    }

    @Test
    void send_connectionNeverAccepted_isUnreachable() throws Exception {
        TransportLimits hasty = new TransportLimits(Duration.ofMillis(50), Duration.ofSeconds(60), 1024, true);
        try (FullBacklog host = new FullBacklog();
                OkHttpTransport hastyTransport = new OkHttpTransport(hasty)) {
            TransportFailure failure = Wires.failureOf(hastyTransport, Wires.post(host.uri()));

            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure.mayHaveLeft()).isFalse();
        }
    }

    @Test
    void send_nobodyListens_isUnreachable() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        TransportFailure failure =
                Wires.failureOf(transport, Wires.post(URI.create("http://127.0.0.1:" + port + "/mapi/login")));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.mayHaveLeft()).isFalse();
        assertThat(failure).hasMessageContaining("http://127.0.0.1:" + port + "/mapi/login");
    }

    @Test
    void send_hostWithoutAnAddress_isUnreachable() {
        TransportFailure failure =
                Wires.failureOf(transport, Wires.post(URI.create("https://no-such-host.invalid/mapi/login")));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.mayHaveLeft()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT-2562047788015215H"})
    void send_deadlinePassed_callsNobody(Duration left) throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, "{}"))) {
            TransportFailure failure = catchThrowableOfType(
                    TransportFailure.class, () -> transport.send(Wires.post(server.uri()), FakeCall.withLeft(left)));

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.mayHaveLeft()).isFalse();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void send_deadlineShorterThanTheAttempt_ruled() throws Exception {
        try (OkHttpTransport patient = new OkHttpTransport(Wires.LIMITS);
                RawServer server = RawServer.start(RawLine::hold)) {
            TransportFailure failure = catchThrowableOfType(
                    TransportFailure.class,
                    () -> patient.send(Wires.post(server.uri()), FakeCall.withLeft(Duration.ofMillis(200))));

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure).hasMessageContaining("within 200 ms");
        }
    }

    /** A host that takes no more connections: the queue of those nobody accepts is full. */
    static final class FullBacklog implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> waiting = new ArrayList<>();

        FullBacklog() throws Exception {
            try {
                for (int i = 0; i < 16; i++) {
                    Socket next = new Socket();
                    waiting.add(next);
                    next.connect(socket.getLocalSocketAddress(), 200);
                }
            } catch (java.net.SocketTimeoutException e) {
                // full, as wanted
            }
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/mapi/integration");
        }

        @Override
        public void close() throws Exception {
            for (Socket each : waiting) {
                each.close();
            }
            socket.close();
        }
    }
}
