package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.BatchResult;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.MockSettings;
import vn.dvcqg.sdk.protocol.ClassicProfile;

/** The healthy paths, from the vendor's verb to what the mock holds. */
class SubmitTest {

    private static final String PORTAL_BORN = "G22.99.01-250301-0001";

    private MockPortal mock;
    private Portal portal;

    @BeforeEach
    void start() {
        mock = MockPortal.start(MockSettings.builder().portalBorn(PORTAL_BORN).build());
        portal = MockedPortal.connect(mock);
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
        assertThat(done.code()).isEqualTo(Samples.CODE);
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

    @Test
    void submit_lookUpFirst_createsThenUpdates() {
        Dossier dossier = Samples.dossier().build();

        assertThat(portal.dossiers()
                        .submit(dossier, SubmitStrategy.LOOK_UP_FIRST)
                        .outcome())
                .isEqualTo(SubmitOutcome.CREATED);
        assertThat(portal.dossiers()
                        .submit(dossier, SubmitStrategy.LOOK_UP_FIRST)
                        .outcome())
                .isEqualTo(SubmitOutcome.UPDATED);
        assertThat(mock.received("DongBoHoSoMC")).isEqualTo(2);
    }

    @Test
    void submit_createOnlyOfExisting_changesNothing() {
        portal.dossiers().submit(Samples.dossier().build());

        Submission done =
                portal.dossiers().submit(Samples.dossier().summary("Khác").build(), SubmitStrategy.CREATE_ONLY);

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.ALREADY_EXISTS);
        assertThat(mock.dossier(Samples.CODE.value()).orElseThrow().json()).doesNotContain("Khác");
    }

    @Test
    void submit_missingFields_namesThemAllAndSendsNothing() {
        Dossier bare = Samples.dossier()
                .code(null)
                .receivedAt(null)
                .handover(null)
                .summary("x".repeat(1001))
                .build();

        assertThatThrownBy(() -> portal.dossiers().submit(bare))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.violations())
                                .extracting("field")
                                .containsExactlyInAnyOrder("code", "receivedAt", "handover", "summary"));
        assertThat(mock.requests()).isEmpty();
    }

    @Test
    void submitAll_severalInOneCall_arriveAll() {
        try (Portal batching = Portal.connect(MockedPortal.config(mock)
                .profile(ClassicProfile.builder().dossiersPerCall(3).build())
                .build())) {
            List<Dossier> seven = Stream.of(1, 2, 3, 4, 5, 6, 7)
                    .map(i -> Samples.dossier()
                            .localId(LocalDossierId.of("HS-" + i))
                            .code(DossierCode.of("000.00.99.H99-250310-000" + i))
                            .build())
                    .toList();

            List<BatchResult> results = batching.dossiers().submitAll(seven);

            assertThat(results).hasSize(7).allMatch(result -> result instanceof BatchResult.Submitted);
            assertThat(mock.received("DongBoHoSoMC")).isEqualTo(3);
        }
    }

    @Test
    void updatePortalBorn_knownDossier_isKept() {
        portal.dossiers()
                .updatePortalBorn(PortalBornUpdate.builder()
                        .portalCode(DossierCode.of(PORTAL_BORN))
                        .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                        .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                        .status(PortalBornStatus.RECEIVED)
                        .note("Đã tiếp nhận")
                        .build());

        assertThat(mock.dossier(PORTAL_BORN).orElseThrow().statusReports()).hasSize(1);
    }

    @Test
    void find_knownPerson_givesTheAccount() {
        assertThat(portal.accounts().find(PersonalId.of("000090000001"))).isPresent();
        assertThat(portal.accounts().find(PersonalId.of("000090000009"))).isEmpty();
    }

    @Test
    void correlationIds_givenByTheCaller_standInTheResult() {
        try (Portal traced = Portal.connect(
                MockedPortal.config(mock).correlationIds(() -> "work\n42").build())) {
            Submission done = traced.dossiers().submit(Samples.dossier().build());

            assertThat(done.correlationId()).isEqualTo("work_42");
            assertThat(done.requestId()).hasSize(16);
        }
    }
}
