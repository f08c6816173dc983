package vn.dvcqg.sdk.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.sync.Stores;

/** Two processes deliver from one PostgreSQL; their clocks are a minute apart. */
@Timeout(300)
class TwoNodesTest {

    private static final long SEED = Long.getLong("crash.seed", new Random().nextInt(1_000_000));
    private static final Duration APART = Duration.ofMinutes(1);
    private static final Orders.Limits SHORT = new Orders.Limits(Duration.ofSeconds(2), Duration.ofSeconds(3), APART);
    private static final Orders.Limits LONG = new Orders.Limits(Duration.ofSeconds(30), Duration.ofSeconds(60), APART);
    private static final Duration MUCH_LATER = Duration.ofMinutes(15);
    private static final Duration MOST_TO_TAKE_OVER = Duration.ofSeconds(8);
    private static final int MOST_PAUSES = 6;
    private static final int DOSSIERS = 12;
    private static final String HELD = "select count(*) from dvcqg_sync_dossier where owner is not null";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    private Arena arena(Promise promise, Orders.Limits limits) throws Exception {
        Arena arena = new Arena(Opening.postgres(), folder, promise, DOSSIERS, limits);
        arena.open();
        // so that a node is mostly waiting for an answer when something happens to it
        arena.mock.faults().add(Fault.named("latency").with("millis", "40"));
        return arena;
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
        try (Arena arena = arena(promise, SHORT)) {
            Child killed = late(arena, "killed").say(Worker.GO);
            Child other = early(arena, "other").say(Worker.GO);
            killed.awaitsRecorded(20 + random.nextInt(40));
            killed.kill();
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
            String node = pauseWhileItHolds(arena, paused);
            other.say(Worker.GO);
            int takeOvers = isTakenOver(arena, node) ? 1 : 0;
            paused.resume();
            for (int i = 0; i < MOST_PAUSES && takeOvers < 2; i++) {
                paused.awaitsRecorded(1 + random.nextInt(20)).pause();
                takeOvers += isTakenOver(arena, node) ? 1 : 0;
                paused.resume();
            }
            other.awaitsRecorded(20);
            end(paused, other);

            assertThat(takeOvers).as("pauses beyond the lease").isPositive();
            Account account = arena.settle(MUCH_LATER, false);
            System.out.printf(
                    "node paused %d times beyond its lease, %d late answers%n",
                    takeOvers, paused.log().split("held up beyond its lease", -1).length - 1);
            print("one of two nodes paused", promise, account);
        }
    }

    /** Pauses it at some moment at which it holds dossiers; says by which name the store knows it. */
    private String pauseWhileItHolds(Arena arena, Child only) throws Exception {
        while (true) {
            only.awaitsRecorded(1 + random.nextInt(20)).pause();
            if (Stores.number(arena.database.source(), HELD) > 0) {
                return owner(arena);
            }
            only.resume();
        }
    }

    private static String owner(Arena arena) throws SQLException {
        try (Connection connection = arena.database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select max(owner) from dvcqg_sync_dossier")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Waits until somebody else has a dossier of a paused node; it may hold locks on all of them, then nobody gets one. */
    private static boolean isTakenOver(Arena arena, String node) throws SQLException {
        long held = held(arena, node);
        if (held == 0) {
            return false;
        }
        try {
            await().atMost(MOST_TO_TAKE_OVER).until(() -> held(arena, node) < held);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private static long held(Arena arena, String node) throws SQLException {
        return Stores.number(arena.database.source(), HELD + " and owner = ?", node);
    }

    private static void assumeSignals() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        Assumptions.assumeFalse(windows, "processes cannot be paused on Windows");
    }
}
