package vn.dvcqg.sdk.sync.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.sync.AfterRejection;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;

/** Keeps the books of one action: what becomes of each event, and how the dossier is given back. */
final class Books {

    private static final int MOST_DOUBLINGS = 10;
    private static final long LONGEST_WAIT = 60_000;

    private final Action action;
    private final Settings settings;
    private final long now;
    private final List<Change> changes = new ArrayList<>();
    private @Nullable Long blocked;
    /** How often this has gone wrong by now, for a pause that grows; 0 when it has not, or for a reason that concerns all alike. */
    private int strikes;

    private boolean senseless;
    private @Nullable String portalCode;

    Books(Action action, Settings settings, long now) {
        this.action = action;
        this.settings = settings;
        this.now = now;
    }

    void note(Change change) {
        changes.add(change);
    }

    /** The portal refused it: the others of the dossier wait, or not, as the vendor chose. */
    void noteRefused(Change change) {
        if (settings.afterRejection() == AfterRejection.GO_ON) {
            changes.add(change);
            return;
        }
        changes.add(change.blocking());
        long seq = change.event().seq();
        blocked = blocked == null ? seq : Math.min(blocked, seq);
    }

    /** Nobody knows whether the portal has a step. */
    void noteUnknown(StoredEvent event, @Nullable String reason, boolean refusal, boolean resend) {
        if (refusal) {
            // sent again it would be refused again, and whether a part of the chunk was taken nobody knows
            noteRefused(
                    Change.to(EventState.UNCERTAIN, event, reason).triedOnce().inDoubt());
        } else {
            noteLost(event);
            EventState next = resend ? EventState.PENDING : EventState.UNCERTAIN;
            changes.add(Change.to(next, event, reason).triedOnce().inDoubt());
        }
    }

    /** The answer made no sense. The dossier itself may be the reason, so that others should go first. */
    void noteSenseless() {
        senseless = true;
        strikes = action.lane().failures() + 1;
    }

    /** The answer was lost. The dossier itself may be the reason here too. */
    void noteLost(StoredEvent event) {
        strikes = Math.max(strikes, event.doubts() + 1);
    }

    void noteCode(@Nullable String code) {
        portalCode = code;
    }

    /** Nothing got through; everything is tried again after a while. */
    Outcome failed(String reason) {
        for (StoredEvent event : action.events()) {
            strikes = Math.max(strikes, event.tries() + 1);
            changes.add(Change.to(EventState.PENDING, event, reason).triedOnce());
        }
        return close(false);
    }

    Outcome close(boolean sent) {
        Lane lane = action.lane();
        boolean done = changes.stream().noneMatch(change -> change.state() == EventState.PENDING);
        long head = done ? action.headAfter() : Math.min(action.headBefore(), firstWaiting());
        if (blocked != null) {
            head = Math.min(head, blocked);
        }
        boolean more = head < lane.nextSeq();
        Long due = more ? Long.valueOf(now + (strikes > 0 ? backOff() : 0)) : null;
        boolean cleaned = done && changes.stream().allMatch(change -> change.state() == EventState.DELIVERED);
        boolean dossier = action.kind() == EventKind.DOSSIER;
        Release release = new Release(lane, due, head, failures(), portalCode, dossier && cleaned ? lane.dirty() : 0);
        return new Outcome(release, action.restore() ? List.of() : List.copyOf(changes), sent);
    }

    /** Senseless answers in a row: what never reached the portal, or whose answer was lost, says nothing of the dossier. */
    private int failures() {
        int before = action.lane().failures();
        boolean answered = changes.stream().anyMatch(change -> change.state() != EventState.PENDING);
        return senseless ? before + 1 : answered ? 0 : before;
    }

    private long firstWaiting() {
        return changes.stream()
                .filter(change -> change.state() == EventState.PENDING)
                .mapToLong(change -> change.event().seq())
                .min()
                .orElse(action.headAfter());
    }

    private long backOff() {
        long first = settings.firstPause().toMillis();
        return Math.min(LONGEST_WAIT, first << Math.min(strikes - 1, MOST_DOUBLINGS));
    }
}
