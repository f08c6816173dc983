package vn.dvcqg.sdk.sync;

/** What a {@link Backfill} does with a dossier of which the store knows changes already. In no case does it overwrite a newer state. */
public enum BackfillConflict {
    /** The item is skipped, steps included: whatever was recorded came from the running system and is newer. */
    SKIP,
    /**
     * The item is skipped only when a change was recorded after the backfill began, or in the minute before ({@link
     * DossierSyncBuilder#lease clock margin}). For sending again what was sent before; the source must then read the dossiers as they
     * stand during the run, not from an older copy.
     */
    SEND_UNLESS_CHANGED_SINCE
}
