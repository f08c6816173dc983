package vn.dvcqg.sdk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How delivery is doing. Immutable and safe for use by several threads.
 *
 * @param running whether this node delivers
 * @param pending how many changes wait or are being sent, those of all nodes together
 * @param oldest for how long the oldest of them has waited; zero when none does
 * @param uncertain how many are held because their answer was lost
 * @param rejected how many were refused and wait for a decision
 * @param lastSuccess when this node last got something through; null when it has not yet
 * @param portalPausedUntil until when this node leaves the portal alone because of trouble; null when there is none
 * @param databaseTrouble the kind of the last failure of the database; null when the last transaction went through
 */
public record SyncHealth(
        boolean running,
        long pending,
        Duration oldest,
        long uncertain,
        long rejected,
        @Nullable Instant lastSuccess,
        @Nullable Instant portalPausedUntil,
        @Nullable String databaseTrouble) {

    /**
     * Checks that nothing is missing.
     *
     * @param running taken as it is
     * @param pending taken as it is
     * @param oldest not null
     * @param uncertain taken as it is
     * @param rejected taken as it is
     * @param lastSuccess may be null
     * @param portalPausedUntil may be null
     * @param databaseTrouble may be null
     */
    public SyncHealth {
        Objects.requireNonNull(oldest, "oldest");
    }
}
