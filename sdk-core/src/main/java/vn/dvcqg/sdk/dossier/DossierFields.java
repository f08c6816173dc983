package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * The fields of a dossier. A builder changes its own copy; the copy inside a dossier is never changed and never handed out, so a
 * dossier is immutable. One class for both keeps the thirty fields in one place.
 */
final class DossierFields implements Cloneable {

    @Nullable
    LocalDossierId localId;

    @Nullable
    DossierCode code;

    @Nullable
    ProcedureCode procedure;

    @Nullable
    String procedureName;

    @Nullable
    FieldCode field;

    @Nullable
    String fieldName;

    @Nullable
    String receiptNumber;

    @Nullable
    Owner owner;

    @Nullable
    String summary;

    @Nullable
    DossierStatus status;

    @Nullable
    Channel channel;

    @Nullable
    FilingPlace filingPlace;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant receivedAt;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant finishedAt;

    @Nullable
    Instant returnedAt;

    @Nullable
    Instant rejectedAt;

    @Nullable
    Handover handover;

    @Nullable
    String returnInformation;

    @Nullable
    String processingAgencyName;

    @Nullable
    String note;

    @Nullable
    OnlinePayment onlinePayment;

    @Nullable
    Boolean digitisedComponent;

    List<SubmittedFile> submittedFiles = List.of();
    List<ResultPaper> resultPapers = List.of();
    List<Fee> fees = List.of();
    List<OtherAttachment> otherAttachments = List.of();
    List<SupplementRound> supplementRounds = List.of();
    List<DatabaseMark> databases = List.of();

    /** A copy; the lists are immutable and so may be shared. */
    DossierFields copy() {
        try {
            return (DossierFields) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                localId,
                code,
                procedure,
                procedureName,
                field,
                fieldName,
                receiptNumber,
                owner,
                summary,
                status,
                channel,
                filingPlace,
                submittedAt,
                receivedAt,
                dueAt,
                finishedAt,
                returnedAt,
                rejectedAt,
                handover,
                returnInformation,
                processingAgencyName,
                note,
                onlinePayment,
                digitisedComponent,
                submittedFiles,
                resultPapers,
                fees,
                otherAttachments,
                supplementRounds,
                databases);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof DossierFields that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }
}
