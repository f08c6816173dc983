package vn.dvcqg.sdk.sync.internal;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.sync.EventId;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;

/**
 * A change as it lies in the store.
 *
 * @param lane the number of its dossier
 * @param seq its number within the dossier
 * @param kind what it is
 * @param state where it stands
 * @param recordedAt when it was recorded, in milliseconds
 * @param tries how often it was sent
 * @param doubts how often its answer was lost
 * @param hash of its content
 * @param payload its content, sealed or not; null when erased
 */
record StoredEvent(
        long lane,
        long seq,
        EventKind kind,
        EventState state,
        long recordedAt,
        int tries,
        int doubts,
        String hash,
        @Nullable String payload) {

    static final String ROW_SEPARATOR = "-";

    EventId id() {
        return idOf(lane, seq);
    }

    static EventId idOf(long lane, long seq) {
        return new EventId(lane + ROW_SEPARATOR + seq);
    }

    boolean waits() {
        return state == EventState.PENDING || state == EventState.SENDING;
    }
}
