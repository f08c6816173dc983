package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * A dossier as the local one-stop system knows it, in the words of the people who work with it. Immutable and safe for use by
 * several threads; it prints no personal data.
 *
 * <p>Made by {@link #builder()}; {@link #toBuilder()} starts the next state of the same dossier. A dossier that exists keeps
 * the rules that hold everywhere: nothing required is missing, times stand in order, addresses can be fetched, no number is a
 * placeholder, no submitted file is passed off as a result. What only one generation of the protocol asks for, such as the
 * greatest length of a text, is checked when the dossier is sent.
 *
 * @see "docs/protocol/dossier.md, section Base fields"
 * @see "docs/protocol/dossier.md, section Extension fields"
 */
public final class Dossier {

    private final DossierFields fields;

    Dossier(DossierFields fields) {
        this.fields = fields;
    }

    /**
     * Starts a dossier.
     *
     * @return an empty builder
     */
    public static DossierBuilder builder() {
        return new DossierBuilder(new DossierFields());
    }

    /**
     * Starts the next state of this dossier.
     *
     * @return a builder that holds everything this dossier holds
     */
    public DossierBuilder toBuilder() {
        return new DossierBuilder(fields.copy());
    }

    /**
     * The key of the dossier in the local system.
     *
     * @return the key
     */
    public LocalDossierId localId() {
        return Objects.requireNonNull(fields.localId);
    }

    /**
     * The code under which the portal knows the dossier.
     *
     * @return the code, or null when the portal has not issued it yet
     */
    public @Nullable DossierCode code() {
        return fields.code;
    }

    /**
     * The procedure.
     *
     * @return its code
     */
    public ProcedureCode procedure() {
        return Objects.requireNonNull(fields.procedure);
    }

    /**
     * The name of the procedure.
     *
     * @return the name, or null when not known
     */
    public @Nullable String procedureName() {
        return fields.procedureName;
    }

    /**
     * The field of work.
     *
     * @return its code, or null when not known
     */
    public @Nullable FieldCode field() {
        return fields.field;
    }

    /**
     * The name of the field of work.
     *
     * @return the name, or null when not known
     */
    public @Nullable String fieldName() {
        return fields.fieldName;
    }

    /**
     * The number of the receipt that the applicant got.
     *
     * @return the number, or null when not known
     */
    public @Nullable String receiptNumber() {
        return fields.receiptNumber;
    }

    /**
     * Who applies.
     *
     * @return the owner
     */
    public Owner owner() {
        return Objects.requireNonNull(fields.owner);
    }

    /**
     * What the dossier is about.
     *
     * @return the text, or null when not known
     */
    public @Nullable String summary() {
        return fields.summary;
    }

    /**
     * Where the dossier stands.
     *
     * @return the status
     */
    public DossierStatus status() {
        return Objects.requireNonNull(fields.status);
    }

    /**
     * The way by which the dossier came in.
     *
     * @return the channel, or null when not known; that counts as in person
     */
    public @Nullable Channel channel() {
        return fields.channel;
    }

    /**
     * The system in which the applicant filed.
     *
     * @return the place, or null when not known
     */
    public @Nullable FilingPlace filingPlace() {
        return fields.filingPlace;
    }

    /**
     * When the applicant filed.
     *
     * @return the moment, or null when not known
     */
    public @Nullable Instant submittedAt() {
        return fields.submittedAt;
    }

    /**
     * When the one-stop desk received the dossier.
     *
     * @return the moment, or null when it has not been received
     */
    public @Nullable Instant receivedAt() {
        return fields.receivedAt;
    }

    /**
     * The appointed time of the result.
     *
     * @return the moment, or null when none was appointed
     */
    public @Nullable Instant dueAt() {
        return fields.dueAt;
    }

    /**
     * When processing really ended.
     *
     * @return the moment, or null when it has not ended
     */
    public @Nullable Instant finishedAt() {
        return fields.finishedAt;
    }

    /**
     * When the applicant got the result.
     *
     * @return the moment, or null when he has not got it
     */
    public @Nullable Instant returnedAt() {
        return fields.returnedAt;
    }

    /**
     * When the dossier was refused.
     *
     * @return the moment, or null when it was not refused
     */
    public @Nullable Instant rejectedAt() {
        return fields.rejectedAt;
    }

    /**
     * How the applicant gets the result.
     *
     * @return the way, or null when not known
     */
    public @Nullable Handover handover() {
        return fields.handover;
    }

    /**
     * What is to be known about the return of the result.
     *
     * @return the text, or null when there is none
     */
    public @Nullable String returnInformation() {
        return fields.returnInformation;
    }

    /**
     * The agency that works on the dossier.
     *
     * @return its name, not its code, or null when not known
     */
    public @Nullable String processingAgencyName() {
        return fields.processingAgencyName;
    }

    /**
     * A note.
     *
     * @return the text, or null when there is none
     */
    public @Nullable String note() {
        return fields.note;
    }

    /**
     * Whether and where the applicant paid online.
     *
     * @return the way of payment, or null when not known
     */
    public @Nullable OnlinePayment onlinePayment() {
        return fields.onlinePayment;
    }

    /**
     * Whether a component of the dossier was digitised.
     *
     * @return true or false, or null when not known
     */
    public @Nullable Boolean digitisedComponent() {
        return fields.digitisedComponent;
    }

    /**
     * The papers that the applicant submitted.
     *
     * @return the papers, never null
     */
    public List<SubmittedFile> submittedFiles() {
        return fields.submittedFiles;
    }

    /**
     * The results.
     *
     * @return the results, never null
     */
    public List<ResultPaper> resultPapers() {
        return fields.resultPapers;
    }

    /**
     * The fees.
     *
     * @return the fees, never null
     */
    public List<Fee> fees() {
        return fields.fees;
    }

    /**
     * The attachments that are only counted.
     *
     * @return the attachments, never null
     */
    public List<OtherAttachment> otherAttachments() {
        return fields.otherAttachments;
    }

    /**
     * The rounds in which papers were added.
     *
     * @return the rounds, never null
     */
    public List<SupplementRound> supplementRounds() {
        return fields.supplementRounds;
    }

    /**
     * The national databases that were used.
     *
     * @return the databases, never null
     */
    public List<DatabaseMark> databases() {
        return fields.databases;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Dossier that && fields.equals(that.fields));
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** The keys, the procedure and the status; no personal data. */
    @Override
    public String toString() {
        return "Dossier(" + localId() + ", " + code() + ", " + procedure() + ", " + status() + ")";
    }
}
