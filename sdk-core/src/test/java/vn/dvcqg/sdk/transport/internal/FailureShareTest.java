package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureShareTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final FailureShare share = new FailureShare(Duration.ofSeconds(10));

    private void add(long second, int failed, int well) {
        for (int i = 0; i < failed; i++) {
            share.add(second * SECOND, true);
        }
        for (int i = 0; i < well; i++) {
            share.add(second * SECOND, false);
        }
    }

    @Test
    void reaches_shareAndNumber_areBothNeeded() {
        add(0, 4, 1);
        add(1, 3, 1);
        assertThat(share.reaches(0.8, 10, SECOND)).isFalse();
        add(1, 1, 0);
        assertThat(share.reaches(0.8, 10, SECOND)).isTrue();
        add(1, 0, 1);
        assertThat(share.reaches(0.8, 10, SECOND)).isFalse();
    }

    @Test
    void reaches_allFailuresWithinOneTenth_isNotEnough() {
        add(0, 50, 0);
        assertThat(share.reaches(0.8, 10, 0)).isFalse();
        add(1, 1, 0);
        assertThat(share.reaches(0.8, 10, SECOND)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-25, 0, 1_000_000})
    void reaches_whatLeftTheWindow_isForgotten(long start) {
        add(start, 10, 0);
        add(start + 1, 10, 0);
        assertThat(share.reaches(0.8, 20, (start + 9) * SECOND)).isTrue();
        assertThat(share.reaches(0.8, 20, (start + 10) * SECOND)).isFalse();
        add(start + 11, 10, 0);
        assertThat(share.reaches(0.8, 20, (start + 11) * SECOND)).isFalse();
    }

    @Test
    void clear_leavesNothing() {
        add(0, 10, 0);
        add(1, 10, 0);
        share.clear();
        assertThat(share.reaches(0.1, 1, SECOND)).isFalse();
    }
}
