package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class OpenCodeTest {

    private static final class Colour extends OpenCode {
        private Colour(String name, boolean known) {
            super(name, known);
        }
    }

    private static final class Taste extends OpenCode {
        private Taste(String name) {
            super(name, true);
        }
    }

    @Test
    void equals_sameListAndName_isEqual() {
        assertThat(new Colour("RED", true))
                .isEqualTo(new Colour("RED", true))
                .hasSameHashCodeAs(new Colour("RED", true));
    }

    @Test
    void equals_otherNameOrListOrUnknown_differs() {
        assertThat(new Colour("RED", true))
                .isNotEqualTo(new Colour("BLUE", true))
                .isNotEqualTo(new Colour("RED", false))
                .isNotEqualTo(new Taste("RED"))
                .isNotEqualTo("RED");
    }

    @Test
    void toString_unknownValue_saysSo() {
        assertThat(new Colour("RED", true)).hasToString("RED");
        assertThat(new Colour("17", false)).hasToString("unknown '17'");
        assertThat(new Colour("RED", true).isKnown()).isTrue();
        assertThat(new Colour("17", false).isKnown()).isFalse();
        assertThat(new Colour("17", false).name()).isEqualTo("17");
    }

    @Test
    void new_noName_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> new Taste(null)).withMessage("name");
    }
}
