package vn.dvcqg.sdk.sync.internal;

import org.jspecify.annotations.Nullable;

/**
 * A dossier that this node has claimed: nobody else sends anything of it until the lease ends.
 *
 * @param id its number in the store
 * @param dossier the local id
 * @param portalCode the code that the portal issued, or null
 * @param nextSeq the number that the next recorded change gets
 * @param headSeq no open change has a lower number
 * @param fence the number of the claim; a later claim has a higher one
 * @param failures how many senseless answers came in a row
 * @param edits how often somebody changed the state of a change from outside
 * @param dirty how often a node that had lost its lease may have sent something old
 * @param guarded whether an earlier owner may still be alive and send something old
 * @param leaseUntil until when it is claimed, in milliseconds
 */
record Lane(
        long id,
        String dossier,
        @Nullable String portalCode,
        long nextSeq,
        long headSeq,
        long fence,
        int failures,
        int edits,
        int dirty,
        boolean guarded,
        long leaseUntil) {}
