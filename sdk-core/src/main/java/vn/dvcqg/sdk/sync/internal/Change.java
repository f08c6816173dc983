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
 * @param keepPayload whether the content stays although the event is finished
 */
record Change(
        StoredEvent event,
        EventState state,
        @Nullable String reason,
        boolean tried,
        boolean doubted,
        boolean keepPayload) {

    private static final int LONGEST_REASON = 1000;

    static Change to(EventState state, StoredEvent event, @Nullable String reason) {
        return new Change(event, state, cut(reason), false, false, false);
    }

    Change triedOnce() {
        return new Change(event, state, reason, true, doubted, keepPayload);
    }

    Change inDoubt() {
        return new Change(event, state, reason, tried, true, keepPayload);
    }

    Change keepingPayload(boolean keep) {
        return new Change(event, state, reason, tried, doubted, keep);
    }

    /** The same for another event. */
    Change sameFor(StoredEvent other) {
        return new Change(other, state, reason, tried, doubted, keepPayload);
    }

    /** Whether the content is no longer needed. */
    boolean erases() {
        return finished() && !keepPayload;
    }

    boolean finished() {
        return state == EventState.DELIVERED || state == EventState.DISCARDED || state == EventState.SUPERSEDED;
    }

    private static @Nullable String cut(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
