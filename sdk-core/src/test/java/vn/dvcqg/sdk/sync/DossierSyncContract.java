package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.store.Database;

/** What holds on every database. */
@Timeout(120)
abstract class DossierSyncContract extends StoreContract {

    private static final String SUBMIT = "DongBoHoSoMC";
    private static final String REPORT = "CapNhatTienDoHoSoMC";

    /** Strikes twice: a refusal on a session that is not fresh may mean that the session is dead, so the SDK asks again with a new one. */
    private static Fault refusal() {
        return Fault.named("unknown-code").on(SUBMIT).times(2);
    }

    private long payloads() throws Exception {
        return Stores.number(rig.database.source(), "select count(*) from dvcqg_sync_event where payload is not null");
    }

    @Test
    void ownTransaction_submit_isDeliveredAndItsContentErased() throws Exception {
        DossierSync sync = rig.started();
        Recorded recorded = sync.ownTransaction().submit(Work.dossier(1, "một"));
        SyncRig.drain(sync);

        assertThat(rig.summary(1)).isEqualTo("một");
        SyncEvent event = sync.state(recorded.id()).orElseThrow();
        assertThat(event.state()).isEqualTo(EventState.DELIVERED);
        assertThat(event.tries()).isEqualTo(1);
        assertThat(event.hash()).hasSize(64);
        assertThat(event.finishedAt()).isNotNull();
        assertThat(payloads()).isZero();
        assertThat(sync.pending()).isEmpty();
        assertThat(sync.health().pending()).isZero();
        assertThat(sync.health().lastSuccess()).isNotNull();
    }

    @Test
    void in_committedAndRolledBack_onlyTheCommittedIsDelivered() throws Exception {
        DossierSync sync = rig.started();
        Recorded kept;
        try (Connection connection = rig.database.source().getConnection()) {
            connection.setAutoCommit(false);
            sync.in(connection).submit(Work.dossier(1, "bỏ"));
            connection.rollback();
            kept = sync.in(connection).submit(Work.dossier(2, "giữ"));
            connection.commit();
        }
        SyncRig.drain(sync);

        assertThat(stateOf(sync, kept)).isEqualTo(EventState.DELIVERED);
        assertThat(rig.stored(1)).isEmpty();
        assertThat(rig.summary(2)).isEqualTo("giữ");
    }

    @Test
    void in_autoCommit_isRefused() throws Exception {
        DossierSync sync = rig.node(settings -> settings);
        try (Connection connection = rig.database.source().getConnection()) {
            assertThatThrownBy(() -> sync.in(connection).submit(Work.dossier(1, "một")))
                    .isInstanceOf(SetupProblemException.class)
                    .hasMessageContaining("setAutoCommit(false)");
        }
    }

    @Test
    void in_connectionOfAnotherDatabase_isRefused() throws Exception {
        DossierSync sync = rig.node(settings -> settings);
        for (Database other : List.of(otherWithTables(), otherWithoutTables())) {
            try (other;
                    Connection connection = other.source().getConnection()) {
                connection.setAutoCommit(false);
                assertThatThrownBy(() -> sync.in(connection).submit(Work.dossier(1, "một")))
                        .isInstanceOf(SetupProblemException.class);
                connection.rollback();
            }
        }
        assertThat(sync.pending()).isEmpty();
    }

    abstract Database otherWithTables() throws Exception;

    abstract Database otherWithoutTables() throws Exception;

    @Test
    void recorded_changesOfOneDossier_arriveInOrder() throws Exception {
        DossierSync sync = rig.started();
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        for (int round = 0; round < 5; round++) {
            sync.ownTransaction().report(Work.steps(1, round * 4, 4));
            sync.ownTransaction().submit(Work.dossier(1, "lần " + round));
        }
        SyncRig.drain(sync);

        assertThat(rig.steps(1))
                .isEqualTo(IntStream.range(0, 20).mapToObj(i -> "bước " + i).toList());
        assertThat(rig.summary(1)).isEqualTo("lần 4");
    }

