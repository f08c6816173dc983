package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** Which calls each strategy makes, in which order, with which word. */
class UpsertFlowTest {

    private static final String NO_ROW = "{\"error_code\": 0, \"message\": \"\", \"result\": []}";
    private static final String ROW = "{\"error_code\": 0, \"message\": \"\", \"result\": [{\"MaHoSo\": \"x\"}]}";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);
    private final Dossier dossier = Samples.dossier().build();

    /** The operations so far, each upsert with its word. */
    private List<String> calls() {
        return transport.operations().stream()
                .map(request -> request.name()
                        + Classic.tree(ScriptedTransport.body(request))
                                .path("isUpdating")
                                .asText())
                .toList();
    }

    @Test
    void createThenUpdate_newDossier_isOneCreate() {
        transport.ok();

        assertThat(portal.dossiers().submit(dossier).outcome()).isEqualTo(SubmitOutcome.CREATED);
        assertThat(calls()).containsExactly("DongBoHoSoMCFalse");
    }

    @Test
    void createThenUpdate_refusedUpdate_isTold() {
        transport.code("3", "").code("9", "Sai").code("9", "Sai");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers().submit(dossier))
                .satisfies(refused -> assertThat(refused.portalCode()).isEqualTo("9"));
    }

    @Test
    void lookUpFirst_unknownDossier_isCreated() {
        transport.answer(NO_ROW).ok();

        assertThat(portal.dossiers()
                        .submit(dossier, SubmitStrategy.LOOK_UP_FIRST)
                        .outcome())
                .isEqualTo(SubmitOutcome.CREATED);
        assertThat(calls()).containsExactly("TraCuuHoSo", "DongBoHoSoMCFalse");
    }

    @Test
    void lookUpFirst_knownDossier_isUpdated() {
        transport.answer(ROW).ok();

        assertThat(portal.dossiers()
                        .submit(dossier, SubmitStrategy.LOOK_UP_FIRST)
                        .outcome())
                .isEqualTo(SubmitOutcome.UPDATED);
        assertThat(calls()).containsExactly("TraCuuHoSo", "DongBoHoSoMCTrue");
    }

    @Test
    void lookUpFirst_createdBySomebodyInBetween_isUpdated() {
        transport.answer(NO_ROW).code("3", "").ok();

        assertThat(portal.dossiers()
                        .submit(dossier, SubmitStrategy.LOOK_UP_FIRST)
                        .outcome())
                .isEqualTo(SubmitOutcome.UPDATED);
        assertThat(calls()).containsExactly("TraCuuHoSo", "DongBoHoSoMCFalse", "DongBoHoSoMCTrue");
    }

    @Test
    void lookUpFirst_refusedLookUp_sendsNoDossier() {
        transport.code("9", "Không có quyền");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers().submit(dossier, SubmitStrategy.LOOK_UP_FIRST));
        assertThat(calls()).containsExactly("TraCuuHoSo");
    }

    @Test
    void createOnly_newDossier_isOneCreate() {
        transport.ok();

        assertThat(portal.dossiers().submit(dossier, SubmitStrategy.CREATE_ONLY).outcome())
                .isEqualTo(SubmitOutcome.CREATED);
        assertThat(calls()).containsExactly("DongBoHoSoMCFalse");
    }

    @Test
    void updateOnly_anyDossier_isOneUpdate() {
        transport.ok();

        assertThat(portal.dossiers().submit(dossier, SubmitStrategy.UPDATE_ONLY).outcome())
                .isEqualTo(SubmitOutcome.UPDATED);
        assertThat(calls()).containsExactly("DongBoHoSoMCTrue");
    }

    @Test
    void addOnHabit_createInOneAndUpdateInTwo_isTwoCalls() {
        transport.ok().ok();

        portal.dossiers().submit(Samples.dossier().status(DossierStatus.NEW).build(), SubmitStrategy.CREATE_ONLY);
        assertThat(Classic.lastItem(transport).get("TrangThaiHoSo").textValue()).isEqualTo("1");
        portal.dossiers()
                .submit(Samples.dossier().status(DossierStatus.RECEIVED).build(), SubmitStrategy.UPDATE_ONLY);

        assertThat(Classic.lastItem(transport).get("TrangThaiHoSo").textValue()).isEqualTo("2");
        assertThat(calls()).containsExactly("DongBoHoSoMCFalse", "DongBoHoSoMCTrue");
    }

    @ParameterizedTest
    @EnumSource(value = SubmitStrategy.class, mode = EnumSource.Mode.EXCLUDE, names = "LOOK_UP_FIRST")
    void submit_answerLost_isItsOwnOutcome(SubmitStrategy strategy) {
        transport.fail(Kind.TIMEOUT, true);

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> portal.dossiers().submit(dossier, strategy))
                .withMessageContaining("may have taken effect");
        assertThat(transport.operations()).hasSize(1);
    }

    @Test
    void submit_nothingLeft_mayBeTriedLater() {
        transport.fail(Kind.UNREACHABLE, false);

        assertThatExceptionOfType(TryLaterException.class)
                .isThrownBy(() -> portal.dossiers().submit(dossier));
    }

    @Test
    void createThenUpdate_createTookEffectButItsAnswerWasLost_endsAsAnUpdate() {
        transport.fail(Kind.BROKEN, true).code("3", "Mã hồ sơ đã tồn tại").ok();
        Portal patient = Portal.connect(Classic.config(transport)
                .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1)))
                .build());

        assertThat(patient.dossiers().submit(dossier).outcome()).isEqualTo(SubmitOutcome.UPDATED);
        assertThat(calls()).containsExactly("DongBoHoSoMCFalse", "DongBoHoSoMCFalse", "DongBoHoSoMCTrue");
    }

    @Test
    void createOnly_answerLost_isNeverRepeated() {
        transport.fail(Kind.BROKEN, true);
        Portal patient = Portal.connect(
                Classic.config(transport).retry(RetryPolicy.DEFAULT).build());

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> patient.dossiers().submit(dossier, SubmitStrategy.CREATE_ONLY));
        assertThat(transport.operations()).hasSize(1);
    }

    @Test
    void capabilities_ofTheProfile_areThoseOfTheClassicInterface() {
        assertThat(portal.capabilities())
                .containsExactlyInAnyOrder(
                        Capability.SUBMIT,
                        Capability.SUBMIT_BATCH,
                        Capability.LOOK_UP,
                        Capability.REPORT_PROGRESS,
                        Capability.UPDATE_PORTAL_BORN,
                        Capability.FIND_ACCOUNT,
                        Capability.CATALOG,
                        Capability.SERVICE_CATALOG);
        assertThat(ProtocolProfile.CLASSIC.name()).isEqualTo("CLASSIC");
    }
}
