package vn.dvcqg.sdk.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.sync.Stores;
import vn.dvcqg.sdk.sync.Work;

/** Two processes deliver from one PostgreSQL; their clocks are a minute apart. */
@Timeout(300)
class TwoNodesTest {

    private static final long SEED = Long.getLong("crash.seed", new Random().nextInt(1_000_000));
    private static final Duration APART = Duration.ofMinutes(1);
    private static final Orders.Limits SHORT = new Orders.Limits(Duration.ofSeconds(2), Duration.ofSeconds(3), APART);
    private static final Orders.Limits LONG = new Orders.Limits(Duration.ofSeconds(30), Duration.ofSeconds(60), APART);
    private static final Duration MUCH_LATER = Duration.ofMinutes(15);
    private static final Duration MOST_TO_TAKE_OVER = Duration.ofSeconds(120);
    private static final Duration MOST_TO_TELL = Duration.ofSeconds(20);
    private static final String HELD_UP = "held up beyond its lease";
    private static final String LONGER_THAN_A_CALL = "3000";
    private static final int MOST_PAUSES = 5;
    private static final int DOSSIERS = 12;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    private Arena arena(Promise promise, Orders.Limits limits) throws Exception {
        Arena arena = new Arena(Store.POSTGRESQL, folder, promise, DOSSIERS, limits);
        arena.open();
        shortLatency(arena);
        return arena;
    }

    /** So that a node is mostly waiting for an answer when something happens to it. */
    private static void shortLatency(Arena arena) {
        arena.mock.faults().clear();
        arena.mock.faults().add(Fault.named("latency").with("millis", "40"));
    }

    private Child late(Arena arena, String name) throws Exception {
        return arena.start(arena.orders().named(name, random.nextLong())).awaits(Worker.READY);
    }

    private Child early(Arena arena, String name) throws Exception {
        return arena.start(arena.orders().named(name, random.nextLong()).ahead(APART))
                .awaits(Worker.READY);
    }

    private static void end(Child... children) throws Exception {
        for (Child child : children) {
            child.say(Worker.END);
        }
        for (Child child : children) {
            child.ends();
        }
    }

    private void print(String what, Promise promise, Account account) {
        System.out.printf("%s, %s, seed %d: %s%n", what, promise, SEED, account);
    }

