package vn.dvcqg.sdk.sync;

/**
 * Where a recorded change stands.
 *
 * @see "docs/sync.md, section States"
 */
public enum EventState {
    /** It waits for its turn. */
    PENDING,
    /** A worker is about to send it, is sending it, or stopped while it did. Only steps are marked so: the mark is committed before the call. */
    SENDING,
    /** The portal has it. */
    DELIVERED,
    /** The portal refused it; it waits for {@link DossierSync#retry} or {@link DossierSync#discard}. */
    REJECTED,
    /** Nobody knows whether the portal has it; it waits for {@link DossierSync#resend} or {@link DossierSync#discard}. */
    UNCERTAIN,
    /** The vendor gave it up. */
    DISCARDED,
    /** A newer state of the same dossier went in its place. */
    SUPERSEDED
}
