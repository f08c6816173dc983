package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** One call of the transport is one request at the server, whatever the server does. */
class SentOnceTest {

    private final OkHttpTransport transport = new OkHttpTransport(Wires.LIMITS);

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @CsvSource({
        // OkHttp by itself would send again after these
        "503, Retry-After: 0",
        "503, Retry-After: 00",
        "408, X-None: 1",
        "408, Retry-After: 0",
        "421, X-None: 1",
        "401, WWW-Authenticate: Basic realm=\"x\"",
        "407, Proxy-Authenticate: Basic realm=\"x\"",
        "301, Location: /elsewhere",
        "302, Location: /elsewhere",
        "303, Location: /elsewhere",
        "307, Location: /elsewhere",
        "308, Location: /elsewhere",
        "429, Retry-After: 0",
        "502, X-None: 1",
        "504, Retry-After: 0"
    })
    void send_statusThatInvitesToRepeat_isGivenBackAsItIs(int status, String header) throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(status, "{}", header))) {
            WireAnswer answer = transport.send(Wires.post(server.uri()), FakeCall.unhurried());

            assertThat(answer.status()).isEqualTo(status);
            assertThat(Wires.text(answer.body())).isEqualTo("{}");
            String[] parts = header.split(": ", 2);
            assertThat(answer.header(parts[0])).isEqualTo(parts[1]);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void send_readThatInvitesToRepeat_isSentOnceToo() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(503, "", "Retry-After: 0"))) {
            WireRequest get = WireRequest.of("list", "GET", server.uri(), Map.of(), null, Effect.NONE);

            assertThat(transport.send(get, FakeCall.unhurried()).status()).isEqualTo(503);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void send_redirectToAnotherHost_reachesNobodyThere() throws Exception {
        try (RawServer other = RawServer.answering(line -> line.answer(200, "{}"));
                RawServer server = RawServer.answering(line -> line.answer(307, "", "Location: " + other.uri()))) {
            WireAnswer answer = transport.send(Wires.post(server.uri()), FakeCall.unhurried());

            assertThat(answer.status()).isEqualTo(307);
            assertThat(other.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void send_closedWithoutAnAnswer_isBrokenAfterOneRequest(Effect effect) throws Exception {
        try (RawServer server = RawServer.start(RawLine::readRequest)) {
            TransportFailure failure = Wires.failureOf(transport, Wires.post(server.uri(), effect));

            assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failure.mayHaveLeft()).isTrue();
            assertThat(server.requests()).isEqualTo(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 200 OK", "'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":'", "SSH-2.0-x", "''"})
    void send_halfAnAnswerThenReset_isBrokenAfterOneRequest(String half) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.say(half);
            line.reset();
        })) {
            TransportFailure failure = Wires.failureOf(transport, Wires.post(server.uri()));

            assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failure.mayHaveLeft()).isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void send_halfAnAnswerThenClosed_isBrokenAfterOneRequest() throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":");
        })) {
            assertThat(Wires.failureOf(transport, Wires.post(server.uri())).kind())
                    .isEqualTo(Kind.BROKEN);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    /** Servers end idle connections; the next call must not pay for it where it may not be repeated. */
    @Test
    void send_appendAfterTheServerClosedTheIdleConnection_arrives() throws Exception {
        Semaphore closing = new Semaphore(0);
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.answer(200, "{}");
            if (line.number() == 1) {
                closing.acquireUninterruptibly();
                return;
            }
            line.hold();
        })) {
            transport.send(Wires.post(server.uri(), Effect.NONE), FakeCall.unhurried());
            closing.release();
            server.awaitEnd();

            WireAnswer answer = transport.send(Wires.post(server.uri(), Effect.ONCE), FakeCall.unhurried());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    /** The same, but the server closes at the moment at which the append arrives: no look beforehand can see that. */
    @Test
    void send_appendWhileTheServerClosesTheIdleConnection_arrives() throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.answer(200, "{}");
            line.out().flush();
            if (line.number() == 1 && line.readRequest()) {
                line.reset();
            }
            line.hold();
        })) {
            transport.send(Wires.post(server.uri(), Effect.NONE), FakeCall.unhurried());

            assertThat(transport
                            .send(Wires.post(server.uri(), Effect.ONCE), FakeCall.unhurried())
                            .status())
                    .isEqualTo(200);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void send_readsAndUpserts_shareAConnection() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, "{}"))) {
            for (int i = 0; i < 5; i++) {
                transport.send(Wires.post(server.uri(), Effect.REPEATABLE), FakeCall.unhurried());
                transport.send(Wires.post(server.uri(), Effect.NONE), FakeCall.unhurried());
            }

            assertThat(server.requests()).isEqualTo(10);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void send_postWithoutABody_hasLengthZero() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, "{}"))) {
            WireRequest empty = WireRequest.of("logout", "POST", server.uri(), Map.of(), null, Effect.REPEATABLE);

            assertThat(transport.send(empty, FakeCall.unhurried()).status()).isEqualTo(200);
        }
    }
}
