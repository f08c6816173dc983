package vn.dvcqg.sdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameBytesTest {

    @Test
    void bothSides_fullDossier_sendEqualBytes() {
        assertThat(SameBytes.ofBare()).hasSize(2).isEqualTo(SameBytes.ofSdk());
    }
}
