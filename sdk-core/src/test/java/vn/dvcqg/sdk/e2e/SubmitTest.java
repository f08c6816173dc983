package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.mock.MockPortal;

class SubmitTest {

    private MockPortal mock;
    private Portal portal;

    @BeforeEach
    void start() {
        mock = MockPortal.start();
        portal = Portal.connect(PortalConfig.builder()
                .endpoint(mock.endpoint())
                .allowPlainHttp(true)
                .agency(AgencyCode.of(mock.agencyCode()))
                .credentials(Credentials.password(mock.username(), Secret.of(mock.password())))
                .build());
    }

    @AfterEach
    void stop() {
        portal.close();
        mock.close();
    }

    @Test
    void submit_newDossier_isCreated() {
        Submission done = portal.dossiers().submit(Samples.dossier().build());

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.CREATED);
        assertThat(mock.findings()).isEmpty();
    }

    @Test
    void submit_twice_isUpdated() {
        portal.dossiers().submit(Samples.dossier().build());

        Submission done = portal.dossiers().submit(Samples.dossier().build());

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.UPDATED);
        assertThat(done.attempts()).isEqualTo(2);
        assertThat(mock.findings()).isEmpty();
    }
}
