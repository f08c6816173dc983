package vn.dvcqg.sdk.protocol.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.FileContent;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;

/** The services of dossiers over a profile with tokens, server-issued codes, uploads and HTTP codes. */
class ThirdProfileTest {

    private TokenServer server;
    private Portal portal;

    @BeforeEach
    void start() throws IOException {
        server = new TokenServer();
        portal = Portal.connect(PortalConfig.builder()
                .endpoint(server.endpoint())
                .allowPlainHttp(true)
                .profile(new TokenProfile())
                .agency(AgencyCode.of("G99.20"))
                .credentials(Credentials.client("demo-client", Secret.of("demo-secret")))
                .build());
    }

    @AfterEach
    void stop() {
        portal.close();
        server.close();
    }

    private static Dossier dossier() {
        FileContent bytes = FileContent.of("don.pdf", "application/pdf", "pdf".getBytes(StandardCharsets.UTF_8));
        return Samples.dossier()
                .code(null)
                .submittedFiles(
                        List.of(SubmittedFile.builder("don.pdf").content(bytes).build()))
                .build();
    }

    private static ProgressStep step(DossierStatus status) {
        return ProgressStep.builder(LocalDossierId.of("HS-7"))
                .officerName("Trần Thị Mẫu")
                .handledAt(VietnamTime.at(2026, 3, 11, 10, 30))
                .status(status)
                .build();
    }

    @Test
    void submit_withoutCode_returnsTheOneThatTheServerIssued() {
        Submission done = portal.dossiers().submit(dossier());

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.CREATED);
        assertThat(done.code()).isEqualTo(DossierCode.of("G99.20-20260310-0000001"));
        assertThat(server.received())
                .containsExactly(
                        "/files pdf",
                        "/next-code {}",
                        "/dossiers {\"status\":2,\"files\":[\"file-1\"],\"code\":\"G99.20-20260310-0000001\"}");
    }

    @Test
    void submit_again_updatesTheSameCodeWithTheSameToken() {
        portal.dossiers().submit(dossier());

        Submission done = portal.dossiers().submit(dossier());

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.UPDATED);
        assertThat(server.tokens()).isEqualTo(1);
    }

    @Test
    void report_byLocalIdOnly_goesInTheProfilesChunks() {
        portal.dossiers().submit(dossier());

        ProgressReport report = portal.dossiers()
                .report(List.of(
                        step(DossierStatus.PROCESSING),
                        step(DossierStatus.FINISHED),
                        step(DossierStatus.RESULT_RETURNED)));

        assertThat(report.isComplete()).isTrue();
        assertThat(server.received().stream().filter(line -> line.startsWith("/steps")))
                .hasSize(2);
    }

    @Test
    void report_ofDossierThatWasNeverSubmitted_isNotComplete() {
        ProgressReport report = portal.dossiers().report(List.of(step(DossierStatus.PROCESSING)));

        assertThat(report.rejected()).hasSize(1);
        assertThatThrownBy(report::orThrow).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void submit_whatTheProfileCannotCarry_isRefusedBeforeSending() {
        assertThatThrownBy(() -> portal.dossiers().submit(Samples.dossier().build()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("needs its bytes");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void undeclaredOperation_isRefusedByNameBeforeSending() {
        assertThatThrownBy(() -> portal.dossiers().lookUp(Samples.CODE))
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("TOKEN")
                .hasMessageContaining("LOOK_UP");
        assertThatThrownBy(() -> portal.dossiers().submit(dossier(), SubmitStrategy.LOOK_UP_FIRST))
                .isInstanceOf(SetupProblemException.class);
        assertThatThrownBy(() -> portal.catalog().procedures()).isInstanceOf(SetupProblemException.class);
        assertThat(server.tokens()).isZero();
    }
}
