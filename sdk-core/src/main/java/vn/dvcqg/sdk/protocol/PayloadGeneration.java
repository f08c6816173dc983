package vn.dvcqg.sdk.protocol;

/**
 * Which fields of a dossier travel. Fields that a generation lacks are not sent.
 *
 * @see "docs/protocol/dossier.md, section Generations"
 */
public enum PayloadGeneration {
    /** The packet of the standard QCVN 120:2019: 27 fields. */
    QCVN120_2019,
    /** The same with the fields of about 2022 that the indicators of Decision 766 need. */
    EXT766_2022
}
