package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.store.Database;

/** Many transactions of the vendor record for the same dossiers in no order at all, while two nodes deliver. */
@Timeout(120)
abstract class ManyVendorsContract {

    private static final int VENDORS = 4;
    private static final int DOSSIERS = 6;
    private static final int MOST_TRIES = 1000;

    private final FakePortal portal = new FakePortal();
    private final JumpingClock clock = new JumpingClock();

    abstract Database database() throws Exception;

    /** How many each vendor makes. */
    int transactions() {
        return 20;
    }

    @Test
    void record_crosswiseWhileTwoNodesDeliver_losesNothingAndKeepsTheOrder() throws Exception {
        try (Database store = database()) {
            JdbcSyncStore.of(store).createTables();
            try (Node one = node(store);
                    Node two = node(store)) {
                one.sync.start();
                two.sync.start();
                List<Map<EventId, String>> recorded = vendors(store, List.of(one.sync, two.sync));
                SyncRig.drain(one.sync);
                Map<EventId, String> all = new HashMap<>();
                recorded.forEach(all::putAll);
                assertThat(all).hasSize(VENDORS * transactions() * 3 * 2);
                for (int dossier = 1; dossier <= DOSSIERS; dossier++) {
                    check(one.sync, dossier, all);
                }
                assertThat(one.sync.uncertain()).isEmpty();
                assertThat(one.sync.deadLetters()).isEmpty();
                assertThat(two.sync.health().databaseTrouble()).isNull();
            }
        }
    }

    private Node node(Database store) {
        return new Node(store, portal, clock, request -> FakePortal.Fate.OK, UnaryOperator.identity());
    }

    private void check(DossierSync sync, int dossier, Map<EventId, String> all) {
        List<SyncEvent> history = sync.history(Work.local(dossier));
        TreeMap<Long, String> steps = new TreeMap<>();
        TreeMap<Long, String> states = new TreeMap<>();
        for (SyncEvent event : history) {
            String text = all.get(event.id());
            assertThat(text).as("only what was committed").isNotNull();
            (event.kind() == EventKind.STEP ? steps : states).put(number(event.id()), text);
        }
        assertThat(portal.steps(dossier)).containsExactlyElementsOf(steps.values());
        assertThat(portal.summary(dossier)).isEqualTo(states.lastEntry().getValue());
        assertThat(history).noneMatch(event -> event.doubts() > 0);
    }

    private static long number(EventId id) {
        return Long.parseLong(id.value().substring(id.value().indexOf('-') + 1));
    }

    private List<Map<EventId, String>> vendors(Database store, List<DossierSync> nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(VENDORS);
        try {
            List<Callable<Map<EventId, String>>> vendors = new ArrayList<>();
            for (int i = 0; i < VENDORS; i++) {
                int number = i;
                vendors.add(() -> vendor(store, nodes.get(number % nodes.size()), number));
            }
            List<Map<EventId, String>> recorded = new ArrayList<>();
            for (Future<Map<EventId, String>> vendor : threads.invokeAll(vendors)) {
                recorded.add(vendor.get());
            }
            return recorded;
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<EventId, String> vendor(Database store, DossierSync node, int number) throws SQLException {
        Random random = new Random(number);
        Map<EventId, String> recorded = new HashMap<>();
        for (int i = 0; i < transactions(); i++) {
            List<Integer> dossiers =
                    new ArrayList<>(IntStream.rangeClosed(1, DOSSIERS).boxed().toList());
            Collections.shuffle(dossiers, random);
            boolean rolledBack = i % 5 == 4;
            if (rolledBack) {
                transaction(store, node, dossiers.subList(0, 3), "bỏ " + number + " " + i, false);
            }
            recorded.putAll(transaction(store, node, dossiers.subList(0, 3), "v" + number + " lần " + i, true));
        }
        return recorded;
    }

    /** What the page of durable sync says: roll back and repeat. */
    private static Map<EventId, String> transaction(
            Database store, DossierSync node, List<Integer> dossiers, String text, boolean commit) throws SQLException {
        for (int tries = 1; ; tries++) {
            try (Connection connection = store.source().getConnection()) {
                connection.setAutoCommit(false);
                try {
                    Map<EventId, String> recorded = new HashMap<>();
                    for (int dossier : dossiers) {
                        Recorder recorder = node.in(connection);
                        recorded.put(
                                recorder.submit(Work.dossier(dossier, text)).id(), text);
                        recorded.put(
                                recorder.report(List.of(Work.step(dossier, text)))
                                        .id(),
                                text);
                    }
                    if (commit) {
                        connection.commit();
                    } else {
                        connection.rollback();
                    }
                    return recorded;
                } catch (TryLaterException | SQLException e) {
                    connection.rollback();
                    assertThat(tries).as("tries, the last one ended with %s", e).isLessThan(MOST_TRIES);
                }
            }
        }
    }
}
