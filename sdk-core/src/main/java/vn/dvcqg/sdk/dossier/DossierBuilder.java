package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * Builds a {@link Dossier}. Not safe for use by several threads. An empty text counts as not known; nothing is trimmed or
 * cut.
 */
public final class DossierBuilder {

    private final DossierFields fields;

    DossierBuilder(DossierFields fields) {
        this.fields = fields;
    }

    /**
     * Sets the key of the dossier in the local system.
     *
     * @param localId the key; required
     * @return this builder
     */
    public DossierBuilder localId(LocalDossierId localId) {
        fields.localId = localId;
        return this;
    }

    /**
     * Sets the code under which the portal knows the dossier.
     *
     * @param code the code, or null where the portal issues it
     * @return this builder
     */
    public DossierBuilder code(@Nullable DossierCode code) {
        fields.code = code;
        return this;
    }

    /**
     * Sets the procedure.
     *
     * @param code its code; required
     * @param name its name as published, or null when not known
     * @return this builder
     */
    public DossierBuilder procedure(ProcedureCode code, @Nullable String name) {
        fields.procedure = code;
        fields.procedureName = Texts.known(name);
        return this;
    }

    /**
     * Sets the field of work to which the procedure belongs.
     *
     * @param code its code, or null when not known
     * @param name its name as published, or null when not known
     * @return this builder
     */
    public DossierBuilder field(@Nullable FieldCode code, @Nullable String name) {
        fields.field = code;
        fields.fieldName = Texts.known(name);
        return this;
    }

    /**
     * Sets the number of the receipt that the applicant got.
     *
     * @param receiptNumber the number, or null
     * @return this builder
     */
    public DossierBuilder receiptNumber(@Nullable String receiptNumber) {
        fields.receiptNumber = Texts.known(receiptNumber);
        return this;
    }

    /**
     * Sets who applies.
     *
     * @param owner the owner; required
     * @return this builder
     */
    public DossierBuilder owner(Owner owner) {
        fields.owner = owner;
        return this;
    }

    /**
     * Sets what the dossier is about.
     *
     * @param summary one or two sentences, or null
     * @return this builder
     */
    public DossierBuilder summary(@Nullable String summary) {
        fields.summary = Texts.known(summary);
        return this;
    }

    /**
     * Sets where the dossier stands.
     *
     * @param status the status; required
     * @return this builder
     */
    public DossierBuilder status(DossierStatus status) {
        fields.status = status;
        return this;
    }

    /**
     * Sets the way by which the dossier came in.
     *
     * @param channel the channel, or null when not known
     * @return this builder
     */
    public DossierBuilder channel(@Nullable Channel channel) {
        fields.channel = channel;
        return this;
    }

    /**
     * Sets the system in which the applicant filed.
     *
     * @param filingPlace the place, or null when not known
     * @return this builder
     */
    public DossierBuilder filingPlace(@Nullable FilingPlace filingPlace) {
        fields.filingPlace = filingPlace;
        return this;
    }

    /**
     * Sets when the applicant filed.
     *
     * @param submittedAt the moment, cut to seconds, or null
     * @return this builder
     */
    public DossierBuilder submittedAt(@Nullable Instant submittedAt) {
        fields.submittedAt = Times.cut(submittedAt);
        return this;
    }

    /**
     * Sets when the one-stop desk received the dossier. The portal leaves dossiers without it out of its figures.
     *
     * @param receivedAt the moment, cut to seconds, or null
     * @return this builder
     */
    public DossierBuilder receivedAt(@Nullable Instant receivedAt) {
        fields.receivedAt = Times.cut(receivedAt);
        return this;
    }

    /**
     * Sets the appointed time of the result.
     *
     * @param dueAt the moment, cut to seconds, or null
     * @return this builder
     */
    public DossierBuilder dueAt(@Nullable Instant dueAt) {
        fields.dueAt = Times.cut(dueAt);
        return this;
    }

    /**
     * Sets when processing really ended.
     *
     * @param finishedAt the moment, cut to seconds, or null
     * @return this builder
     */
    public DossierBuilder finishedAt(@Nullable Instant finishedAt) {
        fields.finishedAt = Times.cut(finishedAt);
        return this;
    }

    /**
     * Sets when the applicant got the result.
     *
     * @param returnedAt the moment, cut to seconds, or null
     * @return this builder
     */
    public DossierBuilder returnedAt(@Nullable Instant returnedAt) {
        fields.returnedAt = Times.cut(returnedAt);
        return this;
    }

    /**
     * Sets when the dossier was refused.
     *
     * @param rejectedAt the moment, cut to seconds, or null
     * @return this builder
     */
    public DossierBuilder rejectedAt(@Nullable Instant rejectedAt) {
        fields.rejectedAt = Times.cut(rejectedAt);
        return this;
    }

