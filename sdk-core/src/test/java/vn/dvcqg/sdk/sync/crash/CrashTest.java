package vn.dvcqg.sdk.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workers under load are killed one after the other, at random and at named points, and the portal has everything in the end.
 *
 * <p>{@code -Dcrash.kills=1000} kills more often, {@code -Dcrash.seed=N} repeats the choices of a run.
 */
@Timeout(3600)
class CrashTest {

    private static final long SEED = Long.getLong("crash.seed", new Random().nextInt(1_000_000));
    private static final int CASES = Store.values().length * Promise.values().length;
    private static final int KILLS = Math.max(CASES, Integer.getInteger("crash.kills", 60));
    private static final int LEAST_FOR_EVERY_POINT = 60;
    private static final int FEWEST_DOSSIERS = 12;
    /** Each worker lives in a time after the leases of all before it, so that nobody has to wait for them. */
    private static final Orders.Limits LIMITS =
            new Orders.Limits(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(5));

    private static final Map<CrashPoint, Integer> HITS = new EnumMap<>(CrashPoint.class);
    private static int played;

    @TempDir
    Path folder;

    static Stream<Arguments> cases() {
        return IntStream.range(0, CASES).mapToObj(number -> {
            Store store = Store.values()[number / Promise.values().length];
            return Arguments.of(number, store, Promise.values()[number % Promise.values().length]);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void kills_atNamedPointsAndAnywhere_leaveNothingOutAndNothingInDoubtUnlisted(
            int number, Store store, Promise promise) throws Exception {
        Random random = new Random(SEED + number);
        List<CrashPoint> points = points(number, random);
        try (Arena arena = new Arena(store, folder, promise, Math.max(FEWEST_DOSSIERS, points.size() / 2), LIMITS)) {
            arena.open();
            Child next = arena.start(orders(arena, points, 0, random));
            for (int i = 0; i < points.size(); i++) {
                // the next one gets ready while this one works
                Child current = next;
                next = i + 1 < points.size() ? arena.start(orders(arena, points, i + 1, random)) : current;
                play(arena, current, points.get(i), random);
                HITS.merge(points.get(i), 1, Integer::sum);
            }
            Account account = arena.settle(LIMITS.untilTakeOver().multipliedBy(points.size() + 2L), true);
            System.out.printf(
                    "crash test on %s, %s, seed %d: %d kills, %s%n", store, promise, SEED, points.size(), account);
        }
        played++;
    }

    /** The share of one case in all kills: of ten in a row six at named points, each as often as the others, the rest anywhere. */
    private static List<CrashPoint> points(int number, Random random) {
        List<CrashPoint> points = new ArrayList<>();
        CrashPoint[] all = CrashPoint.values();
        for (int i = number * KILLS / CASES; i < (number + 1) * KILLS / CASES; i++) {
            int place = i % 10;
            points.add(place < all.length - 1 ? all[1 + place] : CrashPoint.ANYWHERE);
        }
        Collections.shuffle(points, random);
        return points;
    }

    private static Orders orders(Arena arena, List<CrashPoint> points, int number, Random random) {
        CrashPoint point = points.get(number);
        return arena.orders()
                .named("w" + number, random.nextLong())
                .ahead(LIMITS.untilTakeOver().multipliedBy(number + 1L))
                .stopAt(point, point == CrashPoint.IN_PRUNE ? 0 : random.nextInt(6));
    }

    private static void play(Arena arena, Child worker, CrashPoint point, Random random) throws Exception {
        worker.awaits(Worker.READY);
        if (point == CrashPoint.IN_PRUNE) {
            arena.age();
        }
        worker.say(Worker.GO);
        if (point == CrashPoint.ANYWHERE) {
            worker.awaitsRecorded(random.nextInt(30)).runs(random.nextInt(100));
        } else if (point == CrashPoint.PORTAL_COMMITTED) {
            arena.awaitCommittedCall();
        } else {
            worker.awaits(Worker.AT + point);
        }
        worker.kill();
    }

    /** Only when all stores and promises had their turn; a single one may be run by itself. */
    @AfterAll
    static void everyPointWasHit() {
        System.out.printf("crash test, seed %d (repeat with -Dcrash.seed=%d): kills %s%n", SEED, SEED, HITS);
        if (played == CASES && KILLS >= LEAST_FOR_EVERY_POINT) {
            for (CrashPoint point : CrashPoint.values()) {
                assertThat(HITS.getOrDefault(point, 0)).as("kills %s", point).isGreaterThanOrEqualTo(5);
            }
            assertThat(HITS.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
        }
    }
}