    @Test
    void recorded_statesWithNothingBetween_areSentAsOne() throws Exception {
        DossierSync sync = rig.node(settings -> settings);
        Recorded first = sync.ownTransaction().submit(Work.dossier(1, "một"));
        Recorded second = sync.ownTransaction().submit(Work.dossier(1, "hai"));
        sync.ownTransaction().report(Work.steps(1, 0, 1));
        Recorded third = sync.ownTransaction().submit(Work.dossier(1, "ba"));
        sync.start();
        SyncRig.drain(sync);

        assertThat(stateOf(sync, first)).isEqualTo(EventState.SUPERSEDED);
        assertThat(stateOf(sync, second)).isEqualTo(EventState.DELIVERED);
        assertThat(stateOf(sync, third)).isEqualTo(EventState.DELIVERED);
        assertThat(rig.summary(1)).isEqualTo("ba");
        assertThat(payloads()).isZero();
    }

    @Test
    void recorded_latestFirst_sendsTheNewestStateBeforeTheSteps() throws Exception {
        DossierSync sync = rig.node(settings -> settings.snapshotOrder(SnapshotOrder.LATEST_FIRST));
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        sync.ownTransaction().report(Work.steps(1, 0, 2));
        sync.ownTransaction().submit(Work.dossier(1, "hai"));
        sync.start();
        SyncRig.drain(sync);

        assertThat(rig.stored(1).orElseThrow().updates()).isZero();
        assertThat(rig.summary(1)).isEqualTo("hai");
        assertThat(rig.steps(1)).containsExactly("bước 0", "bước 1");
    }

    @Test
    void rejected_state_parksItsDossierOnlyAndANewerOneReplacesIt() throws Exception {
        DossierSync sync = rig.node(settings -> settings.workers(1));
        rig.mock.faults().add(Fault.named("unknown-code").on(SUBMIT).times(1));
        Recorded bad = sync.ownTransaction().submit(Work.dossier(1, "hỏng"));
        sync.ownTransaction().report(Work.steps(1, 0, 1));
        Recorded other = sync.ownTransaction().submit(Work.dossier(2, "khác"));
        sync.start();
        SyncRig.drain(sync);

        assertThat(stateOf(sync, other)).isEqualTo(EventState.DELIVERED);
        assertThat(sync.deadLetters()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(bad.id());
            assertThat(event.reason()).contains("987");
        });
        assertThat(sync.pending()).hasSize(1);
        assertThat(sync.health().rejected()).isEqualTo(1);

        assertThat(sync.retry(bad.id())).isTrue();
        assertThat(sync.retry(bad.id())).isFalse();
        SyncRig.drain(sync);
        assertThat(stateOf(sync, bad)).isEqualTo(EventState.DELIVERED);
        assertThat(rig.steps(1)).containsExactly("bước 0");

