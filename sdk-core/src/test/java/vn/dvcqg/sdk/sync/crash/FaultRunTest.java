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
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.Portal;
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
                Vendor vendor = new Vendor(arena, sync, random);
                Weather weather = new Weather(arena.mock, link, random);
                sync.start();
                for (int i = 0; i < ROUNDS; i++) {
                    round(weather, vendor);
                }
                until(
                        "all faults struck",
                        vendor,
                        () -> arena.mock.faults().waiting().isEmpty());
                vendor.settleAll();
            }
            System.out.printf(
                    "fault run, %s, seed %d (repeat with -Dfault.seed=%d): %s%n",
                    promise, SEED, SEED, arena.settle(LIMITS.untilTakeOver(), false));
        }
    }

    private static void round(Weather weather, Vendor vendor) throws Exception {
        List<Weather.Spell> spells = weather.all();
        Collections.shuffle(spells, vendor.random);
        for (Weather.Spell spell : spells) {
            spell.begin().run();
            vendor.works();
            until(spell.name(), vendor, spell.seen());
            if (vendor.random.nextInt(3) == 0) {
                // else it lasts until the next one
                weather.calm();
            }
        }
        weather.calm();
    }

    private static void until(String what, Vendor vendor, BooleanSupplier seen) {
        await(what).atMost(PATIENCE).pollInSameThread().until(() -> {
            if (!seen.getAsBoolean()) {
                vendor.works();
            }
            return seen.getAsBoolean();
        });
    }

    /** Records changes and decides about what was refused. */
    private static final class Vendor {

        private final Arena arena;
        private final DossierSync sync;
        private final Random random;
        private final Load load;

        Vendor(Arena arena, DossierSync sync, Random random) throws SQLException {
            this.arena = arena;
            this.sync = sync;
            this.random = random;
            this.load =
                    new Load(sync, arena.database.source(), DOSSIERS, "run", random.nextLong(), arena.recorded::add);
            load.open();
        }

        void works() throws Exception {
            load.burst();
            decideAll();
        }

        void settleAll() throws Exception {
            do {
                assertThat(sync.drain(PATIENCE))
                        .as("everything is delivered: %s", sync.health())
                        .isTrue();
            } while (decideAll());
        }

        /** He looks: what the portal has is settled, what it has not is sent again. In any order. */
        private boolean decideAll() throws SQLException {
            List<SyncEvent> refused = new ArrayList<>(sync.deadLetters());
            sync.uncertain().stream().filter(Vendor::isRefused).forEach(refused::add);
            Collections.shuffle(refused, random);
            for (SyncEvent event : refused) {
                assertThat(decide(event)).as("%s", event).isTrue();
            }
            return !refused.isEmpty();
        }

        private boolean decide(SyncEvent event) throws SQLException {
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
}
