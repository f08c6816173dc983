package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.sync.AfterRejection;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.LostAnswer;
import vn.dvcqg.sdk.sync.SnapshotOrder;

/** What is done next with a dossier, for each thing that may stand in its row of changes. */
class PlannerTest {

    private static final long NOW = 1_000_000;
    private static final int STEPS_PER_CALL = 3;

    private LostAnswer lostAnswer = LostAnswer.RESEND;
    private SnapshotOrder order = SnapshotOrder.AS_RECORDED;
    private int dirty;
    private final List<StoredEvent> open = new ArrayList<>();
    private long next = 1;

    private PlannerTest with(EventKind kind, EventState state) {
        open.add(new StoredEvent(7, next++, kind, state, 0, 0, 0, "hash", "payload"));
        return this;
    }

    private PlannerTest dossier() {
        return with(EventKind.DOSSIER, EventState.PENDING);
    }

    private PlannerTest step() {
        return with(EventKind.STEP, EventState.PENDING);
    }

    private Plan plan() {
        return plan(null);
    }

    private Plan plan(StoredEvent retained) {
        Settings settings = settings(lostAnswer, order);
        Lane lane = new Lane(7, "HS-1", null, next, 1, 1, 0, 0, dirty, false, NOW + 100_000);
        return new Planner(settings, event -> lostAnswer).plan(lane, open, retained, NOW);
    }

    static Settings settings(LostAnswer lostAnswer, SnapshotOrder order) {
        return new Settings(
                1,
                STEPS_PER_CALL,
                Duration.ofSeconds(1),
                Duration.ofSeconds(100),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                status -> lostAnswer,
                10,
                20,
                AfterRejection.WAIT,
                order,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofMinutes(15),
                Duration.ofDays(90),
                Duration.ofDays(1),
                500,
                null,
                null,
                List.of());
    }

    private static List<Long> sent(Plan plan) {
        return plan.action() == null
                ? List.of()
                : plan.action().events().stream().map(StoredEvent::seq).toList();
    }

    private static List<String> changed(Plan plan) {
        return plan.changes().stream()
                .map(change -> change.event().seq() + " " + change.state())
                .toList();
    }

    @Test
    void plan_nothingLeft_isGivenBackForGood() {
        Plan plan = plan();

        assertThat(plan.action()).isNull();
        assertThat(plan.release().dueAt()).isNull();
    }

    @Test
    void plan_statesInARow_newestIsSentAndTheOthersAreReplaced() {
        Plan plan = dossier().dossier().dossier().step().plan();

        assertThat(sent(plan)).containsExactly(3L);
        assertThat(changed(plan)).containsExactly("1 SUPERSEDED", "2 SUPERSEDED");
        assertThat(plan.action().headBefore()).isEqualTo(3);
        assertThat(plan.action().headAfter()).isEqualTo(4);
    }

    @Test
    void plan_stateBehindASteps_waitsForIt() {
        assertThat(sent(dossier().step().dossier().plan())).containsExactly(1L);
    }

    @Test
    void plan_stepsInARow_travelTogetherUpToTheLimit() {
        assertThat(sent(step().step().step().step().plan())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void plan_portalBorn_travelsAlone() {
        Plan plan = with(EventKind.PORTAL_BORN, EventState.PENDING)
                .with(EventKind.PORTAL_BORN, EventState.PENDING)
                .plan();

        assertThat(sent(plan)).containsExactly(1L);
    }

    @Test
    void plan_latestFirst_newestStateGoesBeforeTheSteps() {
        order = SnapshotOrder.LATEST_FIRST;
        Plan plan = dossier().step().dossier().step().plan();

        assertThat(sent(plan)).containsExactly(3L);
        assertThat(changed(plan)).containsExactly("1 SUPERSEDED");
        assertThat(plan.action().headAfter())
                .as("the first step is still to come")
                .isEqualTo(2);
    }

    @Test
    void plan_stepOfANodeThatStopped_isSentAgainOrHeld() {
        Plan again = with(EventKind.STEP, EventState.SENDING).step().plan();
        assertThat(changed(again)).containsExactly("1 PENDING");
        assertThat(again.changes().get(0).doubted()).isTrue();
        assertThat(sent(again)).containsExactly(1L, 2L);

        lostAnswer = LostAnswer.HOLD;
        Plan held = plan();
        assertThat(changed(held)).containsExactly("1 UNCERTAIN");
        assertThat(sent(held)).as("what is held does not stop the later ones").containsExactly(2L);
    }

    @Test
    void plan_refusedStep_stopsWhatCameLater() {
        Plan plan = with(EventKind.STEP, EventState.REJECTED).dossier().plan();

        assertThat(plan.action()).isNull();
        assertThat(plan.release().dueAt()).isNull();
        assertThat(plan.release().headSeq()).isEqualTo(1);
    }

    @Test
    void plan_refusedState_isReplacedByANewerOneOnlyIfNothingStandsBetween() {
        Plan replaced = with(EventKind.DOSSIER, EventState.REJECTED).dossier().plan();
        assertThat(changed(replaced)).containsExactly("1 SUPERSEDED");
        assertThat(sent(replaced)).containsExactly(2L);

        open.clear();
        next = 1;
        assertThat(sent(with(EventKind.DOSSIER, EventState.REJECTED)
                        .step()
                        .dossier()
                        .plan()))
                .isEmpty();
    }

    @Test
    void plan_halfDecidedChunk_sendsOnlyWhatStandsBeforeTheRest() {
        Plan plan =
                step().with(EventKind.STEP, EventState.UNCERTAIN).step().step().plan();

        assertThat(sent(plan)).containsExactly(1L);
        assertThat(plan.action().headAfter()).isEqualTo(2);
    }

    @Test
    void plan_dossierThatMayBeOld_isRestoredBeforeAnythingElse() {
        dirty = 1;
        StoredEvent retained = new StoredEvent(7, 90, EventKind.DOSSIER, EventState.DELIVERED, 0, 1, 0, "h", "p");

        Plan busy = step().plan(retained);
        assertThat(sent(busy)).containsExactly(90L);
        assertThat(busy.action().restore()).isTrue();

        open.clear();
        assertThat(sent(with(EventKind.STEP, EventState.REJECTED).plan(retained)))
                .as("also while it is parked")
                .containsExactly(90L);
    }

    @Test
    void plan_windowWithoutWork_movesOnAtOnce() {
        next = 200;
        Plan plan = plan();

        assertThat(plan.release().headSeq()).isEqualTo(1 + Planner.WINDOW);
        assertThat(plan.release().dueAt()).isEqualTo(NOW);
    }
}
