package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.transport.spi.Effect;

/** A peer that cannot be trusted gets no byte of a request, and the operator is told; a peer that is down is tried again. */
class TlsTest {

    private static final char[] PASSWORD = "for-this-test-only".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext selfSigned;

    private final OkHttpTransport transport = new OkHttpTransport(Wires.LIMITS);
    private final RetryingExchange exchange = new RetryingExchange(
            transport,
            new RetryPolicy(2, RetryPolicy.DEFAULT.baseDelay(), RetryPolicy.DEFAULT.maxDelay()),
            unwaiting());

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        assertThat(keytool.exitValue()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        selfSigned = SSLContext.getInstance("TLS");
        selfSigned.init(managers.getKeyManagers(), null, null);
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void send_certificateNobodySigned_isASetupProblemAndNothingWasSent() throws Exception {
        try (RawServer server = RawServer.start(
                selfSigned.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                RawLine::readRequest)) {
            PortalException refused = failure(server);

            assertTlsProblem(refused, server, "tls.trust", "setup-tls-authority");
            assertThat(server.requests()).isZero();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void send_plainServerBehindHttps_isASetupProblem() throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readTlsRecord();
            line.say("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            line.hold();
        })) {
            assertTlsProblem(failure(server), server, "endpoint", "setup-tls-none");
        }
    }

    /** What a server does that knows no version newer than the one it names: it chooses that, or it hangs up with an alert. */
    @ParameterizedTest
    @CsvSource({"1, choose", "2, choose", "1, refuse", "2, refuse"})
    void send_serverWithOldTlsOnly_isASetupProblem(int minor, String how) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readTlsRecord();
            line.out().write(how.equals("choose") ? serverHello(minor) : new byte[] {21, 3, (byte) minor, 0, 2, 2, 70});
            line.out().flush();
            line.hold();
        })) {
            assertTlsProblem(failure(server), server, "tls.minimumVersion", "setup-tls-version");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void send_serverHangsUpInTheHandshake_isTriedAgain(boolean reset, boolean afterHello) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            if (afterHello) {
                line.readTlsRecord();
            }
            if (reset) {
                line.reset();
            }
        })) {
            PortalException busy = failure(server);

            assertThat(busy).isInstanceOf(TryLaterException.class);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private PortalException failure(RawServer server) {
        PortalException failure = catchThrowableOfType(
                PortalException.class,
                () -> exchange.send(
                        Wires.post(server.uri("https"), Effect.ONCE), answer -> false, FakeCall.unhurried()));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static void assertTlsProblem(PortalException refused, RawServer server, String field, String code) {
        assertThat(refused).isInstanceOf(SetupProblemException.class);
        assertThat(((SetupProblemException) refused).problems()).singleElement().satisfies(problem -> {
            assertThat(problem).extracting(Violation::field, Violation::code).containsExactly(field, code);
            assertThat(problem.en()).contains(server.uri("https").toString());
        });
    }

    /** The first message of a server that picks TLS 1.0 (minor version 1) or 1.1 (2). */
    private static byte[] serverHello(int minor) throws IOException {
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        hello.write(new byte[] {22, 3, (byte) minor, 0, 42, 2, 0, 0, 38, 3, (byte) minor});
        hello.write(new byte[32]);
        // no session, an RSA suite that every version has, no compression
        hello.write(new byte[] {0, 0, 0x2F, 0});
        return hello.toByteArray();
    }

    private static SystemTime unwaiting() {
        SystemTime real = SystemTime.real();
        return new SystemTime(real.clock(), real.ticker(), wait -> {}, real.random());
    }
}