    @ParameterizedTest
    @EnumSource(Promise.class)
    void bothAlive_clocksAMinuteApart_nothingIsInDoubtAndEverythingInOrder(Promise promise) throws Exception {
        try (Arena arena = arena(promise, LONG)) {
            Child one = late(arena, "one").say(Worker.GO);
            Child two = early(arena, "two").say(Worker.GO);
            one.awaitsRecorded(60);
            two.awaitsRecorded(60);
            end(one, two);

            Account account = arena.settle(MUCH_LATER, true);
            print("two nodes alive", promise, account);
            assertThat(account.inDoubt()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Promise.class)
    void oneKilled_otherTakesOver_nothingIsLost(Promise promise) throws Exception {
        assumeSignals();
        try (Arena arena = arena(promise, SHORT)) {
            Child killed = late(arena, "killed").say(Worker.GO);
            Child other = early(arena, "other");
            Map<Long, Long> held = pauseWhileItHolds(arena, killed);
            other.say(Worker.GO).awaitsRecorded(5);
            killed.kill();
            await("the other node takes over what the killed one held")
                    .atMost(MOST_TO_TAKE_OVER)
                    .until(() -> isTakenOver(arena, held));
            Child instead = late(arena, "instead").say(Worker.GO);
            other.awaitsRecorded(40);
            instead.awaitsRecorded(40);
            end(other, instead);

            print("one of two nodes killed", promise, arena.settle(MUCH_LATER, true));
        }
    }

    @ParameterizedTest
    @EnumSource(Promise.class)
    void onePausedBeyondItsLease_otherTakesOver_newestStateWins(Promise promise) throws Exception {
        assumeSignals();
        try (Arena arena = arena(promise, SHORT)) {
            Child paused = late(arena, "paused").say(Worker.GO);
            Child other = early(arena, "other");
            // while the other one has not begun, whoever owns a dossier is the one that is to be paused
            String owner = await("a node owns a dossier")
                    .atMost(MOST_TO_TAKE_OVER)
                    .until(() -> owner(arena), Objects::nonNull);
            boolean working = false;
            int late = 0;
            for (int i = 0; i < MOST_PAUSES && late == 0; i++) {
                Map<Long, Long> held = pauseWithinACall(arena, paused, owner);
                if (!working) {
                    other.say(Worker.GO);
                    working = true;
                }
                await("the other node takes over what the paused one held")
                        .atMost(MOST_TO_TAKE_OVER)
                        .until(() -> isTakenOver(arena, held));
                paused.resume();
                late = lateCalls(paused);
            }
            assertThat(late).as("calls that ended when the lease was lost").isPositive();
            paused.awaitsRecorded(20);
            other.awaitsRecorded(20);
            end(paused, other);

            print("one of two nodes paused", promise, arena.settle(MUCH_LATER, false));
        }
    }

    /** How many it tells of; none when its call had ended after all just before it was paused. */
    private static int lateCalls(Child paused) {
        try {
            await().atMost(MOST_TO_TELL).until(() -> paused.wrote(HELD_UP) > 0);
        } catch (ConditionTimeoutException e) {
            return 0;
        }
        return paused.wrote(HELD_UP);
    }

    private static @Nullable String owner(Arena arena) throws SQLException {
        return Stores.text(arena.database.source(), "select max(owner) from dvcqg_sync_dossier");
    }

    /**
     * Pauses it while the portal keeps back the answers to calls of it; tells the dossiers of these calls, each with the number of its claim,
     * but only those whose rows it has not locked at this moment.
     */
    private static Map<Long, Long> pauseWithinACall(Arena arena, Child child, String owner) throws Exception {
        for (int i = 0; i < MOST_PAUSES; i++) {
            int before = arena.mock.requests().size();
            arena.mock.faults().add(Fault.named("latency").with("millis", LONGER_THAN_A_CALL));
            Set<Integer> dossiers = await("calls that the portal has taken and not answered")
                    .atMost(MOST_TO_TAKE_OVER)
                    .until(() -> unanswered(arena, before), found -> !found.isEmpty());
            child.pause();
            shortLatency(arena);
            Map<Long, Long> held = new HashMap<>();
            for (int dossier : dossiers) {
                held.putAll(claims(
                        arena,
                        " where local_id = '" + Work.local(dossier).value() + "' and owner = '" + owner
                                + "' for update skip locked"));
            }
            if (!held.isEmpty()) {
                return held;
            }
            child.resume();
        }
        throw new AssertionError("the node could not be paused within a call");
    }

    /** The dossiers of the calls that came after so many and are answered late. */
    private static Set<Integer> unanswered(Arena arena, int before) {
        List<Exchange> all = arena.mock.requests();
        return all.subList(before, all.size()).stream()
                .filter(exchange -> Collections.frequency(exchange.faults(), "latency") == 2)
                .flatMap(exchange -> Arrivals.dossiers(exchange).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Pauses it at a moment at which it holds dossiers and locks no row; tells which, each with the number of its claim. What is locked by a
     * paused node nobody can take over, or record for, before the database ends its transaction.
     */
    private Map<Long, Long> pauseWhileItHolds(Arena arena, Child only) throws Exception {
        while (true) {
            only.awaitsRecorded(1 + random.nextInt(10)).pause();
            Map<Long, Long> held = claims(arena, " where owner is not null for update skip locked");
            boolean locks = claims(arena, " for update skip locked").size() < DOSSIERS;
            if (!held.isEmpty() && !locks) {
                return held;
            }
            only.resume();
        }
    }

    private static Map<Long, Long> claims(Arena arena, String which) throws SQLException {
        Map<Long, Long> claims = new HashMap<>();
        try (Connection connection = arena.database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lane, fence from dvcqg_sync_dossier" + which)) {
            while (rows.next()) {
                claims.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return claims;
    }

    private static boolean isTakenOver(Arena arena, Map<Long, Long> held) throws SQLException {
        Map<Long, Long> now = claims(arena, "");
        return held.entrySet().stream().anyMatch(claim -> now.getOrDefault(claim.getKey(), 0L) > claim.getValue());
    }

    private static void assumeSignals() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        Assumptions.assumeFalse(windows, "processes cannot be paused on Windows");
    }
}
