package vn.dvcqg.sdk.sync.internal;

import org.jspecify.annotations.Nullable;

/**
 * How a claimed dossier is given back.
 *
 * @param lane which
 * @param dueAt when it wants attention again, in milliseconds; null when nothing of it can be done now
 * @param headSeq no open change has a lower number
 * @param failures how many senseless answers came in a row
 * @param portalCode the code that the portal issued with this call, or null
 * @param cleaned how much of {@link Lane#dirty()} is settled
 */
record Release(
        Lane lane,
        @Nullable Long dueAt,
        long headSeq,
        int failures,
        @Nullable String portalCode,
        int cleaned) {

    static Release at(@Nullable Long dueAt, Lane lane, long headSeq) {
        return new Release(lane, dueAt, headSeq, 0, null, 0);
    }

    Release due(long millis) {
        return new Release(lane, millis, headSeq, failures, portalCode, cleaned);
    }
}
