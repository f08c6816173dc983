package vn.dvcqg.sdk.sync;

/**
 * Hears what becomes of recorded changes. It is called on threads of the worker, so it should be quick and must be safe for use by several
 * threads; what it throws is logged and changes nothing. It is told at least once while the process lives, sometimes twice, and not at all of what
 * a killed process had no time to tell: the lists of {@link DossierSync} are the truth.
 */
public interface SyncListener {

    /**
     * The portal has it.
     *
     * @param event the change
     */
    default void delivered(SyncEvent event) {}

    /**
     * The portal refused it.
     *
     * @param event the change, with the reason
     */
    default void rejected(SyncEvent event) {}

    /**
     * Nobody knows whether the portal has it, and it is held back.
     *
     * @param event the change, with the reason
     */
    default void uncertain(SyncEvent event) {}

    /**
     * It has been open for longer than {@link DossierSyncBuilder#lateAfter}. Told once.
     *
     * @param event the change
     */
    default void late(SyncEvent event) {}
}
