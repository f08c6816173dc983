package vn.dvcqg.sdk.dossier;

/**
 * What became of a dossier that was sent, as the portal's last answer tells it. Each outcome means that the portal holds the dossier;
 * who created it cannot always be told. When the answer to a creation is lost and the creation repeated, or when several dossiers
 * travel in one call and the portal took some of them before it refused the call, a dossier that this very call created comes back
 * as {@link #UPDATED}, or as {@link #ALREADY_EXISTS} with {@link SubmitStrategy#CREATE_ONLY}.
 *
 * @see "docs/protocol/dossier.md, section Create and update"
 */
public enum SubmitOutcome {

    /** The portal did not know it and holds it now. */
    CREATED,

    /** The portal knew it, maybe since an earlier try of the same call, and holds the new content now. */
    UPDATED,

    /**
     * The portal knew it, maybe since an earlier try of the same call, and its content there is unchanged; only {@link
     * SubmitStrategy#CREATE_ONLY} ends so.
     */
    ALREADY_EXISTS
}
