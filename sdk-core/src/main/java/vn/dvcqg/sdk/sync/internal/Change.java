package vn.dvcqg.sdk.sync.internal;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.sync.EventState;

/**
 * What becomes of one event.
 *
 * @param event which
 * @param state its new state
 * @param reason why, or null
 * @param tried whether this counts as a try
 * @param doubted whether its answer was lost
 * @param blocks whether the later ones of its dossier wait until somebody decides about it
 * @param keepPayload whether the content stays although the event is finished
 */
record Change(
        StoredEvent event,
        EventState state,
        @Nullable String reason,
        boolean tried,
        boolean doubted,
        boolean blocks,
        boolean keepPayload) {

    static Change to(EventState state, StoredEvent event, @Nullable String reason) {
        return new Change(event, state, reason == null ? null : Reasons.fit(reason), false, false, false, false);
    }

    Change triedOnce() {
        return new Change(event, state, reason, true, doubted, blocks, keepPayload);
    }

    Change inDoubt() {
        return new Change(event, state, reason, tried, true, blocks, keepPayload);
    }

    Change blocking() {
        return new Change(event, state, reason, tried, doubted, true, keepPayload);
    }

    Change keepingPayload(boolean keep) {
        return new Change(event, state, reason, tried, doubted, blocks, keep);
    }

    /** The same for another event. */
    Change sameFor(StoredEvent other) {
        return new Change(other, state, reason, tried, doubted, blocks, keepPayload);
    }

    /** Whether the content is no longer needed. */
    boolean erases() {
        return finished() && !keepPayload;
    }

    boolean finished() {
        return state == EventState.DELIVERED || state == EventState.DISCARDED || state == EventState.SUPERSEDED;
    }
}
