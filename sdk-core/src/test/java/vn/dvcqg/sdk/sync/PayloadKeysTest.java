package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;

class PayloadKeysTest {

    /** Made elsewhere: "text" in row-1 under the key that is 1 and 31 zeros. */
    private static final String SEALED = "462b2cdc.AAECAwQFBgcICQoL2MbJWT+0GsvGJxMjXhyxzAdej9s=";

    private static Secret key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Secret.of(Base64.getEncoder().encodeToString(key));
    }

    @Test
    void open_whatLiesInTablesAlready_givesTheText() {
        assertThat(PayloadKeys.of(key(2), key(1)).open(SEALED, "row-1")).isEqualTo("text");
    }

    @Test
    void seal_text_beginsWithTheIdOfTheFirstKey() {
        assertThat(PayloadKeys.of(key(1), key(2)).seal("text", "row-1")).startsWith("462b2cdc.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "462b2cdc", "462b2cdc.", "462b2cdc.AAAA", "462b2cdc.!", "00000000.AAAA"})
    void open_nonsense_isAFaultOfTheSetup(String sealed) {
        assertThatThrownBy(() -> PayloadKeys.of(key(1)).open(sealed, "row-1"))
                .isInstanceOf(SetupProblemException.class);
    }

    @Test
    void open_anotherRowOrKey_isAFaultOfTheSetup() {
        assertThatThrownBy(() -> PayloadKeys.of(key(1)).open(SEALED, "row-2"))
                .isInstanceOf(SetupProblemException.class);
        assertThatThrownBy(() -> PayloadKeys.of(key(2)).open(SEALED, "row-1"))
                .isInstanceOf(SetupProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "no Base64!"})
    void of_noKey_isRefused(String key) {
        assertThatThrownBy(() -> PayloadKeys.of(Secret.of(key))).isInstanceOf(SetupProblemException.class);
    }
}
