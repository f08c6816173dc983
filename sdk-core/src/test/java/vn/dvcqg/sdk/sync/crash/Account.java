package vn.dvcqg.sdk.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.dvcqg.sdk.mock.StoredDossier;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.EventId;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.SyncEvent;
import vn.dvcqg.sdk.sync.Work;

/**
 * The last account: compares what the vendor committed, what the store tells of it, and what the portal has. Needs a sync only to ask;
 * everything that can be delivered must have been delivered.
 */
final class Account {

    private final DataSource source;
    private final DossierSync sync;
    private final Arrivals arrivals;
    private final Twin twin;
    private final Promise promise;
    private int changes;
    private int doubled;
    private int missing;
    private int inDoubt;

    Account(DataSource source, DossierSync sync, Arrivals arrivals, Twin twin, Promise promise) {
        this.source = source;
        this.sync = sync;
        this.arrivals = arrivals;
        this.twin = twin;
        this.promise = promise;
    }

    /** A recorded change of the vendor and what the store tells of it. */
    private record Change(VendorTable.Row row, SyncEvent event) {}

    /** Checks everything that holds however many nodes there were and whatever happened to them. */
    void check(int dossiers, Collection<String> told) throws SQLException {
        assertThat(sync.pending()).as("what waits").isEmpty();
        assertThat(sync.deadLetters()).as("what was refused").isEmpty();
        Set<EventId> listed = sync.uncertain().stream().map(SyncEvent::id).collect(Collectors.toSet());
        Set<String> recorded = new HashSet<>();
        for (int dossier = 1; dossier <= dossiers; dossier++) {
            List<Change> mine = changes(dossier);
            mine.forEach(change -> recorded.add(change.row().content()));
            check(dossier, mine, listed);
        }
        assertThat(recorded).as("what was told as committed").containsAll(told);
    }

    /** The rows of the vendor and those of the store stand and fall together, and lie in the same order. */
    private List<Change> changes(int dossier) throws SQLException {
        List<VendorTable.Row> rows = VendorTable.of(source, dossier);
        List<SyncEvent> events = sync.history(Work.local(dossier));
        assertThat(events.stream().map(SyncEvent::kind))
                .as("recorded changes of dossier %s", dossier)
                .containsExactlyElementsOf(
                        rows.stream().map(VendorTable.Row::kind).toList());
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            changes.add(new Change(rows.get(i), events.get(i)));
        }
        return changes;
    }

    private void check(int dossier, List<Change> mine, Set<EventId> listed) {
        String last = "";
        List<String> got = arrivals.steps(dossier);
        Set<String> skipped = new HashSet<>();
        List<String> steps = new ArrayList<>();
        for (Change change : mine) {
            changes++;
            if (change.row().kind() == EventKind.DOSSIER) {
                last = change.row().content();
                continue;
            }
            inDoubt += change.event().doubts() > 0 ? 1 : 0;
            steps.add(change.row().content());
            if (checkStep(change, Collections.frequency(got, change.row().content()), listed)) {
                skipped.add(change.row().content());
            }
        }
        assertThat(arrivals.state(dossier)).as("state of dossier %s", dossier).isEqualTo(last);
        assertThat(without(got.stream().distinct().toList(), skipped))
                .as("steps of dossier %s, each where it came first", dossier)
                .isEqualTo(without(steps, skipped));
        StoredDossier right = twin.after(dossier, mine.stream().map(Change::row).toList());
        StoredDossier there = arrivals.stored(dossier).orElseThrow();
        assertThat(there.json()).as("every field of dossier %s", dossier).isEqualTo(right.json());
        assertThat(right.progress())
                .as("every field of the steps of dossier %s", dossier)
                .containsAll(there.progress());
    }

    /** Whether the step is one that is held because nobody knows whether the portal has it. */
    private boolean checkStep(Change change, int times, Set<EventId> listed) {
        SyncEvent event = change.event();
        boolean held = event.state() == EventState.UNCERTAIN;
        if (promise.holds(change.row().status())) {
            assertThat(times).as("a held step never stands twice: %s", change).isLessThanOrEqualTo(1);
            if (held) {
                missing += 1 - times;
                assertThat(listed).as("a step that may be missing: %s", change).contains(event.id());
            } else {
                assertThat(times).as("a step that is not listed: %s", change).isEqualTo(1);
            }
        } else {
            assertThat(held)
                    .as("a step that is to be sent again is not held: %s", change)
                    .isFalse();
            assertThat(times).as("no step is lost: %s", change).isPositive();
            if (times > 1) {
                doubled++;
                assertThat(event.doubts())
                        .as(
                                "a doubled step was in doubt: %s %s",
                                change, arrivals.carrying(change.row().content()))
                        .isPositive();
            }
        }
        return held;
    }

    private static List<String> without(List<String> all, Set<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    /** Checks that nothing came after something that was recorded later, as long as one node at a time is alive. */
    void checkOrder(int dossiers) throws SQLException {
        Map<Integer, List<String>> inOrder = arrivals.inOrder();
        for (int dossier = 1; dossier <= dossiers; dossier++) {
            Map<String, Integer> place = new HashMap<>();
            for (VendorTable.Row row : VendorTable.of(source, dossier)) {
                place.put(row.content(), place.size());
            }
            List<Integer> came = inOrder.getOrDefault(dossier, List.of()).stream()
                    .distinct()
                    .map(place::get)
                    .toList();
            assertThat(came)
                    .as("states and steps of dossier %s as they came first", dossier)
                    .isSorted();
        }
    }

    @Override
    public String toString() {
        return changes + " changes; steps in doubt " + inDoubt + ", doubled " + doubled + ", held and missing "
                + missing;
    }

    /** How many steps were ever in doubt. */
    int inDoubt() {
        return inDoubt;
    }
}
