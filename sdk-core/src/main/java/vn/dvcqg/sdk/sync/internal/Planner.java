package vn.dvcqg.sdk.sync.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.LostAnswer;
import vn.dvcqg.sdk.sync.SnapshotOrder;

/**
 * Decides what a claimed dossier needs next. Knows neither a database nor a portal nor the time of day beyond what it is given.
 *
 * @param settings the vendor's choices
 * @param lostAnswer what to do with a step whose answer was lost
 */
record Planner(Settings settings, Function<StoredEvent, LostAnswer> lostAnswer) {

    /** How many numbers are looked at in one claim: bounds memory and keeps one dossier from holding up the others. */
    static final int WINDOW = 50;

    static final String WORKER_STOPPED =
            "the worker stopped while it was being sent; nobody knows whether the portal has it";

    /** What to do with these open events of a dossier, in order, which lie within the window. */
    Plan plan(Lane lane, List<StoredEvent> open, @Nullable StoredEvent retained, long now) {
        List<Change> changes = new ArrayList<>();
        List<StoredEvent> waiting = new ArrayList<>();
        long end = afterWindow(lane);
        boolean blocked = false;
        for (int i = 0; i < open.size() && !blocked; i++) {
            StoredEvent event = open.get(i);
            if (isInDoubt(event)) {
                settle(event, changes, waiting);
            } else if (event.waits()) {
                waiting.add(event);
            } else if (waiting.isEmpty() && i + 1 < open.size() && replaces(open.get(i + 1), event)) {
                changes.add(superseded(event, open.get(i + 1)));
            } else {
                blocked = true;
                end = event.seq();
            }
        }
        long head = waiting.isEmpty() ? end : waiting.get(0).seq();
        if (lane.dirty() > 0 && retained != null) {
            return new Plan(changes, new Action(lane, List.of(retained), true, head, head), null);
        }
        if (waiting.isEmpty()) {
            Long due = blocked || head >= lane.nextSeq() ? null : Long.valueOf(now);
            int cleaned = blocked ? 0 : lane.dirty();
            return new Plan(changes, null, new Release(lane, due, head, lane.failures(), null, cleaned));
        }
        return new Plan(changes, next(lane, waiting, end, changes), null);
    }

    /** A refused dossier that nothing else waits for but a newer state of it is settled by that. */
    private static boolean replaces(StoredEvent newer, StoredEvent refused) {
        return newer.waits() && newer.kind() == EventKind.DOSSIER && refused.kind() == EventKind.DOSSIER;
    }

    /** An upsert may be repeated without a second thought; a step may not. */
    private static boolean isInDoubt(StoredEvent event) {
        return event.state() == EventState.SENDING && event.kind() == EventKind.STEP;
    }

    private void settle(StoredEvent event, List<Change> changes, List<StoredEvent> waiting) {
        if (resends(event)) {
            changes.add(Change.to(EventState.PENDING, event, WORKER_STOPPED).inDoubt());
            waiting.add(event);
        } else {
            changes.add(Change.to(EventState.UNCERTAIN, event, WORKER_STOPPED).inDoubt());
        }
    }

    /** Whether a step whose answer was lost once more is sent again. */
    boolean resends(StoredEvent event) {
        return event.doubts() < settings.resendLimit() && lostAnswer.apply(event) == LostAnswer.RESEND;
    }

    private static Change superseded(StoredEvent old, StoredEvent by) {
        return Change.to(EventState.SUPERSEDED, old, "replaced by " + by.id());
    }

    private Action next(Lane lane, List<StoredEvent> waiting, long end, List<Change> changes) {
        if (settings.snapshotOrder() == SnapshotOrder.LATEST_FIRST) {
            StoredEvent newest = newest(waiting);
            if (newest != null) {
                List<StoredEvent> others = new ArrayList<>(waiting);
                others.removeIf(event -> event.kind() == EventKind.DOSSIER);
                waiting.stream()
                        .filter(event -> event.kind() == EventKind.DOSSIER && event.seq() != newest.seq())
                        .forEach(event -> changes.add(superseded(event, newest)));
                return action(lane, List.of(newest), waiting.get(0).seq(), others, end);
            }
        }
        return inOrder(lane, waiting, end, changes);
    }

    private static @Nullable StoredEvent newest(List<StoredEvent> waiting) {
        StoredEvent newest = null;
        for (StoredEvent event : waiting) {
            newest = event.kind() == EventKind.DOSSIER ? event : newest;
        }
        return newest;
    }

    private Action inOrder(Lane lane, List<StoredEvent> waiting, long stop, List<Change> changes) {
        EventKind kind = waiting.get(0).kind();
        int most = switch (kind) {
            case DOSSIER -> waiting.size();
            case STEP -> settings.stepsPerCall();
            case PORTAL_BORN -> 1;
        };
        int end = 1;
        while (end < Math.min(most, waiting.size()) && waiting.get(end).kind() == kind) {
            end++;
        }
        List<StoredEvent> run = List.copyOf(waiting.subList(0, end));
        List<StoredEvent> rest = waiting.subList(end, waiting.size());
        if (kind == EventKind.DOSSIER) {
            StoredEvent last = run.get(end - 1);
            run.subList(0, end - 1).forEach(event -> changes.add(superseded(event, last)));
            return action(lane, List.of(last), last.seq(), rest, stop);
        }
        return action(lane, run, run.get(0).seq(), rest, stop);
    }

    private static Action action(
            Lane lane, List<StoredEvent> events, long headBefore, List<StoredEvent> rest, long end) {
        long headAfter = rest.isEmpty() ? end : rest.get(0).seq();
        return new Action(lane, events, false, headBefore, headAfter);
    }

    private static long afterWindow(Lane lane) {
        return Math.min(lane.headSeq() + WINDOW, lane.nextSeq());
    }
}
