package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;

class OutcomesTest {

    private static final LocalDossierId ID = LocalDossierId.of("hs-7");
    private static final DossierCode CODE = DossierCode.of("000.00.99.H99-250310-0007");

    @Test
    void toString_submission_leavesOutWhatThePortalSaid() {
        Submission done = new Submission(ID, CODE, SubmitOutcome.CREATED, "Nguyễn Văn Mẫu", "r-1", "c-1", 1);

        assertThat(done).hasToString("Submission(hs-7, 000.00.99.H99-250310-0007, CREATED, request r-1, attempts 1)");
        assertThat(done.portalMessage()).isEqualTo("Nguyễn Văn Mẫu");
    }

    @Test
    void toString_receipt_leavesOutWhatThePortalSaid() {
        PortalBornReceipt receipt = new PortalBornReceipt(CODE, "Nguyễn Văn Mẫu", "r-1", "c-1", 1);

        assertThat(receipt.toString()).contains("r-1").doesNotContain("Mẫu");
    }

    @Test
    void localId_bothBatchResults_isThatOfTheDossier() {
        Submission done = new Submission(ID, CODE, SubmitOutcome.CREATED, "", "r-1", "c-1", 1);
        PortalFaultException fault = new PortalFaultException("an empty answer", CallFacts.NONE, null);

        assertThat(new BatchResult.Submitted(done).localId()).isEqualTo(ID);
        assertThat(new BatchResult.Failed(ID, fault).localId()).isEqualTo(ID);
        assertThat(new BatchResult.Failed(ID, fault).cause()).isSameAs(fault);
    }

    @Test
    void lookup_rows_areACopy() {
        List<ExtraFields> rows = new ArrayList<>(List.of(ExtraFields.of(Map.of("MARK", "\"x\""))));
        DossierLookup lookup = new DossierLookup(CODE, true, rows);
        rows.clear();

        assertThat(lookup.rows()).hasSize(1);
        assertThat(lookup.toString()).contains("MARK").doesNotContain("\"x\"");
    }

    @Test
    void constructors_missingParts_areRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Submission(ID, null, SubmitOutcome.CREATED, "", "", "", 0));
        assertThatNullPointerException().isThrownBy(() -> new PortalBornReceipt(null, "", "", "", 0));
        assertThatNullPointerException().isThrownBy(() -> new BatchResult.Submitted(null));
        assertThatNullPointerException().isThrownBy(() -> new BatchResult.Failed(ID, null));
        assertThatNullPointerException().isThrownBy(() -> new StepResult(null, StepState.UNSENT, null));
        assertThatNullPointerException().isThrownBy(() -> new OtherAttachment(null, 1, 1));
        assertThatNullPointerException().isThrownBy(() -> new DatabaseMark(null));
        assertThatNullPointerException().isThrownBy(() -> OwnerIdentity.other("1", null));
    }

    @Test
    void toString_smallValues_showNoText() {
        assertThat(new OtherAttachment("MARK", 2, 3)).hasToString("OtherAttachment(count=2, kind=3)");
        assertThat(new ProcessedFile("MARK", "MARK", "MARK", null, true)).hasToString("ProcessedFile(deleted=true)");
        assertThat(new StepResult(new Filler(1).progressStep(), StepState.UNSENT, null).toString())
                .doesNotContain(Filler.MARK);
    }
}
