package vn.dvcqg.sdk.session.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Secret;

class TokenCipherTest {

    /** Made elsewhere: "text" in row-1 under the key that is 1 and 31 zeros. */
    private static final String SEALED = "AAECAwQFBgcICQoL2MbJWT+0GsvGJxMjXhyxzAdej9s=";

    private static TokenCipher cipher(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return TokenCipher.of(List.of(Secret.of(Base64.getEncoder().encodeToString(key))));
    }

    @Test
    void open_whatLiesInTablesAlready_givesTheToken() {
        assertThat(cipher(1).keyId()).isEqualTo("9242783c");
        assertThat(cipher(1).open(SEALED, "9242783c", "row-1"))
                .isNotNull()
                .extracting(Secret::reveal)
                .isEqualTo("text");
    }

    @Test
    void open_anotherRowKeyOrNonsense_givesNothing() {
        assertThat(cipher(1).open(SEALED, "9242783c", "row-2")).isNull();
        assertThat(cipher(2).open(SEALED, "9242783c", "row-1")).isNull();
        assertThat(cipher(1).open(SEALED, null, "row-1")).isNull();
        assertThat(cipher(1).open("no Base64!", "9242783c", "row-1")).isNull();
        assertThat(cipher(1).open("", "9242783c", "row-1")).isNull();
    }

    @Test
    void seal_thenOpen_givesTheToken() {
        String sealed = cipher(1).seal(Secret.of("token"), "row-1");

        assertThat(sealed).doesNotContain("token");
        assertThat(cipher(1).open(sealed, "9242783c", "row-1"))
                .isNotNull()
                .extracting(Secret::reveal)
                .isEqualTo("token");
    }
}
