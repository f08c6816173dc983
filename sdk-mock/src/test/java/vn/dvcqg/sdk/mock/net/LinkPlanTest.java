package vn.dvcqg.sdk.mock.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkPlanTest {
    private static PlannedStrike only(LinkPlan plan) {
        List<PlannedStrike> strikes = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            plan.strike(direction).ifPresent(strikes::add);
        }
        assertThat(strikes).hasSize(1);
        return strikes.get(0);
    }

    @Test
    void methods_returnChangedCopies() {
        LinkPlan plan = LinkPlan.pass();

        LinkPlan changed = plan.delayConnect(Duration.ofMillis(1))
                .delay(Direction.TO_SERVER, Duration.ofMillis(2))
                .delayChunks(Direction.TO_SERVER, Duration.ofMillis(3))
                .cutAfter(Direction.TO_SERVER, 4)
                .resetAfter(Direction.TO_CLIENT, 5)
                .chunks(6)
                .bytesPerSecond(7)
                .refuse();

        assertThat(changed.connectDelay()).isEqualTo(Duration.ofMillis(1));
        assertThat(changed.delay(Direction.TO_SERVER)).isEqualTo(Duration.ofMillis(2));
        assertThat(changed.chunkDelay(Direction.TO_SERVER)).isEqualTo(Duration.ofMillis(3));
        assertThat(changed.strike(Direction.TO_SERVER)).contains(new PlannedStrike(Strike.CUT, 4));
        assertThat(changed.strike(Direction.TO_CLIENT)).contains(new PlannedStrike(Strike.RESET, 5));
        assertThat(changed.chunkSize()).isEqualTo(6);
        assertThat(changed.bytesPerSecond()).isEqualTo(7);
        assertThat(changed.refused()).isTrue();
        assertThat(plan.connectDelay()).isZero();
        assertThat(plan.delay(Direction.TO_SERVER)).isZero();
        assertThat(plan.strike(Direction.TO_SERVER)).isEqualTo(Optional.empty());
        assertThat(plan.refused()).isFalse();
    }

    @Test
    void random_sameSeed_samePlan() {
        assertThat(LinkPlan.random(42, 1000))
                .hasToString(LinkPlan.random(42, 1000).toString());
        LinkPlans plans = LinkPlans.random(42, 1000);
        assertThat(plans.of(3)).hasToString(LinkPlans.random(42, 1000).of(3).toString());
    }

    @Test
    void random_manyConnections_spreadOverKindsDirectionsAndBytes() {
        LinkPlans plans = LinkPlans.random(1, 100);
        List<LinkPlan> many = IntStream.rangeClosed(1, 500).mapToObj(plans::of).toList();

        assertThat(many).extracting(plan -> only(plan).strike()).contains(Strike.CUT, Strike.RESET, Strike.HALF_OPEN);
        assertThat(many)
                .extracting(plan -> plan.strike(Direction.TO_CLIENT).isPresent())
                .contains(true, false);
        assertThat(many).extracting(plan -> only(plan).bytes()).allMatch(bytes -> bytes >= 0 && bytes < 100);
        assertThat(many.stream().map(plan -> only(plan).bytes()).distinct().count())
                .isGreaterThan(80);
    }

    @Test
    void random_strikesNamed_onlyThose() {
        LinkPlans plans = LinkPlans.random(1, 10, Strike.RESET);

        assertThat(IntStream.range(0, 50).mapToObj(plans::of))
                .allMatch(plan -> only(plan).strike() == Strike.RESET);
    }

    @Test
    void badNumbers_areRefusedInWords() {
        LinkPlan plan = LinkPlan.pass();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.cutAfter(Direction.TO_CLIENT, -1))
                .withMessage("bytes must be 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.chunks(0))
                .withMessage("a chunk must have 1 byte or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.bytesPerSecond(0))
                .withMessage("the rate must be 1 byte per second or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.delayConnect(Duration.ofMillis(-1)))
                .withMessageContaining("must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkPlan.random(1, 0))
                .withMessage("bytes must be 1 or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkPlans.random(1, 10, Strike.REFUSED))
                .withMessageContaining("must be CUT, RESET or HALF_OPEN, but was REFUSED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkPlans.first(-1, plan, plan))
                .withMessage("count must be 0 or more, but was -1");
    }
}
