package vn.dvcqg.sdk.dossier;

/**
 * What became of a dossier that was sent.
 *
 * @see "docs/protocol/dossier.md, section Create and update"
 */
public enum SubmitOutcome {

    /** The portal did not know it and holds it now. */
    CREATED,

    /** The portal knew it and holds the new content now. */
    UPDATED,

    /** The portal knew it and its content there is unchanged; only {@link SubmitStrategy#CREATE_ONLY} ends so. */
    ALREADY_EXISTS
}
