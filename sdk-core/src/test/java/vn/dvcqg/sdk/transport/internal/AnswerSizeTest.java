package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** How much of an answer is read, and that a connection with too much on it ends. */
class AnswerSizeTest {

    private static final int LIMIT = Wires.LIMITS.maxAnswerBytes();
    private static final String KILOBYTE = "x".repeat(1024);

    private final OkHttpTransport transport = new OkHttpTransport(Wires.LIMITS);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void send_exactlyTheLimit_isRead() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, "x".repeat(LIMIT)))) {
            assertThat(answer(server).body()).hasSize(LIMIT);
        }
    }

    @Test
    void send_exactlyTheLimitInChunks_isRead() throws Exception {
        try (RawServer server = RawServer.answering(line -> {
            line.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            line.say(Integer.toHexString(LIMIT) + "\r\n" + "x".repeat(LIMIT) + "\r\n0\r\n\r\n");
        })) {
            assertThat(answer(server).body()).hasSize(LIMIT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a length is believed before a byte of the body is read
                "HTTP/1.1 200 OK\r\nContent-Length: 209715200\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 65537\r\n\r\n",
                // no length: the body ends with the connection, which never ends
                "HTTP/1.1 200 OK\r\n\r\n",
                // a length that is none is no length
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                // one chunk of 2 GiB
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n",
                "HTTP/1.1 500 Broken\r\n\r\n"
            })
    void send_moreThanTheLimit_endsTheConnection(String head) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.say(head);
            line.pourForEver(KILOBYTE);
        })) {
            TransportFailure failure = Wires.failureOf(transport, Wires.post(server.uri()));

            assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
            assertThat(failure.mayHaveLeft()).isTrue();
            assertThat(failure).hasMessageContaining("65536 bytes");
            server.awaitEnd();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void send_chunksForEver_endsTheConnection() throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            line.pourForEver("400\r\n" + KILOBYTE + "\r\n");
        })) {
            assertThat(Wires.failureOf(transport, Wires.post(server.uri())).kind())
                    .isEqualTo(Kind.TOO_LARGE);
            server.awaitEnd();
        }
    }

    @Test
    void send_gzipBomb_isCountedDecompressed() throws Exception {
        byte[] bomb = gzip(50 * 1024 * 1024);
        assertThat(bomb).hasSizeLessThan(LIMIT);
        try (RawServer server = RawServer.answering(line -> {
            line.say("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            line.out().write(bomb);
        })) {
            assertThat(Wires.failureOf(transport, Wires.post(server.uri())).kind())
                    .isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void send_gzip_isDecompressed() throws Exception {
        byte[] packed = gzip(LIMIT);
        try (RawServer server = RawServer.answering(line -> {
            line.say("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n");
            line.out().write(packed);
        })) {
            assertThat(answer(server).body()).hasSize(LIMIT).containsOnly((byte) 0);
        }
    }

    @Test
    void send_headersWithoutEnd_areBroken() throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.say("HTTP/1.1 200 OK\r\n");
            line.pourForEver("X-Filler: " + KILOBYTE + "\r\n");
        })) {
            TransportFailure failure = Wires.failureOf(transport, Wires.post(server.uri()));

            assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failure.mayHaveLeft()).isTrue();
            server.awaitEnd();
        }
    }

    @Test
    void send_emptyBody_isAnAnswer() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, ""))) {
            WireAnswer answer = answer(server);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    private WireAnswer answer(RawServer server) throws TransportFailure {
        return transport.send(Wires.post(server.uri()), FakeCall.unhurried());
    }

    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }
}
