package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.store.Database;

/** What holds of a backfill on every database. Time passes only while a run waits, and then everything that waits is delivered. */
@Timeout(120)
abstract class BackfillContract {

    final FakePortal portal = new FakePortal();
    private final JumpingClock clock = new JumpingClock();
    private final List<Node> nodes = new ArrayList<>();
    final TestTime time = TestTime.held();
    Database store;
    Node node;

    abstract Database database() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        store = database();
        JdbcSyncStore.of(store).createTables();
        node = node();
        node.sync.start();
        time.meanwhile = () -> SyncRig.drain(node.sync);
    }

    @AfterEach
    void end() {
        nodes.forEach(Node::close);
        store.close();
    }

    Node node() {
        Node made = new Node(store, portal, clock, request -> FakePortal.Fate.OK, UnaryOperator.identity());
        nodes.add(made);
        return made;
    }

    BackfillBuilder backfill() {
        return backfill(node);
    }

    BackfillBuilder backfill(Node on) {
        return on.sync.backfill("2025").backlog(8).time(time.time());
    }

    static BackfillItem item(int number) {
        return BackfillItem.of(key(number), () -> Work.dossier(number, "cũ"));
    }

    private static BackfillItem doing(int number, Runnable first) {
        return BackfillItem.of(key(number), () -> {
            first.run();
            return Work.dossier(number, "cũ");
        });
    }

    static String key(int number) {
        return String.format("%06d", number);
    }

    /** The items up to this number, from a source that can begin in the middle. */
    static BackfillSource items(int last) {
        return items(last, BackfillContract::item);
    }

    static BackfillSource items(int last, Function<Integer, BackfillItem> made) {
        return lastKey -> IntStream.rangeClosed(lastKey == null ? 1 : Integer.parseInt(lastKey) + 1, last)
                .mapToObj(made::apply);
    }

    private long recorded() throws Exception {
        return Stores.number(store.source(), "select count(*) from dvcqg_sync_event");
    }

    private long outstanding() throws Exception {
        return Stores.number(store.source(), "select count(*) from dvcqg_sync_backfill_item");
    }

    @Test
    void run_dossiersWithSteps_areDeliveredInOrder() throws Exception {
        BackfillProgress end = backfill()
                .total(20)
                .build()
                .run(items(20, number -> item(number).steps(dossier -> Work.steps(number, 1, 12))));

        assertThat(end.recorded()).isEqualTo(20);
        assertThat(end.delivered()).isEqualTo(20);
        assertThat(end.done()).isEqualTo(20);
        assertThat(end.waiting()).isZero();
        assertThat(end.percent()).hasValue(100);
        assertThat(outstanding()).isZero();
        for (int i = 1; i <= 20; i++) {
            assertThat(portal.summary(i)).isEqualTo("cũ");
            assertThat(portal.steps(i))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                            .mapToObj(step -> "bước " + step)
                            .toList());
        }
    }

    @Test
    void run_nothingDelivers_noMoreThanTheBacklogIsRecorded() throws Exception {
        node.sync.close();
        List<Long> waiting = new ArrayList<>();
        Backfill backfill = backfill(node()).build();
        time.meanwhile = () -> {
            waiting.add(recorded());
            if (waiting.size() == 50) {
                backfill.close();
            }
        };
        BackfillProgress end = backfill.run(items(1000));

        assertThat(end.waiting()).isEqualTo(8);
        assertThat(waiting).last().isEqualTo(8L);
        assertThat(waiting).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(8));
    }

    @Test
    void close_inTheMiddle_theNextRunGoesOnAfterTheLastItem() throws Exception {
        Backfill first = backfill().build();
        BackfillProgress half = first.run(items(30, number -> doing(number, number == 13 ? first::close : () -> {})));
        assertThat(half.recorded()).isEqualTo(13);
        assertThat(first.lastKey()).contains(key(13));
        assertThatThrownBy(() -> first.run(items(30))).isInstanceOf(IllegalStateException.class);

        assertThat(backfill().build().run(items(30)).recorded()).isEqualTo(30);
        assertThat(recorded()).isEqualTo(30);
        assertThat(portal.summary(30)).isEqualTo("cũ");
    }

    @Test
    void run_afterTheEnd_takesWhatIsNewOnly() throws Exception {
        assertThat(backfill().build().run(items(5)).recorded()).isEqualTo(5);
        assertThat(backfill().build().run(items(5)).recorded()).isEqualTo(5);
        assertThat(backfill().build().run(items(7)).recorded()).isEqualTo(7);
        assertThat(recorded()).isEqualTo(7);
    }

    @Test
    void run_wholeIterator_passesOverWhatWasTaken() throws Exception {
        List<Integer> made = new ArrayList<>();
        Function<Integer, Stream<BackfillItem>> all = last -> IntStream.rangeClosed(1, last)
                .mapToObj(number -> BackfillItem.of(key(number), () -> {
                    made.add(number);
                    return Work.dossier(number, "cũ");
                }));
        backfill().build().run(all.apply(5).iterator());
        assertThat(backfill().build().run(all.apply(9).iterator()).delivered()).isEqualTo(9);
        assertThat(made).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);

        assertThatThrownBy(() -> backfill().build().run(all.apply(9).skip(1).iterator()))
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining(key(9));
        assertThat(backfill().build().run(all.apply(9).iterator()).delivered()).isEqualTo(9);
    }

    @Test
    void interrupt_inTheMiddle_nothingIsLostAndNothingTwice() throws Exception {
        assertThatThrownBy(() -> backfill().build().run(items(30, number -> {
                    if (number == 17) {
                        Thread.currentThread().interrupt();
                    }
                    return item(number);
                })))
                .isInstanceOf(InterruptedException.class);

        assertThat(backfill().build().run(items(30)).delivered()).isEqualTo(30);
        assertThat(recorded()).isEqualTo(30);
    }

    @Test
    void sync_closed_theRunEnds() throws Exception {
        BackfillProgress end =
                backfill().build().run(items(30, number -> doing(number, number == 17 ? node.sync::close : () -> {})));
        assertThat(end.recorded()).isEqualTo(17);
    }

    @Test
    void node_dies_anotherTakesOverAndRecordsEachOnce() throws Exception {
        Node dying = node();
        assertThatThrownBy(() -> backfill(dying).build().run(items(40, number -> {
                    if (number == 19) {
                        dying.kill();
                    }
                    return item(number);
                })))
                .isInstanceOf(TryLaterException.class);
        long before = recorded();
        assertThat(before).isBetween(1L, 18L);

        assertThat(backfill().build().run(items(40)).delivered()).isEqualTo(40);
        assertThat(recorded()).isEqualTo(40);
        assertThat(Stores.number(store.source(), "select max(next_seq) from dvcqg_sync_dossier"))
                .isEqualTo(2);
    }

    @Test
    void twoRuns_theOtherIsAlive_theSecondIsRefused() throws Exception {
        backfill().build().run(items(1));
        Stores.run(store.source(), "update dvcqg_sync_backfill set owner = 'another'");
        time.meanwhile = () -> Stores.run(store.source(), "update dvcqg_sync_backfill set beat = beat + 1");

        assertThatThrownBy(() -> backfill().build().run(items(9)))
                .isInstanceOfSatisfying(
                        TryLaterException.class,
                        refusal -> assertThat(refusal.retryAt()).isAfter(time.instant()));
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void twoRuns_theFirstIsFrozenBeyondItsLease_itWritesNothingMore() throws Exception {
        Node other = node();
        assertThatThrownBy(() -> backfill().build().run(items(30, number -> {
                    if (number == 15) {
                        finishedBy(other);
                    }
                    return item(number);
                })))
                .isInstanceOf(TryLaterException.class)
                .hasMessageContaining("took over");
        assertThat(recorded()).isEqualTo(30);
        assertThat(Stores.number(store.source(), "select recorded from dvcqg_sync_backfill"))
                .isEqualTo(30);
    }

    private void finishedBy(Node other) {
        try {
            assertThat(backfill(other).build().run(items(30)).delivered()).isEqualTo(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void liveChange_beforeTheItem_staysAndTheItemIsSkipped() throws Exception {
        node.sync.ownTransaction().submit(Work.dossier(2, "mới"));
        BackfillProgress end = backfill()
                .build()
                .run(items(
                        6,
                        number -> BackfillItem.of(key(number), () -> {
                                    Dossier old = Work.dossier(number, "cũ");
                                    if (number == 5) {
                                        // after the source has read it, before it is recorded
                                        node.sync.ownTransaction().submit(Work.dossier(5, "mới"));
                                    }
                                    return old;
                                })
                                .steps(dossier -> Work.steps(number, 1, 1))));

        assertThat(end.skipped()).isEqualTo(2);
        assertThat(end.delivered()).isEqualTo(4);
        assertThat(List.of(portal.summary(2), portal.summary(5))).containsOnly("mới");
        assertThat(portal.steps(5)).isEmpty();
        assertThat(portal.summary(6)).isEqualTo("cũ");
    }

    @Test
    void liveChange_afterTheItem_arrivesLast() throws Exception {
        backfill().build().run(items(3));
        node.sync.ownTransaction().submit(Work.dossier(2, "mới"));
        SyncRig.drain(node.sync);
        assertThat(portal.summary(2)).isEqualTo("mới");
    }

    @Test
    void sendUnlessChanged_onlyWhatChangedSinceTheBeginningIsSkipped() throws Exception {
        backfill().build().run(items(4));
        clock.jump(Node.SKEW.multipliedBy(3));
        Function<Integer, BackfillItem> again = number -> BackfillItem.of(key(number), () -> {
            if (number == 3) {
                node.sync.ownTransaction().submit(Work.dossier(3, "mới"));
            }
            return Work.dossier(number, "lại");
        });
        BackfillProgress end = node.sync
                .backfill("2025 lại")
                .onConflict(BackfillConflict.SEND_UNLESS_CHANGED_SINCE)
                .build()
                .run(items(4, again));

        assertThat(end.skipped()).isEqualTo(1);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(portal::summary)).containsExactly("lại", "lại", "mới", "lại");
    }

    @Test
    void invalidItems_areToldAndCountedAndDoNotStop() throws Exception {
        StatusMapping statuses = StatusMapping.of(Map.of("dang_xu_ly", DossierStatus.PROCESSING));
        List<String> told = new ArrayList<>();
        Function<Integer, BackfillItem> made = number -> switch (number) {
            case 2 ->
                BackfillItem.of(
                        key(2),
                        () -> Work.dossier(2, "x").toBuilder()
                                .status(statuses.national("la"))
                                .build());
            case 3 -> item(3).steps(dossier -> List.of(Work.step(3, "a"), Work.step(4, "b")));
            case 5 -> item(5).steps(dossier -> List.of(Work.step(5, "a", DossierStatus.of("77"))));
            default -> item(number);
        };
        BackfillProgress end = backfill()
                .onInvalid((item, fault) -> {
                    told.add(item.key() + " " + fault.violations().get(0).code());
                    throw new IllegalStateException("a listener may fail");
                })
                .build()
                .run(items(8, made));

        assertThat(end.invalid()).isEqualTo(3);
        assertThat(end.delivered()).isEqualTo(5);
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).isEqualTo(key(2) + " status-unmapped");
        assertThat(told.get(1)).isEqualTo(key(3) + " sync-backfill-dossier");
        assertThat(portal.summary(3)).isEmpty();
    }

    @Test
    void source_failsOtherwise_theRunEndsBeforeThatItem() throws Exception {
        assertThatThrownBy(() -> backfill()
                        .build()
                        .run(items(
                                9,
                                number -> BackfillItem.of(key(number), () -> {
                                    if (number == 6) {
                                        throw new IllegalStateException("the table is gone");
                                    }
                                    return Work.dossier(number, "cũ");
                                }))))
                .hasMessage("the table is gone");
        assertThat(backfill().build().run(items(9)).delivered()).isEqualTo(9);
        assertThat(recorded()).isEqualTo(9);
    }

    @Test
    void refusedByThePortal_isCountedWithWhatWaitsBehindAndDoesNotStop() throws Exception {
        BackfillProgress end = backfill()
                .build()
                .run(items(
                        12,
                        number -> BackfillItem.of(
                                        key(number),
                                        () -> Work.dossier(number, number % 4 == 0 ? FakePortal.REFUSED : "cũ"))
                                .steps(dossier -> Work.steps(number, 1, 2))));

        assertThat(end.refused()).isEqualTo(3);
        assertThat(end.delivered()).isEqualTo(9);
        assertThat(end.waiting()).isZero();
        assertThat(node.sync.deadLetters()).hasSize(3);
    }

    @Test
    void progress_atMostOnceASecondAndAtTheEnd_aListenerMayFail() throws Exception {
        List<BackfillProgress> told = new ArrayList<>();
        backfill()
                .rate(10)
                .total(40)
                .onProgress(progress -> {
                    told.add(progress);
                    throw new AssertionError("a listener may fail");
                })
                .build()
                .run(items(40));

        assertThat(time.passed().toMillis())
                .as("40 items, 10 a second, in portions of 2")
                .isBetween(3800L, 4500L);
        assertThat(told).hasSizeBetween(4, 6);
        for (int i = 1; i < told.size() - 1; i++) {
            assertThat(told.get(i).at()).isAfterOrEqualTo(told.get(i - 1).at().plusSeconds(1));
        }
        BackfillProgress second = told.get(1);
        assertThat(second.perSecond()).isBetween(9.0, 11.0);
        assertThat(second.estimatedEnd())
                .isBetween(second.at().plusMillis(1500), second.at().plusMillis(2500));
        assertThat(told.get(told.size() - 1).done()).isEqualTo(40);
    }

    @Test
    void run_onTheThreadOfARun_isRefused() throws Exception {
        Backfill backfill = backfill().build();
        List<Throwable> thrown = new ArrayList<>();
        backfill.run(items(2, number -> {
            try {
                backfill.run(items(2));
            } catch (IllegalStateException | InterruptedException e) {
                thrown.add(e);
            }
            return item(number);
        }));
        assertThat(thrown).hasSize(2).hasOnlyElementsOfType(IllegalStateException.class);
    }

    @Test
    void builder_valuesOutOfRange_areRefused() {
        assertThatThrownBy(() -> node.sync.backfill(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> backfill().rate(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> backfill().rate(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> backfill().backlog(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> backfill().total(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BackfillItem.of("", () -> Work.dossier(1, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
