package vn.dvcqg.sdk.mock.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final TestAuthority AUTHORITY = TestAuthority.create();

    /** All tools in a row, each with a connection that is still open when they are closed. */
    private static void useAllTools() throws IOException {
        try (EchoServer echo = new EchoServer();
                TlsFront front = TlsFront.builder(AUTHORITY, URI.create("http://127.0.0.1:" + echo.port()))
                        .start();
                TestProxy proxy = TestProxy.start();
                FaultyLink link = FaultyLink.to("127.0.0.1", proxy.address().getPort());
                Socket tunnel = new Socket("127.0.0.1", link.port());
                Socket idle = new Socket("127.0.0.1", front.port())) {
            String connect = "CONNECT 127.0.0.1:" + front.port() + " HTTP/1.1\r\n\r\n";
            tunnel.getOutputStream().write(connect.getBytes(StandardCharsets.US_ASCII));
            byte[] established = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);
            assertThat(tunnel.getInputStream().readNBytes(established.length)).isEqualTo(established);
            try (Socket secure = AUTHORITY.clientContext().getSocketFactory().createSocket("127.0.0.1", front.port())) {
                secure.getOutputStream().write(7);
                assertThat(secure.getInputStream().read()).isEqualTo(7);
            }
            assertThat(idle.isConnected()).isTrue();
            assertThat(Leftovers.threads(front.port())).isNotEmpty();
            assertThat(Leftovers.threads(proxy.address().getPort())).isNotEmpty();
            assertThat(Leftovers.threads(link.port())).isNotEmpty();
            assertThat(Leftovers.threads()).anyMatch(name -> name.startsWith("dvcqg-mock-link-" + link.port()));
        }
    }

    @Test
    void toolsClosed_whileInUse_nothingStaysOpen() throws Exception {
        useAllTools();
        OptionalInt before = Leftovers.sockets();

        for (int i = 0; i < 5; i++) {
            useAllTools();
        }

        assertThat(Leftovers.threads()).isEmpty();
        // clients of earlier tests may go meanwhile, but nothing may come
        assertThat(Leftovers.sockets().orElse(0)).isLessThanOrEqualTo(before.orElse(0));
    }

    @Test
    void sockets_oneMore_isSeenUntilClosed() throws Exception {
        OptionalInt before = Leftovers.sockets();
        assumeThat(before).as("the system tells the open sockets").isPresent();

        ServerSocket[] many = new ServerSocket[20];
        for (int i = 0; i < many.length; i++) {
            many[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        }
        int with = Leftovers.sockets().orElseThrow();
        for (ServerSocket socket : many) {
            socket.close();
        }

        assertThat(with - Leftovers.sockets().orElseThrow()).isGreaterThanOrEqualTo(many.length);
    }

    @Test
    void awaitIdle_clientHoldsAConnection_saysNoUntilItIsClosed() throws Exception {
        try (EchoServer echo = new EchoServer();
                TlsFront front = TlsFront.builder(AUTHORITY, URI.create("http://127.0.0.1:" + echo.port()))
                        .start();
                TestProxy proxy = TestProxy.start()) {
            try (Socket tls = AUTHORITY.clientContext().getSocketFactory().createSocket("127.0.0.1", front.port());
                    Socket tunnel = new Socket("127.0.0.1", proxy.address().getPort())) {
                tls.getOutputStream().write(7);
                assertThat(tls.getInputStream().read()).isEqualTo(7);
                String connect = "CONNECT 127.0.0.1:" + echo.port() + " HTTP/1.1\r\n\r\n";
                tunnel.getOutputStream().write(connect.getBytes(StandardCharsets.US_ASCII));
                assertThat(tunnel.getInputStream().read()).isEqualTo('H');

                assertThat(front.open()).isEqualTo(1);
                assertThat(front.awaitIdle(Duration.ofMillis(1))).isFalse();
                assertThat(proxy.open()).isEqualTo(1);
                assertThat(proxy.awaitIdle(Duration.ofMillis(1))).isFalse();
            }
            assertThat(front.awaitIdle(LIMIT)).isTrue();
            assertThat(front.open()).isZero();
            assertThat(proxy.awaitIdle(LIMIT)).isTrue();
            assertThat(proxy.open()).isZero();
        }
    }
}
