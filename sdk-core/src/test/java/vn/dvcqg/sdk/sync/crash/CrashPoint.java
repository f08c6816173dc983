package vn.dvcqg.sdk.sync.crash;

/** Where a worker stands when it is killed. */
enum CrashPoint {
    /** Wherever it happens to be. */
    ANYWHERE,
    /** The dispatcher is about to claim dossiers. */
    BEFORE_CLAIM,
    /** Dossiers are claimed, nothing is committed. */
    AFTER_CLAIM,
    /** It is committed that steps are about to be sent, none is sent. */
    AFTER_INTENT,
    /** The portal has taken a call and has not answered it. Seen by the portal, not by the worker. */
    PORTAL_COMMITTED,
    /** The portal has answered, nothing of that is written down. */
    BEFORE_MARK,
    /** Finished changes are deleted, nothing is committed. */
    IN_PRUNE;

    boolean isSeenByTheWorker() {
        return this != ANYWHERE && this != PORTAL_COMMITTED;
    }
}
