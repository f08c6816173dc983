package vn.dvcqg.sdk.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.net.FaultyLink;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.SyncEvent;

/**
 * A vendor works while the portal and the way to it commit every fault that there is, in an order drawn from a seed. {@code
 * -Dfault.seed=N} repeats a run, {@code -Dfault.rounds=N} goes through all of them so many times.
 */
@Timeout(3600)
class FaultRunTest {

    private static final long SEED = Long.getLong("fault.seed", new Random().nextInt(1_000_000));
    private static final int ROUNDS = Integer.getInteger("fault.rounds", 1);
    private static final int DOSSIERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Orders.Limits LIMITS =
            new Orders.Limits(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(5));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Promise.class)
    void everyFault_inRandomOrder_losesNothingAndDoublesOnlyWhatWasInDoubt(Promise promise) throws Exception {
        Random random = new Random(SEED + promise.ordinal());
        try (Arena arena = new Arena(Store.SQLITE, folder, promise, DOSSIERS, LIMITS);
                FaultyLink link = FaultyLink.to(arena.mock.url())) {
            Orders through = arena.orders().at(link.through(arena.mock.endpoint()));
            try (Portal portal = Opening.portal(through);
                    DossierSync sync = Opening.sync(through, portal, arena.database.source())) {
                Load load = new Load(
                        sync, arena.database.source(), DOSSIERS, "run", random.nextLong(), arena.recorded::add);
                load.open();
                sync.start();
                Weather weather = new Weather(arena.mock, link, random);
                for (int i = 0; i < ROUNDS; i++) {
                    round(weather, load, random);
                }
                everyFaultHasStruck(arena.mock, load);
                settleRefused(arena, sync, random);
            }
            System.out.printf(
                    "fault run, %s, seed %d (repeat with -Dfault.seed=%d): %s%n",
                    promise, SEED, SEED, arena.settle(LIMITS.untilTakeOver(), false));
        }
    }

    private static void round(Weather weather, Load load, Random random) throws Exception {
        List<Weather.Spell> spells = weather.all();
        Collections.shuffle(spells, random);
        for (Weather.Spell spell : spells) {
            spell.begin().run();
            load.burst();
            until(spell, load);
            if (random.nextInt(3) == 0) {
                // else it lasts until the next one
                weather.calm();
            }
        }
        weather.calm();
    }

    private static void until(Weather.Spell spell, Load load) {
        await(spell.name()).atMost(PATIENCE).pollInSameThread().until(() -> {
            load.burst();
            return spell.seen().getAsBoolean();
        });
    }

    private static void everyFaultHasStruck(MockPortal mock, Load load) {
        await("all faults struck").atMost(PATIENCE).pollInSameThread().until(() -> {
            load.burst();
            return mock.faults().waiting().isEmpty();
        });
    }

    /** The vendor looks at what was refused: what the portal has is settled, what it has not is sent again. */
    private static void settleRefused(Arena arena, DossierSync sync, Random random)
            throws InterruptedException, SQLException {
        boolean more = true;
        while (more) {
            assertThat(sync.drain(PATIENCE))
                    .as("everything is delivered: %s", sync.health())
                    .isTrue();
            List<SyncEvent> refused = new ArrayList<>(sync.deadLetters());
            sync.uncertain().stream().filter(FaultRunTest::isRefused).forEach(refused::add);
            Collections.shuffle(refused, random);
            for (SyncEvent event : refused) {
                assertThat(decide(arena, sync, event)).as("%s", event).isTrue();
            }
            more = !refused.isEmpty();
        }
    }

    private static boolean decide(Arena arena, DossierSync sync, SyncEvent event) throws SQLException {
        if (event.state() == EventState.REJECTED) {
            return sync.retry(event.id());
        }
        return arena.hasStep(sync, event) ? sync.discard(event.id(), "the portal has it") : sync.resend(event.id());
    }

    /** Steps of a chunk that was refused as a whole are held under every promise. */
    private static boolean isRefused(SyncEvent held) {
        String reason = held.reason();
        return reason != null && reason.startsWith("the portal refused it");
    }
}