    /**
     * Sets how the applicant gets the result.
     *
     * @param handover the way, or null when not known
     * @return this builder
     */
    public DossierBuilder handover(@Nullable Handover handover) {
        fields.handover = handover;
        return this;
    }

    /**
     * Sets what is to be known about the return of the result.
     *
     * @param returnInformation the text, or null
     * @return this builder
     */
    public DossierBuilder returnInformation(@Nullable String returnInformation) {
        fields.returnInformation = Texts.known(returnInformation);
        return this;
    }

    /**
     * Sets the agency that works on the dossier.
     *
     * @param processingAgencyName its name, not its code, or null
     * @return this builder
     */
    public DossierBuilder processingAgencyName(@Nullable String processingAgencyName) {
        fields.processingAgencyName = Texts.known(processingAgencyName);
        return this;
    }

    /**
     * Sets a note.
     *
     * @param note the text, or null
     * @return this builder
     */
    public DossierBuilder note(@Nullable String note) {
        fields.note = Texts.known(note);
        return this;
    }

    /**
     * Sets whether and where the applicant paid online.
     *
     * @param onlinePayment the way of payment, or null when not known
     * @return this builder
     */
    public DossierBuilder onlinePayment(@Nullable OnlinePayment onlinePayment) {
        fields.onlinePayment = onlinePayment;
        return this;
    }

    /**
     * Sets whether a component of the dossier was digitised.
     *
     * @param digitisedComponent true or false, or null when not known
     * @return this builder
     */
    public DossierBuilder digitisedComponent(@Nullable Boolean digitisedComponent) {
        fields.digitisedComponent = digitisedComponent;
        return this;
    }

    /**
     * Replaces the papers that the applicant submitted.
     *
     * @param submittedFiles the papers
     * @return this builder
     */
    public DossierBuilder submittedFiles(List<SubmittedFile> submittedFiles) {
        fields.submittedFiles = List.copyOf(submittedFiles);
        return this;
    }

    /**
     * Adds a paper that the applicant submitted.
     *
     * @param submittedFile what to add
     * @return this builder
     */
    public DossierBuilder addSubmittedFile(SubmittedFile submittedFile) {
        fields.submittedFiles = Lists.plus(fields.submittedFiles, submittedFile);
        return this;
    }

    /**
     * Replaces the results.
     *
     * @param resultPapers the results
     * @return this builder
     */
    public DossierBuilder resultPapers(List<ResultPaper> resultPapers) {
        fields.resultPapers = List.copyOf(resultPapers);
        return this;
    }

    /**
     * Adds a result.
     *
     * @param resultPaper what to add
     * @return this builder
     */
    public DossierBuilder addResultPaper(ResultPaper resultPaper) {
        fields.resultPapers = Lists.plus(fields.resultPapers, resultPaper);
        return this;
    }

    /**
     * Replaces the fees.
     *
     * @param fees the fees
     * @return this builder
     */
    public DossierBuilder fees(List<Fee> fees) {
        fields.fees = List.copyOf(fees);
        return this;
    }

    /**
     * Adds a fee.
     *
     * @param fee what to add
     * @return this builder
     */
    public DossierBuilder addFee(Fee fee) {
        fields.fees = Lists.plus(fields.fees, fee);
        return this;
    }

    /**
     * Replaces the attachments that are only counted.
     *
     * @param otherAttachments the attachments
     * @return this builder
     */
    public DossierBuilder otherAttachments(List<OtherAttachment> otherAttachments) {
        fields.otherAttachments = List.copyOf(otherAttachments);
        return this;
    }

    /**
     * Replaces the rounds in which papers were added.
     *
     * @param supplementRounds the rounds
     * @return this builder
     */
    public DossierBuilder supplementRounds(List<SupplementRound> supplementRounds) {
        fields.supplementRounds = List.copyOf(supplementRounds);
        return this;
    }

    /**
     * Adds a round in which papers were added.
     *
     * @param supplementRound what to add
     * @return this builder
     */
    public DossierBuilder addSupplementRound(SupplementRound supplementRound) {
        fields.supplementRounds = Lists.plus(fields.supplementRounds, supplementRound);
        return this;
    }

    /**
     * Replaces the national databases that were used.
     *
     * @param databases the databases
     * @return this builder
     */
    public DossierBuilder databases(List<DatabaseMark> databases) {
        fields.databases = List.copyOf(databases);
        return this;
    }

    /**
     * Checks the dossier and makes it. The builder may be used further.
     *
     * @return the dossier
     * @throws vn.dvcqg.sdk.InvalidRequestException if something is missing or wrong; it lists every fault at once
     */
    public Dossier build() {
        DossierFields finished = fields.copy();
        Checks checks = new Checks();
        DossierRules.check(finished, checks);
        checks.orThrow();
        return new Dossier(finished);
    }
}
