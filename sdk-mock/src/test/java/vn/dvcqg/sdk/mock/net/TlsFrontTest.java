package vn.dvcqg.sdk.mock.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.mock.MockPortal;

class TlsFrontTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final TestAuthority AUTHORITY = TestAuthority.create();

    private static MockPortal portal;

    @BeforeAll
    static void start() {
        portal = MockPortal.start();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static TlsFront.Builder front() {
        return TlsFront.builder(AUTHORITY, portal.url());
    }

    private static TlsConnection last(TlsFront front, int count) throws InterruptedException {
        var connections = front.awaitConnections(count, LIMIT);
        assertThat(connections).hasSize(count);
        return connections.get(count - 1);
    }

    private static int call(TlsFront front, SSLContext context) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        URI health = front.secure(portal.url().resolve("/__mock/health"));
        return client.send(HttpRequest.newBuilder(health).timeout(LIMIT).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void call_privateAuthority_reachesThePortal() throws Exception {
        try (TlsFront front = front().start()) {
            assertThat(call(front, AUTHORITY.clientContext())).isEqualTo(200);

            TlsConnection connection = last(front, 1);
            assertThat(connection.number()).isEqualTo(1);
            assertThat(connection.protocol()).isEqualTo("TLSv1.3");
            assertThat(connection.cipherSuite()).startsWith("TLS_");
            assertThat(connection.clientSubject()).isEmpty();
            assertThat(connection.failure()).isEmpty();
        }
    }

    @Test
    void call_rsaKeysAndOldestAllowedProtocol_reachesThePortal() throws Exception {
        TestAuthority rsa = TestAuthority.create(KeyKind.RSA);
        try (TlsFront front =
                TlsFront.builder(rsa, portal.url()).protocols("TLSv1.2").start()) {
            assertThat(call(front, rsa.clientContext())).isEqualTo(200);
            assertThat(last(front, 1).protocol()).isEqualTo("TLSv1.2");
        }
    }

    @Test
    void call_systemTrustOnly_refusedByTheClient() throws Exception {
        try (TlsFront front = front().start()) {
            assertThatThrownBy(() -> call(front, SSLContext.getDefault())).isInstanceOf(SSLHandshakeException.class);

            assertThat(last(front, 1).failure()).isPresent();
        }
    }

    @Test
    void present_badCertificates_refusedByTheClientUntilAGoodOneComes() throws Exception {
        try (TlsFront front =
                front().present(AUTHORITY.server("other.example.test")).start()) {
            assertThatThrownBy(() -> call(front, AUTHORITY.clientContext()))
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("No subject alternative DNS name matching localhost found");
            front.present(AUTHORITY.server(Validity.EXPIRED));
            assertThatThrownBy(() -> call(front, AUTHORITY.clientContext()))
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("CertificateExpiredException");
            front.present(AUTHORITY.server(Validity.NOT_YET_VALID));
            assertThatThrownBy(() -> call(front, AUTHORITY.clientContext()))
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("CertificateNotYetValidException");
            front.present(TestAuthority.create().server());
            assertThatThrownBy(() -> call(front, AUTHORITY.clientContext())).isInstanceOf(SSLHandshakeException.class);

            front.present(AUTHORITY.intermediate("below").server());
            assertThat(call(front, AUTHORITY.clientContext())).isEqualTo(200);
        }
    }

    @Test
    void clientCertificate_required_goodOneIsNamed() throws Exception {
        try (TlsFront front = front().requireClientCertificate().start()) {
            Identity client = AUTHORITY.intermediate("below").client("demo-agency");

            assertThat(call(front, AUTHORITY.clientContext(client))).isEqualTo(200);

            assertThat(last(front, 1).clientSubject()).isEqualTo(Optional.of("CN=demo-agency"));
        }
    }

    /** The first failure; an HTTP client may try a second time by itself. */
    private static String refusal(SSLContext context, TlsFront front, int after) throws InterruptedException {
        assertThatThrownBy(() -> call(front, context)).isInstanceOf(IOException.class);
        return front.awaitConnections(after + 1, LIMIT).get(after).failure().orElse("none");
    }

    @Test
    void clientCertificate_none_refusedByTheFront() throws Exception {
        try (TlsFront front = front().requireClientCertificate().start()) {
            assertThat(refusal(AUTHORITY.clientContext(), front, 0)).contains("Empty client certificate chain");
        }
    }

    @Test
    void clientCertificate_expired_refusedByTheFront() throws Exception {
        try (TlsFront front = front().requireClientCertificate().start()) {
            Identity expired = AUTHORITY.client(Validity.EXPIRED, "demo-agency");

            assertThat(refusal(AUTHORITY.clientContext(expired), front, 0)).contains("validity check failed");
        }
    }

    @Test
    void clientCertificate_ofAnotherAuthority_refusedByTheFront() throws Exception {
        try (TlsFront front = front().requireClientCertificate().start()) {
            Identity foreign = TestAuthority.create().client("demo-agency");

            assertThat(refusal(AUTHORITY.clientContext(foreign), front, 0)).contains("PKIX path");
        }
    }

    @Test
    void clientCertificate_revoked_refusedEvenWhereTheSessionCouldResume() throws Exception {
        try (TlsFront front = front().requireClientCertificate().start()) {
            Identity client = AUTHORITY.client("demo-agency");
            SSLContext context = AUTHORITY.clientContext(client);
            assertThat(call(front, context)).isEqualTo(200);

            AUTHORITY.revoke(client);

            // newer JDKs put the name of the alert before it
            assertThat(refusal(context, front, 1)).endsWith("revoked: CN=demo-agency");
            Identity renewed = AUTHORITY.client("demo-agency");
            assertThat(call(front, AUTHORITY.clientContext(renewed))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void protocols_outdatedOnly_httpClientRefuses(String protocol) throws Exception {
        try (TlsFront front = front().protocols(protocol).start()) {
            assertThatThrownBy(() -> call(front, AUTHORITY.clientContext()))
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining(protocol.equals("TLSv1") ? "TLS10" : "TLS11");

            assertThat(front.awaitConnections(1, LIMIT).get(0).failure().orElseThrow())
                    .startsWith("the client refused " + protocol);
        }
    }

    @Test
    void protocols_outdatedOnly_alertOfTheClientIsTold() throws Exception {
        try (TlsFront front = front().protocols("TLSv1", "TLSv1.1").start();
                Socket socket = AUTHORITY.clientContext().getSocketFactory().createSocket("127.0.0.1", front.port())) {
            assertThatThrownBy(() -> ((SSLSocket) socket).startHandshake()).isInstanceOf(SSLException.class);

            // 70 is "protocol version"
            assertThat(last(front, 1).failure()).contains("the client refused TLSv1.1 with alert 70");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.1", "TLSv1.3"})
    void handshake_notTls_failureIsTold(String protocol) throws Exception {
        try (TlsFront front = front().protocols(protocol).start();
                Socket plain = new Socket("127.0.0.1", front.port())) {
            plain.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            plain.shutdownOutput();

            assertThat(last(front, 1).failure()).isPresent();
        }
    }

    @Test
    void protocols_unknown_refusedInWords() {
        TlsFront.Builder builder = front();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.protocols("TLSv1.2", "SSLv3"))
                .withMessage("protocols must be some of TLSv1, TLSv1.1, TLSv1.2, TLSv1.3, but were [TLSv1.2, SSLv3]");
        assertThatIllegalArgumentException().isThrownBy(builder::protocols);
    }

    @Test
    void awaitConnections_tooFew_givesWhatThereIs() throws Exception {
        try (TlsFront front = front().start()) {
            assertThat(front.awaitConnections(1, Duration.ofMillis(1))).isEmpty();
        }
    }

    @Test
    void close_connectionsOpen_leavesNoThread() throws Exception {
        TlsFront front = front().start();
        try (Socket silent = new Socket("127.0.0.1", front.port())) {
            // kept alive by the client
            assertThat(call(front, AUTHORITY.clientContext())).isEqualTo(200);
            assertThat(Leftovers.threads(front.port())).isNotEmpty();

            front.close();
            front.close();

            assertThat(Leftovers.threads(front.port())).isEmpty();
            assertThat(silent.isConnected()).isTrue();
        }
    }
}