        rig.mock.faults().add(refusal());
        Recorded worse = sync.ownTransaction().submit(Work.dossier(1, "lại hỏng"));
        SyncRig.drain(sync);
        assertThat(stateOf(sync, worse)).isEqualTo(EventState.REJECTED);
        sync.ownTransaction().submit(Work.dossier(1, "đúng"));
        SyncRig.drain(sync);
        assertThat(stateOf(sync, worse)).isEqualTo(EventState.SUPERSEDED);
        assertThat(rig.summary(1)).isEqualTo("đúng");
    }

    @Test
    void rejected_goOnOrDiscard_letsTheOthersThrough() throws Exception {
        DossierSync sync = rig.started(settings -> settings.afterRejection(AfterRejection.GO_ON));
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        SyncRig.drain(sync);
        rig.mock.faults().add(refusal());
        Recorded bad = sync.ownTransaction().submit(Work.dossier(1, "hỏng"));
        SyncRig.drain(sync);
        sync.ownTransaction().report(Work.steps(1, 0, 1));
        SyncRig.drain(sync);

        assertThat(rig.steps(1)).containsExactly("bước 0");
        assertThat(stateOf(sync, bad)).isEqualTo(EventState.REJECTED);
        assertThat(sync.discard(bad.id(), "ghi nhầm")).isTrue();
        assertThat(sync.state(bad.id()).orElseThrow().reason()).isEqualTo("ghi nhầm");
        SyncRig.drain(sync);
        assertThat(sync.deadLetters()).isEmpty();
        assertThat(payloads()).isZero();
    }

    @Test
    void lostAnswer_resendAndHold_followThePolicyOfTheStatus() throws Exception {
        DossierSync sync = rig.started();
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        SyncRig.drain(sync);
        rig.mock.faults().add(Fault.named("reply-lost").on(REPORT).times(1));
        Recorded ordinary = sync.ownTransaction().report(Work.steps(1, 0, 2));
        SyncRig.drain(sync);

        assertThat(rig.steps(1)).containsExactly("bước 0", "bước 1", "bước 0", "bước 1");
        assertThat(sync.state(ordinary.id()).orElseThrow().doubts()).isEqualTo(1);

        rig.mock.faults().add(Fault.named("reply-lost").on(REPORT).times(1));
        Recorded supplement =
                sync.ownTransaction().report(List.of(Work.step(1, "bổ sung", DossierStatus.SUPPLEMENT_REQUESTED)));
        SyncRig.drain(sync);
        sync.ownTransaction().report(Work.steps(1, 2, 1));
        SyncRig.drain(sync);

        assertThat(rig.steps(1)).endsWith("bước 1", "bổ sung", "bước 2");
        assertThat(sync.uncertain())
                .singleElement()
                .satisfies(event -> assertThat(event.id()).isEqualTo(supplement.id()));
        assertThat(sync.health().uncertain()).isEqualTo(1);
        assertThat(sync.resend(supplement.id())).isTrue();
        SyncRig.drain(sync);
        assertThat(rig.steps(1)).endsWith("bước 2", "bổ sung");
        assertThat(sync.uncertain()).isEmpty();
    }

    @Test
    void rejected_chunkOfSeveralSteps_isHeldAndNeverSplit() throws Exception {
        DossierSync sync = rig.started();
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        SyncRig.drain(sync);
        int before = rig.mock.received(REPORT);
        rig.mock.faults().add(Fault.named("unknown-code").on(REPORT).times(1));
        try (Connection connection = rig.database.source().getConnection()) {
            connection.setAutoCommit(false);
            sync.in(connection).report(Work.steps(1, 0, 3));
            connection.commit();
        }
        SyncRig.drain(sync);

        assertThat(rig.mock.received(REPORT)).isEqualTo(before + 1);
        assertThat(sync.uncertain())
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.reason()).contains("987"));
        assertThat(rig.steps(1)).isEmpty();
    }

    @Test
    void resend_oneOfARefusedChunk_overtakesNothingAndLetsNothingOvertake() throws Exception {
        DossierSync sync = rig.started();
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        SyncRig.drain(sync);
        rig.mock.faults().add(Fault.named("unknown-code").on(REPORT).times(1));
        try (Connection connection = rig.database.source().getConnection()) {
            connection.setAutoCommit(false);
            sync.in(connection).report(Work.steps(1, 0, 4));
            connection.commit();
        }
        SyncRig.drain(sync);
        sync.ownTransaction().report(Work.steps(1, 4, 2));
        List<EventId> held = sync.uncertain().stream().map(SyncEvent::id).toList();
        assertThat(held).hasSize(4);

        assertThat(sync.resend(held.get(2))).isTrue();
        SyncRig.drain(sync);
        assertThat(rig.steps(1)).as("what comes first is not decided yet").isEmpty();

        assertThat(sync.resend(held.get(0))).isTrue();
        SyncRig.drain(sync);
        assertThat(rig.steps(1)).containsExactly("bước 0");

        assertThat(sync.discard(held.get(1), "Cổng đã có")).isTrue();
        SyncRig.drain(sync);
        assertThat(rig.steps(1)).containsExactly("bước 0", "bước 2");

        assertThat(sync.resend(held.get(3))).isTrue();
        SyncRig.drain(sync);
        assertThat(rig.steps(1)).containsExactly("bước 0", "bước 2", "bước 3", "bước 4", "bước 5");
        assertThat(sync.uncertain()).isEmpty();
        assertThat(sync.pending()).isEmpty();
    }

    @Test
    void trouble_portalBusyThenWell_deliveryResumesByItself() throws Exception {
        DossierSync sync = rig.started();
        rig.mock.faults().add(Fault.named("http-503").on(SUBMIT).times(3).with("retry-after", "0"));
        rig.mock.faults().add(Fault.named("drop").on(SUBMIT).times(3));
        rig.mock.faults().add(Fault.named("firewall-html").on(SUBMIT).times(3));
        for (int i = 1; i <= 20; i++) {
            sync.ownTransaction().submit(Work.dossier(i, "số " + i));
        }
        SyncRig.drain(sync);

        for (int i = 1; i <= 20; i++) {
            assertThat(rig.summary(i)).isEqualTo("số " + i);
        }
        assertThat(sync.deadLetters()).isEmpty();
        assertThat(sync.health().portalPausedUntil()).isNull();
    }

    @Test
    void twoNodes_manyDossiers_eachChangeArrivesOnceAndInOrder() throws Exception {
        DossierSync one = rig.node(settings -> settings.workers(3));
        DossierSync two = rig.node(settings -> settings.workers(3));
        for (int i = 1; i <= 30; i++) {
            DossierSync recorder = i % 2 == 0 ? one : two;
            recorder.ownTransaction().submit(Work.dossier(i, "số " + i));
            recorder.ownTransaction().report(Work.steps(i, 0, 12));
        }
        one.start();
        two.start();
        for (int i = 1; i <= 30; i++) {
            (i % 2 == 0 ? two : one).ownTransaction().report(Work.steps(i, 12, 3));
        }
        SyncRig.drain(one);

        List<String> expected =
                IntStream.range(0, 15).mapToObj(i -> "bước " + i).toList();
        for (int i = 1; i <= 30; i++) {
            assertThat(rig.summary(i)).isEqualTo("số " + i);
            assertThat(rig.steps(i)).as("steps of %s", i).isEqualTo(expected);
            assertThat(rig.stored(i).orElseThrow().updates()).isZero();
        }
    }

    @Test
    void record_wrongData_isRefusedAtOnce() {
        DossierSync sync = rig.node(
                settings -> settings.statuses(StatusMapping.of(Map.of("dang-xu-ly", DossierStatus.PROCESSING))));
        assertThatThrownBy(() -> sync.ownTransaction()
                        .submit(Work.dossier(1, "một").toBuilder().code(null).build()))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> sync.ownTransaction().report(List.of())).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> sync.ownTransaction().submit(Work.dossier(1, "một").toBuilder(), "lạ"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("StatusMapping");

        sync.ownTransaction().submit(Work.dossier(1, "một").toBuilder(), "dang-xu-ly");
        assertThat(sync.pending()).hasSize(1);
        assertThat(sync.history(Work.local(1))).isEqualTo(sync.pending());
    }

    @Test
    void erase_dossierAndPerson_leavesNoContent() throws Exception {
        DossierSync sync = rig.node(settings -> settings);
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        sync.ownTransaction().report(Work.steps(1, 0, 2));
        sync.ownTransaction().submit(Work.dossier(2, "hai"));

        assertThat(sync.erase(Work.local(2))).isEqualTo(1);
        assertThat(payloads()).isEqualTo(3);
        assertThat(sync.erase(PersonalId.of("000090000001"))).isEqualTo(3);
        assertThat(payloads()).isZero();
        assertThat(sync.pending()).isEmpty();
        sync.start();
        SyncRig.drain(sync);
        assertThat(rig.mock.dossiers().stream().filter(stored -> !stored.portalBorn()))
                .isEmpty();
    }

    @Test
    void listener_everyOutcome_isTold() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        DossierSync sync = rig.started(settings -> settings.listener(new SyncListener() {
            @Override
            public void delivered(SyncEvent event) {
                told.add("delivered " + event.kind());
                throw new IllegalStateException("a listener may fail");
            }

            @Override
            public void rejected(SyncEvent event) {
                told.add("rejected " + event.kind());
            }

            @Override
            public void uncertain(SyncEvent event) {
                told.add("uncertain " + event.kind());
            }
        }));
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        SyncRig.drain(sync);
        rig.mock.faults().add(Fault.named("reply-lost").on(REPORT).times(1));
        sync.ownTransaction().report(List.of(Work.step(1, "bổ sung", DossierStatus.SUPPLEMENT_REQUESTED)));
        SyncRig.drain(sync);
        rig.mock.faults().add(refusal());
        sync.ownTransaction().submit(Work.dossier(1, "hỏng"));
        SyncRig.drain(sync);

        assertThat(told).containsExactly("delivered DOSSIER", "uncertain STEP", "rejected DOSSIER");
    }
}
