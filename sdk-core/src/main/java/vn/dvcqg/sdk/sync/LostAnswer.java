package vn.dvcqg.sdk.sync;

/**
 * What to do with a step when nobody knows whether the portal has it. A step has no identity on the wire, so both choices can be wrong.
 *
 * @see "docs/sync.md, section Steps whose answer was lost"
 */
public enum LostAnswer {
    /** Send it again: it is never missing, but it may stand in the history twice. */
    RESEND,
    /** Keep it back and list it in {@link DossierSync#uncertain()}: it never stands twice, but it may be missing until somebody decides. */
    HOLD
}
