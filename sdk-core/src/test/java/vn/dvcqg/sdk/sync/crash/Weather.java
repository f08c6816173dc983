package vn.dvcqg.sdk.sync.crash;

import static vn.dvcqg.sdk.mock.net.Direction.TO_CLIENT;
import static vn.dvcqg.sdk.mock.net.Direction.TO_SERVER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.net.FaultyLink;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.mock.net.LinkPlans;
import vn.dvcqg.sdk.mock.net.Strike;

/** Everything that a portal and the network in front of it can do to a vendor, each with what it needs to be over soon. */
final class Weather {

    private static final String STATES = "DongBoHoSoMC";
    private static final String STEPS = "CapNhatTienDoHoSoMC";
    private static final Duration SHORT = Duration.ofMillis(30);
    /** Longer than a call may take. */
    private static final Duration LONG = Duration.ofMillis(1500);
    /** A strike hits in one of the first calls of a connection. */
    private static final int BYTES_OF_SOME_CALLS = 6_000;

    private final MockPortal mock;
    private final FaultyLink link;
    private final Random random;

    Weather(MockPortal mock, FaultyLink link, Random random) {
        this.mock = mock;
        this.link = link;
        this.random = random;
    }

    /**
     * One bad thing.
     *
     * @param name what it is, for messages
     * @param begin lets it begin
     * @param seen whether the line has done it to somebody; what the portal is told to do wrong it does sooner or later
     */
    record Spell(String name, Runnable begin, BooleanSupplier seen) {}

    /** All of it, in no order. */
    List<Spell> all() {
        List<Spell> all = new ArrayList<>();
        faults().forEach(fault -> all.add(spell(fault)));
        for (Strike strike : List.of(Strike.CUT, Strike.RESET, Strike.HALF_OPEN)) {
            all.add(strikes(strike, LinkPlans.random(random.nextLong(), BYTES_OF_SOME_CALLS, strike)));
        }
        all.add(strikes(Strike.CUT, LinkPlans.always(LinkPlan.pass().cutAfter(TO_CLIENT, 0))));
        all.add(strikes(Strike.RESET, LinkPlans.always(LinkPlan.pass().resetAfter(TO_CLIENT, 0))));
        all.add(strikes(Strike.HALF_OPEN, LinkPlans.always(LinkPlan.pass().halfOpenAfter(TO_CLIENT, 0))));
        all.add(strikes(Strike.REFUSED, LinkPlans.always(LinkPlan.pass().refuse())));
        all.add(line("late connects", LinkPlan.pass().delayConnect(SHORT)));
        all.add(line("very late connects", LinkPlan.pass().delayConnect(LONG)));
        all.add(line("late requests", LinkPlan.pass().delay(TO_SERVER, SHORT)));
        all.add(line("late answers", LinkPlan.pass().delay(TO_CLIENT, SHORT)));
        all.add(line("very late answers", LinkPlan.pass().delay(TO_CLIENT, LONG)));
        all.add(line("late pieces", LinkPlan.pass().chunks(1_000).delayChunks(TO_SERVER, Duration.ofMillis(5))));
        all.add(line(
                "a slow line in small pieces",
                LinkPlan.pass().bytesPerSecond(100_000).chunks(100)));
        all.add(new Spell("idle connections reset", link::resetOpen, () -> true));
        all.add(new Spell("idle connections cut", link::cutOpen, () -> true));
        all.add(new Spell("nobody listens", link::stopListening, () -> true));
        return all;
    }

    /** Good weather from now on; what the portal was told to do wrong it still does. */
    void calm() {
        link.use(LinkPlan.pass());
        link.listenAgain();
    }

    /** A fault of the portal that strikes some calls, if not the next ones, then later ones. */
    private Spell spell(Fault fault) {
        Fault some = fault.times(1 + random.nextInt(3)).skip(random.nextInt(3));
        return new Spell(fault.toString(), () -> mock.faults().add(some), () -> true);
    }

    private Spell strikes(Strike kind, LinkPlans plans) {
        int[] before = new int[1];
        Runnable begin = () -> {
            before[0] = struck(kind);
            takes(plans);
        };
        return new Spell("line: " + kind, begin, () -> struck(kind) > before[0]);
    }

    private int struck(Strike kind) {
        return (int) link.counts().strikes().stream()
                .filter(event -> event.strike() == kind)
                .count();
    }

    private Spell line(String name, LinkPlan plan) {
        int[] before = new int[1];
        Runnable begin = () -> {
            before[0] = link.counts().opened();
            takes(LinkPlans.always(plan));
        };
        return new Spell(name, begin, () -> link.counts().opened() > before[0]);
    }

    /** A plan is for new connections only. */
    private void takes(LinkPlans plans) {
        link.use(plans);
        link.listenAgain();
        link.cutOpen();
    }

    private static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(List.of(
                Fault.named("latency").with("millis", "300"),
                Fault.named("latency").with("millis", Long.toString(LONG.toMillis())),
                Fault.named("drop"),
                Fault.named("drop").with("cut", "close"),
                Fault.named("dead-session"),
                Fault.named("reply-lost"),
                Fault.named("reply-lost").with("cut", "close"),
                // busy and yet taken is not played with 429: by that the portal says that it took nothing
                Fault.named("http-429").with("retry-after", "1"),
                Fault.named("http-503").with("retry-after", "0"),
                Fault.named("http-503").with("retry-after", "1").with("committed", "true"),
                // the right password must not be refused: that holds logins back for a minute
                Fault.named("unknown-code").on(STATES),
                Fault.named("unknown-code").on(STEPS),
                Fault.named("unknown-code").on(STATES).with("committed", "true"),
                Fault.named("unknown-code").on(STEPS).with("committed", "true"),
                Fault.named("redirect"),
                Fault.named("redirect").with("status", "307"),
                Fault.named("drifted-types"),
                Fault.named("unknown-field"),
                Fault.named("double-encoded"),
                Fault.named("wrong-content-type")));
        for (Fault unreadable : List.of(
                Fault.named("http-500"),
                Fault.named("firewall-html"),
                Fault.named("empty-body"),
                Fault.named("not-json"),
                Fault.named("huge-body").with("bytes", "20000000"),
                Fault.named("dripping-body"))) {
            faults.add(unreadable);
            faults.add(unreadable.with("committed", "true"));
        }
        return faults;
    }
}
