package vn.dvcqg.sdk.protocol;

/** What a generation of the portal's interface can do. An operation that the profile does not declare is refused before sending. */
public enum Capability {
    /** Dossiers can be submitted: created and updated. */
    SUBMIT,
    /** Several dossiers can travel in one call. */
    SUBMIT_BATCH,
    /** A dossier can be looked up on the portal. */
    LOOK_UP,
    /** Processing steps can be reported. */
    REPORT_PROGRESS,
    /** The status of a dossier that was born on the portal can be reported. */
    UPDATE_PORTAL_BORN,
    /** The portal account of an applicant can be found. */
    FIND_ACCOUNT,
    /** The catalogues of procedures, agencies and fields of work can be read. */
    CATALOG,
    /** The catalogue of public services can be read. */
    SERVICE_CATALOG,
    /** The portal issues the dossier code; the vendor's system does not make one. */
    SERVER_ISSUED_CODE,
    /** The bytes of files travel with the dossier; elsewhere the portal fetches them from an address. */
    FILE_UPLOAD
}
