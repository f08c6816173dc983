package vn.dvcqg.sdk.sync;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.LocalDossierId;

/**
 * A recorded change as the store holds it, without its content. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param dossier the dossier it belongs to
 * @param kind what was recorded
 * @param state where it stands
 * @param recordedAt when it was recorded, by the clock of the node that did it
 * @param finishedAt when it was delivered, discarded or superseded; null while it is open
 * @param tries how often it was sent, or its sending begun
 * @param doubts how often an answer was lost; from 1 on it may stand on the portal more than once
 * @param reason why it stands where it stands, without personal data; null when there is nothing to say
 * @param hash SHA-256 of its content as it was recorded, in hexadecimal digits
 */
public record SyncEvent(
        EventId id,
        LocalDossierId dossier,
        EventKind kind,
        EventState state,
        Instant recordedAt,
        @Nullable Instant finishedAt,
        int tries,
        int doubts,
        @Nullable String reason,
        String hash) {

    /**
     * Checks that nothing is missing.
     *
     * @param id not null
     * @param dossier not null
     * @param kind not null
     * @param state not null
     * @param recordedAt not null
     * @param finishedAt may be null
     * @param tries taken as it is
     * @param doubts taken as it is
     * @param reason may be null
     * @param hash not null
     * @throws NullPointerException if a part is null
     */
    public SyncEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(hash, "hash");
    }
}
