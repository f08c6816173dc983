package vn.dvcqg.sdk.protocol;

/**
 * What stands in the field for the applicant's code, whose meaning is disputed between running systems.
 *
 * @see "docs/protocol/unknowns.md"
 */
public enum ApplicantReference {
    /** The portal account of the applicant, and only for dossiers that were filed online. */
    TECH_ID_WHEN_ONLINE,
    /** The portal account of the applicant whenever it is known. */
    TECH_ID,
    /** The number of the owner's identity paper. */
    IDENTITY_NUMBER
}
