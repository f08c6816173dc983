package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.mock.net.Identity;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.mock.net.TlsConnection;
import vn.dvcqg.sdk.mock.net.TlsFront;
import vn.dvcqg.sdk.mock.net.Validity;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.TlsSettings;
import vn.dvcqg.sdk.transport.TlsSettingsBuilder;
import vn.dvcqg.sdk.transport.TlsVersion;
import vn.dvcqg.sdk.transport.internal.tls.TlsContexts;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

/** Private authorities, client certificates and their change, over real sockets. */
class TlsConnectionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), VietnamTime.ZONE);
    private static final Duration PATIENCE = Duration.ofSeconds(RawServer.PATIENCE_SECONDS);

    private static TestAuthority authority;
    private static Identity client;

    @TempDir
    Path folder;

    private final AtomicLong ticks = new AtomicLong();
    private RawServer server;
    private TlsSettingsBuilder settings;
    private OkHttpTransport transport;

    @BeforeAll
    static void issue() {
        authority = TestAuthority.create();
        client = authority.client("demo-agency");
    }

    @BeforeEach
    void start() throws Exception {
        server = RawServer.answering(line -> line.answer(200, "{}"));
        settings = TlsSettings.builder().trust(authority.writeCertificate(folder.resolve("authority.pem")));
    }

    @AfterEach
    void close() throws Exception {
        if (transport != null) {
            transport.close();
        }
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void send_serverOfThePrivateAuthority_answers(boolean jdkToo) throws Exception {
        settings.trustJdkToo(jdkToo);
        try (TlsFront front = front().start()) {
            send(front);

            assertThat(front.connections()).extracting(TlsConnection::protocol).containsExactly("TLSv1.3");
        }
    }

    @Test
    void send_serverOfAnotherAuthority_isTold() throws Exception {
        Identity stranger = TestAuthority.create().server();
        try (TlsFront front = front().present(stranger).start()) {
            assertProblem(front, "tls.trust", "setup-tls-authority");
        }
    }

    @Test
    void send_privateServerWithoutTrustSettings_isTold() throws Exception {
        settings.trust();
        try (TlsFront front = front().start()) {
            assertProblem(front, "tls.trust", "setup-tls-authority");
        }
    }

    @Test
    void send_certificateForAnotherHost_isTold() throws Exception {
        try (TlsFront front =
                front().present(authority.server("adapter.example")).start()) {
            assertProblem(front, "endpoint", "setup-tls-host-name");
        }
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED", "NOT_YET_VALID"})
    void send_serverCertificateNotValidToday_isTold(Validity validity) throws Exception {
        Identity ended = authority.server(validity, "localhost");
        try (TlsFront front = front().present(ended).start()) {
            assertProblem(front, "endpoint", "setup-tls-peer-expired");
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.1, TLS_1_2", "TLSv1, TLS_1_2", "TLSv1.2, TLS_1_3"})
    void send_serverWithOlderTlsOnly_isTold(String spoken, TlsVersion wanted) throws Exception {
        settings.minimumVersion(wanted);
        try (TlsFront front = front().protocols(spoken).start()) {
            assertProblem(front, "tls.minimumVersion", "setup-tls-version");
        }
    }

    @ParameterizedTest
    @CsvSource({"TLS_1_2, TLSv1.2, TLSv1.2", "TLS_1_3, TLSv1.3, TLSv1.3"})
    void send_serverWithTheOldestAllowedTls_answers(TlsVersion wanted, String spoken, String agreed) throws Exception {
        settings.minimumVersion(wanted);
        try (TlsFront front = front().protocols(spoken).start()) {
            send(front);

            assertThat(front.connections()).extracting(TlsConnection::protocol).containsExactly(agreed);
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.2, true", "TLSv1.3, true", "TLSv1.2, false", "TLSv1.3, false"})
    void send_serverThatWantsACertificate_isShownIt(String protocol, boolean pem) throws Exception {
        if (pem) {
            show(client);
        } else {
            settings.keyStore(client.writePkcs12(folder.resolve("client.p12"), "secret"))
                    .keyPassword(Secret.of("secret"));
        }
        try (TlsFront front =
                front().protocols(protocol).requireClientCertificate().start()) {
            send(front);

            assertThat(subjects(front)).containsExactly("CN=demo-agency");
        }
    }

    @Test
    void send_certificateOfAnIntermediateAuthority_isShownWithItsChain() throws Exception {
        show(authority.intermediate("branch").client("branch-agency"));
        try (TlsFront front = front().requireClientCertificate().start()) {
            send(front);

            assertThat(subjects(front)).containsExactly("CN=branch-agency");
        }
    }

    /**
     * In TLS 1.3 the client has long ended its handshake and sent the request when the refusal comes. The server refuses before it
     * reads a byte of the request, so even an append is known not to have taken effect.
     */
    @ParameterizedTest
    @CsvSource({
        "TLSv1.2, ended",
        "TLSv1.2, withdrawn",
        "TLSv1.2, stranger",
        "TLSv1.3, none",
        "TLSv1.3, ended",
        "TLSv1.3, withdrawn",
        "TLSv1.3, stranger"
    })
    void send_clientCertificateThatTheServerRefuses_isToldAndNothingHasHappened(String protocol, String which)
            throws Exception {
        switch (which) {
            case "ended" -> show(authority.client(Validity.EXPIRED, "ended"));
            case "withdrawn" -> {
                Identity withdrawn = authority.client("withdrawn");
                authority.revoke(withdrawn);
                show(withdrawn);
            }
            case "stranger" -> show(TestAuthority.create().client("stranger"));
            default -> assertThat(settings.build().certificate()).isNull();
        }
        try (PatientTls front = PatientTls.start(authority, protocol)) {
            assertProblem(front.uri(), "tls.certificate", "setup-tls-client-refused");

            assertThat(front.subjects()).isEmpty();
        }
    }

    /** In TLS 1.2 newer servers say no more than that the handshake failed. */
    @Test
    void send_noCertificateWhereOneIsWanted_namesTheClientCertificate() throws Exception {
        try (PatientTls front = PatientTls.start(authority, "TLSv1.2")) {
            TransportFailure failure = Wires.failureOf(transport(), Wires.post(front.uri(), Effect.ONCE));

            assertThat(failure.kind()).isEqualTo(TransportFailure.Kind.TLS);
            assertThat(failure.mayHaveLeft()).isFalse();
            assertThat(TlsReason.of(failure).violation("there").en()).contains("client certificate");
        }
    }

    /** A server that hangs up hard loses its own refusal on the way. */
    @Test
    void send_connectionBrokenBehindTheHandshake_hintsAtOurCertificate() throws Exception {
        show(client);
        try (PatientTls breaking = PatientTls.breaking(authority)) {
            var failure = Wires.failureOf(transport(), Wires.post(breaking.uri(), Effect.ONCE));

            assertThat(failure.mayHaveLeft()).isTrue();
            assertThat(failure).hasMessageContaining("refused our client certificate");
        }
    }

    @Test
    void send_keysReplacedAndALookDue_showsTheNewCertificate() throws Exception {
        show(client);
        try (TlsFront front = front().requireClientCertificate().start()) {
            send(front);
            show(authority.client("renewed"));
            send(front);
            ticks.addAndGet(Duration.ofSeconds(60).toNanos());
            send(front);
            send(front);

            // a host that is new and without HTTP/2 sees one connection more
            assertThat(new LinkedHashSet<>(subjects(front))).containsExactly("CN=demo-agency", "CN=renewed");
            // the connection of before did not stay in the pool
            server.awaitEnd();
        }
    }

    @Test
    void send_certificateWithdrawnAndReplaced_goesOnWithoutARestart() throws Exception {
        Identity withdrawn = authority.client("withdrawn");
        show(withdrawn);
        try (PatientTls front = PatientTls.start(authority, "TLSv1.3")) {
            send(front.uri(), Effect.ONCE);
            authority.revoke(withdrawn);
            assertProblem(front.uri(), "tls.certificate", "setup-tls-client-refused");

            // no look is due yet: the refusal alone makes the next call look
            show(authority.client("renewed"));
            send(front.uri(), Effect.ONCE);

            assertThat(front.subjects()).containsExactly("CN=withdrawn", "CN=renewed");
        }
    }

    @Test
    void reloadTls_changedKeys_leavesTheOldConnectionsAtOnce() throws Exception {
        show(client);
        try (TlsFront front = front().requireClientCertificate().start()) {
            send(front);
            show(authority.client("renewed"));

            assertThat(transport.reloadTls()).isTrue();
            server.awaitEnd();
            send(front);

            assertThat(subjects(front)).containsExactly("CN=demo-agency", "CN=renewed");
        }
    }

    @Test
    void reloadTls_badFiles_keepsTheOldInUse() throws Exception {
        show(client);
        try (TlsFront front = front().requireClientCertificate().start()) {
            send(front);
            Files.writeString(folder.resolve("client.key"), "rubbish");

            assertThat(catchThrowableOfType(SetupProblemException.class, transport::reloadTls))
                    .isNotNull();
            send(front, Effect.ONCE);

            assertThat(subjects(front)).containsExactly("CN=demo-agency", "CN=demo-agency");
        }
    }

    @Test
    void reloadTls_changedTrust_isUsed() throws Exception {
        TestAuthority next = TestAuthority.create();
        try (TlsFront front = front().present(next.server()).start()) {
            assertProblem(front.secure(server.uri()), "tls.trust", "setup-tls-authority");

            next.writeCertificate(folder.resolve("authority.pem"));
            assertThat(transport.reloadTls()).isTrue();
            send(front);
        }
    }

    private TlsFront.Builder front() {
        return TlsFront.builder(authority, server.uri());
    }

    private void show(Identity identity) {
        settings.certificate(identity.writeCertificate(folder.resolve("client.pem")))
                .key(identity.writeKey(folder.resolve("client.key")));
    }

    private OkHttpTransport transport() {
        if (transport == null) {
            transport = new OkHttpTransport(
                    Wires.LIMITS, ConnectionSettings.DEFAULT, TlsContexts.open(settings.build(), CLOCK, ticks::get));
        }
        return transport;
    }

    private void send(TlsFront front) throws Exception {
        send(front, Effect.REPEATABLE);
    }

    private void send(TlsFront front, Effect effect) throws Exception {
        send(front.secure(server.uri()), effect);
    }

    private void send(URI uri, Effect effect) throws Exception {
        var answer = transport().send(Wires.post(uri, effect), FakeCall.unhurried());
        assertThat(answer.status()).isEqualTo(200);
    }

    private static List<String> subjects(TlsFront front) {
        return front.connections().stream()
                .map(TlsConnection::clientSubject)
                .flatMap(Optional::stream)
                .toList();
    }

    private void assertProblem(TlsFront front, String field, String code) throws Exception {
        assertProblem(front.secure(server.uri()), field, code);
        assertThat(front.awaitConnections(1, PATIENCE)).hasSize(1);
        assertThat(server.requests()).isZero();
    }

    private void assertProblem(URI uri, String field, String code) {
        RetryingExchange exchange = new RetryingExchange(transport(), RetryPolicy.DEFAULT, SystemTime.real());
        PortalException told = catchThrowableOfType(
                PortalException.class,
                () -> exchange.send(Wires.post(uri, Effect.ONCE), answer -> false, FakeCall.unhurried()));

        assertThat(told).isInstanceOf(SetupProblemException.class);
        assertThat(told.attempts()).as("in vain a second time").isLessThanOrEqualTo(1);
        assertThat(((SetupProblemException) told).problems()).singleElement().satisfies(problem -> {
            assertThat(problem).extracting(Violation::field, Violation::code).containsExactly(field, code);
            assertThat(problem.en()).contains(uri.getHost());
        });
    }
}
