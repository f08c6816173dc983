package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void named_unknownName_listsTheKnownOnes() {
        assertThatThrownBy(() -> Fault.named("explosion"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"explosion\"")
                .hasMessageContaining("reply-lost")
                .hasMessageContaining("latency");
    }

    @Test
    void numbers_outOfRange_areRefusedWithTheValue() {
        Fault fault = Fault.named("drop");

        assertThatThrownBy(() -> fault.times(0)).hasMessageContaining("was 0");
        assertThatThrownBy(() -> fault.skip(-1)).hasMessageContaining("was -1");
        assertThatThrownBy(() -> fault.probability(0)).hasMessageContaining("was 0");
        assertThatThrownBy(() -> fault.probability(1.5)).hasMessageContaining("was 1.5");
        assertThatThrownBy(() -> fault.probability(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> fault.on(" ")).hasMessageContaining("blank");
    }

    @Test
    void with_unknownParameterOrValue_isRefused() {
        assertThatThrownBy(() -> Fault.named("drop").with("millis", "5")).hasMessageContaining("cut");
        assertThatThrownBy(() -> Fault.named("dead-session").with("x", "5")).hasMessageContaining("none");
        assertThatThrownBy(() -> Fault.named("latency").with("millis", "soon")).hasMessageContaining("\"soon\"");
        assertThatThrownBy(() -> Fault.named("http-500").with("committed", "yes"))
                .hasMessageContaining("true|false");
    }

    @Test
    void change_leavesTheOriginalAlone() {
        Fault plain = Fault.named("latency");
        Fault narrow = plain.on("login").times(2).skip(3).probability(0.5).with("millis", "9");

        assertThat(plain.operation()).isEqualTo(Fault.ANY);
        assertThat(plain.times()).isEmpty();
        assertThat(plain.parameters()).isEmpty();
        assertThat(narrow.times()).hasValue(2);
        assertThat(narrow.skip()).isEqualTo(3);
        assertThat(narrow)
                .hasToString("Fault[latency on login, times 2, skip 3, probability 0.5, {millis=9}]")
                .isEqualTo(Fault.named("latency")
                        .on("login")
                        .times(2)
                        .skip(3)
                        .probability(0.5)
                        .with("millis", "9"))
                .hasSameHashCodeAs(Fault.named("latency")
                        .on("login")
                        .times(2)
                        .skip(3)
                        .probability(0.5)
                        .with("millis", "9"))
                .isNotEqualTo(plain);
    }
}
