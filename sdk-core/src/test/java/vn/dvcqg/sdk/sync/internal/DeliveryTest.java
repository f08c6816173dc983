package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.protocol.Classic;
import vn.dvcqg.sdk.protocol.ScriptedTransport;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.LostAnswer;
import vn.dvcqg.sdk.sync.SnapshotOrder;

/** Whatever becomes of the call that probes a portal in trouble, another one may follow. */
class DeliveryTest {

    private static final long NOW = 5_000;

    private final Gate gate = new Gate(Duration.ofSeconds(1), Duration.ofSeconds(2), () -> 0.5);
    private final Clock clock = Clock.fixed(Instant.ofEpochMilli(NOW), VietnamTime.ZONE);

    private static Action action(EventKind kind) {
        Lane lane = new Lane(7, "HS-7", null, 2, 1, 1, 0, 0, 0, false, Long.MAX_VALUE);
        StoredEvent event = new StoredEvent(7, 1, kind, EventState.PENDING, 0, 0, 0, "hash", "not what was recorded");
        return new Action(lane, List.of(event), false, 1, 2);
    }

    private Delivery delivery(Portal portal) {
        Planner planner =
                new Planner(PlannerTest.settings(LostAnswer.HOLD, SnapshotOrder.AS_RECORDED), event -> LostAnswer.HOLD);
        return new Delivery(portal.dossiers(), planner, new Payloads(null), gate, clock);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void perform_probeThatNeverLeaves_letsAnotherOneFollow(EventKind kind) {
        gate.trouble(0, 0);
        gate.begun(7, NOW);
        assertThat(gate.permits(NOW, 3)).as("the probe is under way").isZero();
        try (Portal portal = Classic.portal(new ScriptedTransport())) {
            Outcome outcome = delivery(portal).perform(action(kind));

            assertThat(outcome.changes()).isNotEmpty();
        }
        assertThat(gate.permits(NOW, 3)).isEqualTo(1);
    }

    @Test
    void broken_step_isInDoubtBecauseNobodyKnowsHowFarItGot() {
        try (Portal portal = Classic.portal(new ScriptedTransport())) {
            Outcome outcome = delivery(portal).broken(action(EventKind.STEP), new OutOfMemoryError("scripted"));

            assertThat(outcome.changes()).singleElement().satisfies(change -> {
                assertThat(change.state()).isEqualTo(EventState.UNCERTAIN);
                assertThat(change.doubted()).isTrue();
            });
        }
    }
}
