package vn.dvcqg.sdk.sync;

/** What becomes of the later changes of a dossier when the portal has refused one. Other dossiers never wait. */
public enum AfterRejection {
    /**
     * They wait until the refused one is retried or discarded. A refused state of the dossier is replaced by a newer one when nothing else
     * stands between them.
     */
    WAIT,
    /** They go on, as if the refused one had not been recorded. */
    GO_ON
}
