package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.e2e.BadCall.Verb;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.net.Direction;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.mock.net.LinkPlans;
import vn.dvcqg.sdk.mock.net.Strike;

/**
 * Whole portals over lines that fail at every place of an exchange. The calls of a test run at once, each over a line of its own, and
 * what must hold of each is in {@link BadCall#check()}.
 */
@Timeout(120)
class BadNetworkTest {

    /** Another run of the same faults: {@code -Ddvcqg.badNetwork.seed=...}; more of them: {@code -Ddvcqg.badNetwork.calls=...}. */
    private static final long SEED = Long.getLong("dvcqg.badNetwork.seed", System.nanoTime());

    private static final int CALLS = Integer.getInteger("dvcqg.badNetwork.calls", 30);

    private static final Duration LONG = Duration.ofSeconds(30);

    private static MockPortal mock;
    private static Portal direct;
    private static Map<Verb, Region.Sizes> sizes;
    private static int number;

    private final List<BadLine> lines = new ArrayList<>();

    @BeforeAll
    static void start() {
        mock = MockPortal.start();
        direct = MockedPortal.connect(mock);
        sizes = BadLine.measure(mock, direct);
    }

    @AfterAll
    static void stop() {
        direct.close();
        mock.close();
    }

    @AfterEach
    void close() {
        lines.forEach(BadLine::close);
    }

    private BadLine line(String name, Verb verb, Duration attemptTimeout, Duration deadline) {
        BadCall call = new BadCall(name, mock, verb, number++, deadline);
        call.prepare(direct);
        BadLine line = new BadLine(mock, attemptTimeout, call);
        lines.add(line);
        return line;
    }

    private List<BadLine> everywhere(Strike strike, Duration attemptTimeout, Duration deadline, boolean once) {
        for (Region region : Region.values()) {
            for (Verb verb : Verb.values()) {
                BadLine line = line(strike + " " + region, verb, attemptTimeout, deadline);
                line.logIn();
                LinkPlan plan = region.plan(strike, sizes.get(verb));
                if (once) {
                    line.strikeOnce(plan);
                } else {
                    line.use(plan);
                }
            }
        }
        return lines;
    }

    private void makeAndCheck() throws Exception {
        Together.run(lines.stream().<Runnable>map(line -> line::make).toList());
        lines.forEach(line -> line.call().check());
        Together.run(lines.stream().<Runnable>map(line -> line::makeOnceMore).toList());
        // a request that was still on its way would have arrived by now
        lines.forEach(line -> line.call().check());
    }

    /** Only a strike in the last bytes may come too late to be noticed; nobody gets a value over a line that is dead at its middle. */
    @ParameterizedTest
    @EnumSource(names = {"CUT", "RESET", "HALF_OPEN"})
    void call_lineFailsAgainAndAgainAtAnyPlace_endsHonestlyWithinTheDeadline(Strike strike) throws Exception {
        everywhere(strike, LONG, Duration.ofSeconds(1), false);

        makeAndCheck();

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.strikes()).as(line.call() + ": strikes").isPositive();
            assertThat(line.call().succeeded()).as(line.call().toString()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "RESET", "HALF_OPEN"})
    void call_lineFailsOnceAtAnyPlace_isRepeatedOrToldByItsKind(Strike strike) throws Exception {
        everywhere(strike, Duration.ofMillis(500), Duration.ofSeconds(30), true);

        makeAndCheck();

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.strikes()).as(line.call() + ": strikes").isPositive();
            if (line.call().came() instanceof ProgressReport report) {
                assertThat(report.isComplete() || report.unknown().size() == 1)
                        .as(line.call().toString())
                        .isTrue();
            } else {
                assertThat(line.call().succeeded()).as(line.call().toString()).isTrue();
            }
        });
    }

    @Test
    void call_slowLineInSmallPieces_succeeds() throws Exception {
        LinkPlan slow = LinkPlan.pass()
                .delayConnect(Duration.ofMillis(50))
                .delay(Direction.TO_SERVER, Duration.ofMillis(50))
                .delay(Direction.TO_CLIENT, Duration.ofMillis(50))
                .chunks(7);
        for (Verb verb : Verb.values()) {
            line("slow", verb, LONG, LONG).use(slow);
        }

        makeAndCheck();

        assertThat(lines).allMatch(line -> line.call().succeeded());
    }

    @Test
    void call_delayLongerThanTheDeadline_endsHonestly() throws Exception {
        for (Direction direction : Direction.values()) {
            for (Verb verb : Verb.values()) {
                BadLine line = line("delayed " + direction, verb, LONG, Duration.ofMillis(500));
                line.logIn();
                line.use(LinkPlan.pass().delay(direction, Duration.ofSeconds(3)));
            }
        }

        makeAndCheck();

        assertThat(lines)
                .allSatisfy(line -> assertThat(line.call().came())
                        .isInstanceOfAny(TryLaterException.class, OutcomeUnknownException.class, ProgressReport.class));
    }

    /** The login is struck like everything else. */
    @Test
    void call_lineFailsAtRandom_endsHonestlyWithinTheDeadline(TestReporter reporter) throws Exception {
        reporter.publishEntry("dvcqg.badNetwork.seed", String.valueOf(SEED));
        for (int i = 0; i < CALLS; i++) {
            Verb verb = Verb.values()[i % Verb.values().length];
            BadLine line = line("seed " + SEED + ", call " + i, verb, Duration.ofMillis(500), Duration.ofSeconds(2));
            line.use(LinkPlans.random(SEED + i * 31L, 3_500));
        }

        makeAndCheck();
    }
}
