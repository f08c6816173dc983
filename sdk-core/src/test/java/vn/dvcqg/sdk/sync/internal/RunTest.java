package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;

/** What may be written down by one row of parameters. */
class RunTest {

    private final List<Run> runs = new ArrayList<>();

    private static Lane lane(long id, long fence) {
        return new Lane(id, "HS-" + id, null, 100, 1, fence, 0, 0, 0, false, 0);
    }

    private static StoredEvent event(long lane, long seq) {
        return new StoredEvent(lane, seq, EventKind.STEP, EventState.PENDING, 0, 0, 0, "hash", "payload");
    }

    private void add(Lane lane, EventState state, long seq) {
        Run.add(runs, lane, Change.to(state, event(lane.id(), seq), null));
    }

    private List<String> ranges() {
        return runs.stream()
                .map(run -> run.lane().id() + ":" + run.first() + "-" + run.last())
                .toList();
    }

    @Test
    void add_stepsOfACall_areOneRun() {
        Lane lane = lane(1, 1);
        for (long seq = 3; seq <= 12; seq++) {
            add(lane, EventState.SENDING, seq);
        }
        assertThat(ranges()).containsExactly("1:3-12");
    }

    @Test
    void add_gapInTheNumbers_endsTheRun() {
        Lane lane = lane(1, 1);
        add(lane, EventState.SENDING, 1);
        add(lane, EventState.SENDING, 2);
        add(lane, EventState.SENDING, 4);
        assertThat(ranges()).containsExactly("1:1-2", "1:4-4");
    }

    @Test
    void add_somethingElseBecomesOfTheNext_endsTheRun() {
        Lane lane = lane(1, 1);
        add(lane, EventState.DELIVERED, 1);
        Run.add(runs, lane, Change.to(EventState.DELIVERED, event(1, 2), null).inDoubt());
        Run.add(runs, lane, Change.to(EventState.REJECTED, event(1, 3), "a reason"));
        Run.add(runs, lane, Change.to(EventState.REJECTED, event(1, 4), "another one"));
        assertThat(ranges()).containsExactly("1:1-1", "1:2-2", "1:3-3", "1:4-4");
    }

    @Test
    void add_anotherDossierOrClaim_endsTheRun() {
        add(lane(1, 1), EventState.DELIVERED, 1);
        add(lane(2, 1), EventState.DELIVERED, 2);
        add(lane(2, 2), EventState.DELIVERED, 3);
        assertThat(ranges()).containsExactly("1:1-1", "2:2-2", "2:3-3");
    }
}
