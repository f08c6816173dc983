package vn.dvcqg.sdk.sync;

/** What was recorded. */
public enum EventKind {
    /** A whole dossier; the portal keeps the last one it gets. */
    DOSSIER,
    /** One processing step; the portal appends it to a history. */
    STEP,
    /** The status of a dossier that was born on the portal; the portal keeps the last one it gets. */
    PORTAL_BORN
}
