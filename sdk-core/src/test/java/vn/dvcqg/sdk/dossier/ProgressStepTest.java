package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;

class ProgressStepTest {

    private static final Instant T = Instant.parse("2025-03-11T03:30:00Z");

    @Test
    void build_nothing_namesEverythingThatIsRequired() {
        assertThat(Faults.codes(
                        () -> ProgressStep.builder(LocalDossierId.of("hs-7")).build()))
                .containsExactly("officerName: required", "handledAt: required", "status: required");
    }

    @Test
    void builder_withoutDossier_isRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> ProgressStep.builder(null))
                .withMessage("dossier");
    }

    @Test
    void of_aDossier_takesBothItsNumbers() {
        Dossier dossier = Samples.dossier()
                .code(DossierCode.of("000.00.99.H99-250310-0007"))
                .build();

        ProgressStep step = ProgressStep.of(dossier)
                .officerName("Trần Thị Mẫu")
                .handledAt(T)
                .status(DossierStatus.PROCESSING)
                .build();

        assertThat(step.dossier()).isEqualTo(dossier.localId());
        assertThat(step.code()).isEqualTo(dossier.code());
    }

    @Test
    void of_aDossierWithoutCode_leavesTheCodeOpen() {
        ProgressStep step = ProgressStep.of(Samples.dossier().build())
                .officerName("Trần Thị Mẫu")
                .handledAt(T)
                .status(DossierStatus.PROCESSING)
                .build();

        assertThat(step.code()).isNull();
    }

    @Test
    void build_timesInTheWrongOrder_namesEachLaterOne() {
        assertThat(Faults.codes(() -> Samples.step()
                        .handledAt(T)
                        .dueAt(T)
                        .startedAt(T.plusSeconds(1))
                        .build()))
                .containsExactly("handledAt: time-order", "dueAt: time-order");
    }

    @Test
    void build_handledAfterDue_passes() {
        assertThat(Faults.codes(() -> Samples.step()
                        .startedAt(T)
                        .dueAt(T)
                        .handledAt(T.plusSeconds(9))
                        .build()))
                .isEmpty();
    }

    @Test
    void build_everyKindOfFault_isNamed() {
        Instant year1 = Instant.parse("0001-01-01T00:00:00Z");
        assertThat(Faults.codes(() -> ProgressStep.builder(LocalDossierId.of("hs-7"))
                        .officerName(" \u0000")
                        .officerTitle("\u0000")
                        .department("\u0000")
                        .content("\u0000")
                        .handledAt(year1)
                        .startedAt(year1)
                        .dueAt(year1)
                        .build()))
                .containsExactly(
                        "officerName: text-control",
                        "officerTitle: text-control",
                        "department: text-control",
                        "content: text-control",
                        "status: required",
                        "handledAt: time-range",
                        "startedAt: time-range",
                        "dueAt: time-range");
    }

    @Test
    void build_blankOfficer_isMissing() {
        assertThat(Faults.codes(() -> Samples.step().officerName(" \t").build()))
                .containsExactly("officerName: required");
    }

    @Test
    void build_timesWithFractions_areCutToSeconds() {
        Instant fine = T.plusMillis(999);
        ProgressStep step =
                Samples.step().startedAt(fine).handledAt(fine).dueAt(fine).build();

        assertThat(step.startedAt()).isEqualTo(T);
        assertThat(step.handledAt()).isEqualTo(T);
        assertThat(step.dueAt()).isEqualTo(T);
    }

    @Test
    void toString_anyStep_showsDossierTimeAndStatus() {
        assertThat(Samples.step().build()).hasToString("ProgressStep(hs-7, 2025-03-11T03:30:00Z, PROCESSING)");
    }
}
