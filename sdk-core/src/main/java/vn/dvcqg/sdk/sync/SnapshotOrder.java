package vn.dvcqg.sdk.sync;

/** In which order the changes of one dossier go when several wait. */
public enum SnapshotOrder {
    /** Strictly as recorded. States of the dossier with nothing between them are sent as one, the newest. */
    AS_RECORDED,
    /** The newest state of the dossier first, older ones not at all, then the steps as recorded. */
    LATEST_FIRST
}
