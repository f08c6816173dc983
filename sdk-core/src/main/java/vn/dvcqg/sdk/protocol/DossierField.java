package vn.dvcqg.sdk.protocol;

/**
 * The fields of a dossier that a profile can require.
 *
 * @see "docs/protocol/dossier.md, section Base fields"
 */
public enum DossierField {
    /** The dossier code. */
    CODE("code"),
    /** The name of the procedure. */
    PROCEDURE_NAME("procedureName"),
    /** The code of the field of work. */
    FIELD("field"),
    /** The name of the field of work. */
    FIELD_NAME("fieldName"),
    /** The receipt number. */
    RECEIPT_NUMBER("receiptNumber"),
    /** The name of the owner. */
    OWNER_NAME("owner.name"),
    /** What kind of applicant it is. */
    APPLICANT_TYPE("owner.type"),
    /** The portal account of the applicant. */
    APPLICANT_ACCOUNT("owner.account"),
    /** The e-mail address of the owner. */
    EMAIL("owner.email"),
    /** The phone number of the owner. */
    PHONE("owner.phone"),
    /** The abstract. */
    SUMMARY("summary"),
    /** When the dossier was received. */
    RECEIVED_AT("receivedAt"),
    /** When the result is due. */
    DUE_AT("dueAt"),
    /** How the result is handed over. */
    HANDOVER("handover"),
    /** The name of the agency that handles it. */
    PROCESSING_AGENCY_NAME("processingAgencyName"),
    /** How it was filed. */
    CHANNEL("channel"),
    /** The owner's identity papers. */
    IDENTITIES("owner.identities"),
    /** When it was filed. */
    SUBMITTED_AT("submittedAt");

    private final String path;

    DossierField(String path) {
        this.path = path;
    }

    /**
     * The field's name in the domain model, as violations tell it.
     *
     * @return the name
     */
    public String path() {
        return path;
    }
}
