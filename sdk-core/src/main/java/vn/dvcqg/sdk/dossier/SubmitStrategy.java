package vn.dvcqg.sdk.dossier;

/**
 * How the SDK finds out whether a dossier is to be created or updated; the wire has two separate requests for it. Whatever the
 * strategy, to send the same dossier twice leaves one dossier with the last content.
 *
 * @see "docs/protocol/dossier.md, section Create and update"
 */
public enum SubmitStrategy {

    /** Creates; when the portal answers that it knows the dossier, updates. One request for a new dossier, two for a known one. */
    CREATE_THEN_UPDATE,

    /** Asks whether the portal knows the dossier, then creates or updates. Always two requests; not every profile can ask. */
    LOOK_UP_FIRST,

    /** Creates; a dossier that the portal knows stays as it is there and ends as {@link SubmitOutcome#ALREADY_EXISTS}. */
    CREATE_ONLY,

    /** Updates; for whoever knows that the portal holds the dossier. */
    UPDATE_ONLY
}
