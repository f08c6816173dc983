package vn.dvcqg.sdk.dossier;

/**
 * What is known of a step that was to be reported.
 *
 * @see "docs/protocol/progress.md, section Steps have no identity"
 */
public enum StepState {

    /** The portal has it. To send it again would write it into the history twice. */
    ACKNOWLEDGED,

    /** The portal refused it; it is not in the history. */
    REJECTED,

    /** It began to leave, but no answer came: it may be in the history or not. */
    UNKNOWN,

    /** It never left, because an earlier step did not get through. It may be sent again at any time. */
    UNSENT
}
