package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;

class CookieKeysTest {

    private static Secret key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Secret.of(Base64.getEncoder().encodeToString(key));
    }

    @Test
    void open_sameContext_givesTheText() {
        CookieKeys keys = CookieKeys.of(key(1));

        assertThat(keys.open(keys.seal("text", "context"), "context")).isEqualTo("text");
    }

    @Test
    void open_cookieUnderWay_givesTheText() {
        // made elsewhere, under the key that is 1 and 31 zeros
        String sealed = "c60ea689.AAECAwQFBgcICQoL2MbJWQ5qUVyYqb-RWfTGcqMt5eE";

        assertThat(CookieKeys.of(key(1)).open(sealed, "context")).isEqualTo("text");
    }

    @Test
    void open_anotherContext_givesNothing() {
        CookieKeys keys = CookieKeys.of(key(1));

        assertThat(keys.open(keys.seal("text", "context"), "another")).isNull();
    }

    @Test
    void open_keyBehindTheFirst_givesTheTextAndRetiredOnesDoNot() {
        String sealed = CookieKeys.of(key(1)).seal("text", "context");

        assertThat(CookieKeys.of(key(2), key(1)).open(sealed, "context")).isEqualTo("text");
        assertThat(CookieKeys.of(key(2)).open(sealed, "context")).isNull();
    }

    @Test
    void seal_twice_isNeverTheSame() {
        CookieKeys keys = CookieKeys.of(key(1));

        assertThat(keys.seal("text", "context")).isNotEqualTo(keys.seal("text", "context"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "x.y", "00000000.AAAA", "\u0000"})
    void open_anything_givesNothing(String sealed) {
        CookieKeys keys = CookieKeys.of(key(1));
        String own = keys.seal("text", "context");

        assertThat(keys.open(sealed, "context")).isNull();
        assertThat(keys.open(own.substring(0, 9), "context")).isNull();
        assertThat(keys.open(own.substring(0, 20), "context")).isNull();
        // nonce and half a tag
        assertThat(keys.open(own.substring(0, 36), "context")).isNull();
        assertThat(keys.open(own + "!", "context")).isNull();
    }

    @Test
    void toString_showsNoKey() {
        assertThat(CookieKeys.of(key(1), key(2))).hasToString("CookieKeys(2)");
    }
}
