package vn.dvcqg.sdk.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.net.FaultyLink;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.mock.net.LinkPlans;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.SyncEvent;

/**
 * A vendor works while the portal and the way to it commit every fault that there is, in an order drawn from a seed. {@code
 * -Dfault.seed=N} repeats a run, {@code -Dfault.rounds=N} makes it longer.
 */
@Timeout(600)
class FaultRunTest {

    private static final long SEED = Long.getLong("fault.seed", new Random().nextInt(1_000_000));
    private static final int ROUNDS = Integer.getInteger("fault.rounds", 40);
    private static final int DOSSIERS = 8;
    private static final int BYTES_OF_SOME_CALLS = 12_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Orders.Limits LIMITS =
            new Orders.Limits(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(5));

    /** Each with what it needs to be over soon. */
    private static final List<Fault> FAULTS = List.of(
            Fault.named("latency").with("millis", "300"),
            Fault.named("latency").with("millis", "1500"),
            Fault.named("drop"),
            Fault.named("drop").with("cut", "close"),
            Fault.named("dead-session"),
            Fault.named("reply-lost"),
            Fault.named("reply-lost").with("cut", "close"),
            Fault.named("http-500"),
            Fault.named("http-500").with("committed", "true"),
            Fault.named("http-503").with("retry-after", "0"),
            // what is answered with 503 or 429 counts as not taken, so no committed=true here
            Fault.named("http-429").with("retry-after", "1"),
            Fault.named("firewall-html"),
            Fault.named("firewall-html").with("committed", "true"),
            Fault.named("empty-body"),
            Fault.named("empty-body").with("committed", "true"),
            Fault.named("not-json").with("committed", "true"),
            Fault.named("huge-body").with("bytes", "20000000"),
            Fault.named("dripping-body"),
            Fault.named("dripping-body").with("committed", "true"),
            Fault.named("redirect"),
            Fault.named("redirect").with("status", "307"),
            Fault.named("unknown-code"),
            // steps that were taken and yet refused could only be told from others by looking at the portal
            Fault.named("unknown-code").on("DongBoHoSoMC").with("committed", "true"),
            Fault.named("drifted-types"),
            Fault.named("unknown-field"),
            Fault.named("double-encoded"),
            Fault.named("wrong-content-type"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Promise.class)
    void everyFault_inRandomOrder_losesNothingAndDoublesOnlyWhatWasInDoubt(Promise promise) throws Exception {
        Random random = new Random(SEED + promise.ordinal());
        try (Arena arena = new Arena(Opening.SQLITE + folder.resolve("sync.db"), folder, promise, DOSSIERS, LIMITS);
                FaultyLink link = FaultyLink.to(arena.mock.url())) {
            Orders through = arena.orders().at(link.through(arena.mock.endpoint()));
            try (Portal portal = Opening.portal(through);
                    DossierSync sync = Opening.sync(through, portal, arena.database.source())) {
                Load load = new Load(
                        sync, arena.database.source(), DOSSIERS, "run", random.nextLong(), arena.recorded::add);
                load.open();
                sync.start();
                for (int i = 0; i < ROUNDS; i++) {
                    change(arena, link, random);
                    load.burst();
                }
                calm(arena, link);
                settleRefused(sync);
            }
            System.out.printf(
                    "fault run, %s, seed %d (repeat with -Dfault.seed=%d): %s%n",
                    promise, SEED, SEED, arena.settle(LIMITS.untilTakeOver(), false));
        }
    }

    /** Other weather. */
    private static void change(Arena arena, FaultyLink link, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> link.use(LinkPlans.random(random.nextLong(), BYTES_OF_SOME_CALLS));
            case 1 -> link.use(LinkPlan.pass().bytesPerSecond(100_000).chunks(100));
            case 2 -> link.resetOpen();
            case 3 -> link.stopListening();
            case 4 -> calm(arena, link);
            default ->
                arena.mock
                        .faults()
                        .add(FAULTS.get(random.nextInt(FAULTS.size()))
                                .times(1 + random.nextInt(3))
                                .skip(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            link.listenAgain();
        }
    }

    private static void calm(Arena arena, FaultyLink link) {
        arena.mock.faults().clear();
        link.use(LinkPlan.pass());
        link.listenAgain();
    }

    /** The vendor looks at what was refused, finds nothing wrong with it, and has it sent again. */
    private static void settleRefused(DossierSync sync) throws InterruptedException {
        boolean more = true;
        while (more) {
            assertThat(sync.drain(PATIENCE))
                    .as("everything is delivered: %s", sync.health())
                    .isTrue();
            List<SyncEvent> refused = new ArrayList<>(sync.deadLetters());
            sync.uncertain().stream().filter(FaultRunTest::isRefused).forEach(refused::add);
            // backwards: the first of a refused chunk holds the others of its dossier back
            Collections.reverse(refused);
            for (SyncEvent event : refused) {
                assertThat(event.state() == EventState.REJECTED ? sync.retry(event.id()) : sync.resend(event.id()))
                        .isTrue();
            }
            more = !refused.isEmpty();
        }
    }

    /** Steps of a chunk that was refused as a whole are held under every promise. */
    private static boolean isRefused(SyncEvent held) {
        String reason = held.reason();
        return reason != null && reason.startsWith("the portal refused it");
    }
}
