package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void fit_ordinaryText_staysAsItIs() {
        assertThat(Reasons.fit("Sai mã thủ tục \uD83D\uDE00\n987")).isEqualTo("Sai mã thủ tục \uD83D\uDE00\n987");
    }

    @Test
    void fit_nulOrHalfACharacter_isReplaced() {
        assertThat(Reasons.fit("a\u0000b\uD800c\uDC00")).isEqualTo("a?b?c?");
    }

    @Test
    void fit_longText_isCutBetweenCharacters() {
        assertThat(Reasons.fit("x".repeat(999) + "\uD83D\uDE00")).isEqualTo("x".repeat(999));
        assertThat(Reasons.fit("x".repeat(998) + "\uD83D\uDE00y")).hasSize(1000).endsWith("\uD83D\uDE00");
    }
}
