package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import vn.dvcqg.sdk.store.Database;

/** Whatever happens to nodes and portal: nothing is lost, order holds, and every doubt is listed. */
class HistoryPropertyTest {

    private static int killedInACall;
    private static int wokeLate;

    @AfterContainer
    static void bothKindsOfTroubleHaveHappened() {
        System.out.printf("histories: %d nodes killed in a call, %d woke up late in one%n", killedInACall, wokeLate);
        assertThat(killedInACall).as("nodes killed in a call").isPositive();
        assertThat(wokeLate).as("nodes that woke up late in a call").isPositive();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void resend_anyHistory_losesNothingAndDoublesOnlyWhatWasInDoubt(@ForAll("histories") List<History.Event> events)
            throws Exception {
        play(events, LostAnswer.RESEND, (history, last) -> {
            for (int dossier = 1; dossier <= History.DOSSIERS; dossier++) {
                List<String> recorded = history.recorded.getOrDefault(dossier, List.of());
                List<String> got = history.portal.steps(dossier);
                assertThat(firsts(got)).as("first arrivals of %s", dossier).isEqualTo(recorded);
                Set<String> inDoubt = inDoubt(last, dossier, recorded);
                assertThat(twice(got)).as("doubled steps of %s", dossier).isSubsetOf(inDoubt);
                assertThat(history.portal.summary(dossier)).isEqualTo(history.lastState.getOrDefault(dossier, ""));
            }
            assertThat(last.uncertain()).isEmpty();
        });
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void hold_anyHistory_doublesNothingAndListsWhatMayBeMissing(@ForAll("histories") List<History.Event> events)
            throws Exception {
        play(events, LostAnswer.HOLD, (history, last) -> {
            for (int dossier = 1; dossier <= History.DOSSIERS; dossier++) {
                List<String> recorded = history.recorded.getOrDefault(dossier, List.of());
                List<String> got = history.portal.steps(dossier);
                Set<String> inDoubt = inDoubt(last, dossier, recorded);
                assertThat(twice(got)).isEmpty();
                assertThat(without(got, inDoubt)).isEqualTo(without(recorded, inDoubt));
                assertThat(history.portal.summary(dossier)).isEqualTo(history.lastState.getOrDefault(dossier, ""));
            }
        });
    }

    /** What must hold at the end. */
    @FunctionalInterface
    private interface End {
        void check(History history, DossierSync last);
    }

    Database open(Path folder) throws Exception {
        return Database.sqlite(folder.resolve("sync.db"));
    }

    private void play(List<History.Event> events, LostAnswer policy, End end) throws Exception {
        Path folder = Files.createTempDirectory("sync-history");
        try (History history = new History(open(folder), policy)) {
            for (History.Event event : events) {
                history.happens(event);
            }
            end.check(history, history.end());
            killedInACall += history.killedInACall();
            wokeLate += history.wokeLate();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    /** The steps whose answer was lost at least once; steps and their events lie in the same order. */
    private static Set<String> inDoubt(DossierSync sync, int dossier, List<String> recorded) {
        List<SyncEvent> steps = sync.history(Work.local(dossier)).stream()
                .filter(event -> event.kind() == EventKind.STEP)
                .toList();
        Set<String> inDoubt = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).doubts() > 0) {
                inDoubt.add(recorded.get(i));
            }
        }
        return inDoubt;
    }

    private static List<String> firsts(List<String> all) {
        return all.stream().distinct().toList();
    }

    private static Set<String> twice(List<String> all) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        all.forEach((Consumer<String>) one -> {
            if (!seen.add(one)) {
                twice.add(one);
            }
        });
        return twice;
    }

    private static List<String> without(List<String> all, Set<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    @Provide
    Arbitrary<List<History.Event>> histories() {
        Arbitrary<Integer> dossier = Arbitraries.integers().between(1, History.DOSSIERS);
        Arbitrary<Integer> node = Arbitraries.integers().between(0, 1);
        Arbitrary<FakePortal.Fate> fate = Arbitraries.of(
                FakePortal.Fate.ANSWER_LOST, FakePortal.Fate.LOST, FakePortal.Fate.BUSY, FakePortal.Fate.NONSENSE);
        Arbitrary<History.Event> any = Arbitraries.frequencyOf(
                Tuple.of(5, dossier.map(History.Event.Submit::new)),
                Tuple.of(
                        6,
                        Combinators.combine(dossier, Arbitraries.integers().between(1, 12))
                                .as(History.Event.Report::new)),
                Tuple.of(
                        3,
                        Combinators.combine(fate, Arbitraries.integers().between(1, 4))
                                .as(History.Event.Trouble::new)),
                Tuple.of(2, node.map(History.Event.Kill::new)),
                Tuple.of(1, node.map(History.Event.Restart::new)),
                Tuple.of(2, node.map(History.Event.HoldUp::new)),
                Tuple.of(2, node.map(History.Event.GoOn::new)),
                Tuple.of(2, Arbitraries.just(new History.Event.Jump())),
                Tuple.of(3, Arbitraries.just(new History.Event.Settle())));
        return Arbitraries.frequencyOf(
                        Tuple.of(12, any.map(List::of)),
                        Tuple.of(1, Combinators.combine(dossier, node).as(HistoryPropertyTest::overtaking)),
                        Tuple.of(1, Combinators.combine(dossier, node).as(HistoryPropertyTest::oneKilledOnePaused)))
                .list()
                .ofMinSize(5)
                .ofMaxSize(30)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    /** A node is held up with an old state in its hand, and goes on when the newest one is delivered: too rare to come by chance. */
    private static List<History.Event> overtaking(int dossier, int node) {
        return List.of(
                new History.Event.Settle(),
                new History.Event.HoldUp(node),
                new History.Event.Submit(dossier),
                new History.Event.Settle(),
                new History.Event.Jump(),
                new History.Event.Submit(dossier),
                new History.Event.Settle(),
                new History.Event.GoOn(node));
    }

    /** One node is killed in a call and the other one paused in one until long after its lease. */
    private static List<History.Event> oneKilledOnePaused(int dossier, int killed) {
        int paused = 1 - killed;
        int other = 1 + dossier % History.DOSSIERS;
        return List.of(
                new History.Event.Settle(),
                new History.Event.HoldUp(killed),
                new History.Event.HoldUp(paused),
                new History.Event.Submit(dossier),
                new History.Event.Report(other, 2),
                new History.Event.Settle(),
                new History.Event.Kill(killed),
                new History.Event.Jump(),
                new History.Event.Submit(dossier),
                new History.Event.Settle(),
                new History.Event.GoOn(paused));
    }
}
