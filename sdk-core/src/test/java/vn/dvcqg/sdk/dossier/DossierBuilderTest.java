package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Vnd;

class DossierBuilderTest {

    @Test
    void times_withFractions_areCutToSeconds() {
        Instant time = Instant.parse("2025-03-10T02:00:00.987654321Z");
        Dossier dossier = Samples.dossier()
                .submittedAt(time)
                .receivedAt(time)
                .dueAt(time)
                .finishedAt(time)
                .returnedAt(time)
                .rejectedAt(time)
                .build();

        assertThat(List.of(
                        dossier.submittedAt(),
                        dossier.receivedAt(),
                        dossier.dueAt(),
                        dossier.finishedAt(),
                        dossier.returnedAt(),
                        dossier.rejectedAt()))
                .containsOnly(Instant.parse("2025-03-10T02:00:00Z"));
    }

    @Test
    void optionals_setToNullAgain_areNotKnown() {
        Dossier dossier = new Filler(1)
                .dossier().toBuilder()
                        .code(null)
                        .field(null, null)
                        .receiptNumber(null)
                        .summary(null)
                        .channel(null)
                        .filingPlace(null)
                        .submittedAt(null)
                        .receivedAt(null)
                        .dueAt(null)
                        .finishedAt(null)
                        .returnedAt(null)
                        .rejectedAt(null)
                        .handover(null)
                        .returnInformation(null)
                        .processingAgencyName(null)
                        .note(null)
                        .onlinePayment(null)
                        .digitisedComponent(null)
                        .build();

        assertThat(dossier)
                .extracting(
                        Dossier::code,
                        Dossier::field,
                        Dossier::fieldName,
                        Dossier::receiptNumber,
                        Dossier::summary,
                        Dossier::channel,
                        Dossier::filingPlace,
                        Dossier::submittedAt,
                        Dossier::receivedAt,
                        Dossier::dueAt,
                        Dossier::finishedAt,
                        Dossier::returnedAt,
                        Dossier::rejectedAt,
                        Dossier::handover,
                        Dossier::returnInformation,
                        Dossier::processingAgencyName,
                        Dossier::note,
                        Dossier::onlinePayment,
                        Dossier::digitisedComponent)
                .containsOnlyNulls();
    }

    @Test
    void optionals_emptyTexts_countAsNotKnown() {
        Dossier dossier = Samples.dossier()
                .receiptNumber("")
                .summary("")
                .returnInformation("")
                .processingAgencyName("")
                .note("")
                .field(null, "")
                .build();

        assertThat(dossier).isEqualTo(Samples.dossier().build());
    }

    @Test
    void lists_setFromAListThatChangesLater_keepTheirContent() {
        List<Fee> fees = new ArrayList<>(List.of(Fee.builder("a", Vnd.ZERO).build()));
        DossierBuilder builder = Samples.dossier().fees(fees);
        fees.clear();

        assertThat(builder.build().fees()).hasSize(1);
    }

    @Test
    void lists_ofADossier_cannotBeChanged() {
        Dossier dossier = new Filler(1).dossier();

        for (List<?> list : List.of(
                dossier.submittedFiles(),
                dossier.resultPapers(),
                dossier.fees(),
                dossier.otherAttachments(),
                dossier.supplementRounds(),
                dossier.databases(),
                dossier.owner().identities(),
                dossier.supplementRounds().get(0).papers(),
                dossier.supplementRounds().get(0).fees())) {
            assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void add_afterBuild_changesOnlyTheNextDossier() {
        DossierBuilder builder =
                Samples.dossier().addFee(Fee.builder("a", Vnd.of(1)).build());
        Dossier first = builder.build();
        Dossier second = builder.addFee(Fee.builder("b", Vnd.of(2)).build())
                .addSupplementRound(SupplementRound.builder(1).build())
                .build();

        assertThat(first.fees()).extracting(Fee::name).containsExactly("a");
        assertThat(second.fees()).extracting(Fee::name).containsExactly("a", "b");
        assertThat(second.supplementRounds()).hasSize(1);
    }

    @Test
    void lists_nullOrNullInside_failAtOnce() {
        DossierBuilder builder = Samples.dossier();
        List<Fee> withNull = new ArrayList<>();
        withNull.add(null);

        assertThatNullPointerException().isThrownBy(() -> builder.fees(null));
        assertThatNullPointerException().isThrownBy(() -> builder.fees(withNull));
        assertThatNullPointerException().isThrownBy(() -> builder.addFee(null));
    }

    @Test
    void required_setToNull_areReportedNotThrown() {
        assertThat(Faults.codes(() -> Samples.dossier()
                        .localId(null)
                        .procedure(null, null)
                        .owner(null)
                        .status(null)
                        .build()))
                .containsExactly("localId: required", "procedure: required", "owner: required", "status: required");
    }

    @Test
    void toString_anyDossier_showsKeysProcedureAndStatus() {
        assertThat(Samples.dossier().build()).hasToString("Dossier(hs-7, null, 1.000001, RECEIVED)");
    }
}
