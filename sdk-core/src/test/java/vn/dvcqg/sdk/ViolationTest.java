package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ViolationTest {

    private static final Violation MISSING = new Violation("taxCode", "required", "còn thiếu", "is missing");

    @Test
    void text_language_choosesTheSentence() {
        assertThat(MISSING.text(Locale.forLanguageTag("vi-VN"))).isEqualTo("còn thiếu");
        assertThat(MISSING.text(Locale.ENGLISH)).isEqualTo("is missing");
        assertThat(MISSING.text(Locale.FRENCH)).isEqualTo("is missing");
    }

    @Test
    void under_prefix_joinsThePath() {
        assertThat(MISSING.under("owners[2]").field()).isEqualTo("owners[2].taxCode");
        assertThat(new Violation("", "required", "v", "e").under("owners[2]").field())
                .isEqualTo("owners[2]");
        assertThat(MISSING.under("owners[2]").code()).isEqualTo("required");
    }

    @Test
    void toString_violation_isFieldAndEnglish() {
        assertThat(MISSING).hasToString("taxCode: is missing");
    }

    @Test
    void new_partMissing_isRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation(null, "c", "v", "e"))
                .withMessage("field");
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation("f", null, "v", "e"))
                .withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation("f", "c", null, "e"))
                .withMessage("vi");
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation("f", "c", "v", null))
                .withMessage("en");
    }
}
