package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.net.Identity;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.mock.net.TlsConnection;
import vn.dvcqg.sdk.mock.net.TlsFront;
import vn.dvcqg.sdk.transport.TlsSettings;

/** The whole portal behind a private authority that wants a client certificate. */
class TlsPortalTest {

    @TempDir
    Path folder;

    @Test
    void submit_clientCertificateReplacedBetweenCalls_worksWithBoth() {
        TestAuthority authority = TestAuthority.create();
        show(authority.client("demo-agency"));
        TlsSettings tls = TlsSettings.builder()
                .trust(authority.writeCertificate(folder.resolve("authority.pem")))
                .certificate(folder.resolve("client.pem"))
                .key(folder.resolve("client.key"))
                .build();
        try (MockPortal mock = MockPortal.start();
                TlsFront front = TlsFront.builder(authority, mock.endpoint())
                        .requireClientCertificate()
                        .start();
                Portal portal = Portal.connect(MockedPortal.config(mock)
                        .endpoint(front.secure(mock.endpoint()))
                        .allowPlainHttp(false)
                        .tls(tls)
                        .build())) {
            assertThat(portal.dossiers().submit(Samples.dossier().build()).outcome())
                    .isEqualTo(SubmitOutcome.CREATED);
            show(authority.client("renewed"));
            assertThat(portal.reloadTls()).isTrue();
            assertThat(portal.dossiers().submit(Samples.dossier().build()).outcome())
                    .isEqualTo(SubmitOutcome.UPDATED);

            assertThat(front.connections())
                    .extracting(TlsConnection::clientSubject)
                    .extracting(subject -> subject.orElse("none"))
                    .containsSubsequence("CN=demo-agency", "CN=renewed")
                    .doesNotContain("none");
            assertThat(mock.findings()).isEmpty();
        }
    }

    @Test
    void forAgency_certificateHalfReplaced_goesOnWithTheOldOne() throws IOException {
        TestAuthority authority = TestAuthority.create();
        show(authority.client("demo-agency"));
        TlsSettings tls = TlsSettings.builder()
                .trust(authority.writeCertificate(folder.resolve("authority.pem")))
                .certificate(folder.resolve("client.pem"))
                .key(folder.resolve("client.key"))
                .build();
        try (MockPortal mock = MockPortal.start();
                TlsFront front = TlsFront.builder(authority, mock.endpoint())
                        .requireClientCertificate()
                        .start();
                Portal portal = Portal.connect(MockedPortal.config(mock)
                        .endpoint(front.secure(mock.endpoint()))
                        .allowPlainHttp(false)
                        .tls(tls)
                        .build())) {
            authority.client("renewed").writeCertificate(folder.resolve("client.pem"));

            Portal view = portal.forAgency(AgencyCode.of(mock.agencyCode()));
            assertThat(view.dossiers().submit(Samples.dossier().build()).outcome())
                    .isEqualTo(SubmitOutcome.CREATED);
            Files.delete(folder.resolve("client.key"));
            assertThat(portal.forAgency(AgencyCode.of("000.00.98.H99")).config().tls())
                    .isEqualTo(tls);
        }
    }

    private void show(Identity identity) {
        identity.writeCertificate(folder.resolve("client.pem"));
        identity.writeKey(folder.resolve("client.key"));
    }
}
