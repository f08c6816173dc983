package vn.dvcqg.sdk.auth.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.auth.LoginReason;

class VneidBoxTest {

    private static final int BLOCK = 256;
    private static final KeyPair PAIR = pair();

    private final VneidBox box = new VneidBox((RSAPrivateKey) PAIR.getPrivate(), new SecureRandom());

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String sealed(byte[] key) throws Exception {
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.ENCRYPT_MODE, PAIR.getPublic());
        return Base64.getEncoder().encodeToString(rsa.doFinal(key));
    }

    /** Texts that were encrypted elsewhere, with 128 and 256 bits. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f|"
                        + "MTPI6YG8g9m9ZUGlgLuNoh9xb7JZjB1toKgL/HqbdqtIVPT5d7SBU7I8UKoY245TKyDVrlU3xU9VFBWa25dWYErYmxKgejp1K7mfel8bL9c=|"
                        + "3b0d0a55-0000-4000-8000-000000000001.3b0d0a55-0000-4000-8000-000000000002",
                "000102030405060708090a0b0c0d0e0f|3kmrGmb+u9WcBWaoK1zc++VuSfSh6I7GzXChwVOMQpc=|"
                        + "{\"citizenPid\":\"000000000001\"}",
                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f|"
                        + "YN7qXy/2G5Ikzpz0tw5yqb8MTYgi8GLOu+znIit1/p1HFJfggRZDc2XWJk8HGMkLGzao80e1nspC4CYc2fYh05+GQqSGKZ6dxM4qJoW+U12gSxgTJkWYyvwuKfDGrubX|"
                        + "{\"access_token\":\"demo-access-token\",\"token_type\":\"Bearer\",\"expires_in\":1800,\"scope\":\"openid\"}"
            })
    void open_vector_givesItsText(String key, String data, String text) throws Exception {
        assertThat(box.open(sealed(HexFormat.of().parseHex(key)), data)).isEqualTo(text);
    }

    private static byte[] block(int keyBytes) {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) 0x55);
        block[0] = 0;
        block[1] = 2;
        block[BLOCK - keyBytes - 1] = 0;
        for (int i = 1; i <= keyBytes; i++) {
            block[BLOCK - i] = (byte) i;
        }
        return block;
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void key_paddedRight_isTheEndOfTheBlock(int bytes) {
        byte[] block = block(bytes);

        assertThat(box.keyIn(block)).isEqualTo(Arrays.copyOfRange(block, BLOCK - bytes, BLOCK));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "1,0", "2,0", "100,0", "239,7"})
    void key_paddedWrong_isRandomAndOfFullLength(int at, int value) {
        byte[] block = block(16);
        block[at] = (byte) value;

        byte[] one = box.keyIn(block);
        byte[] other = box.keyIn(block);

        assertThat(one).hasSize(32).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 17, 31, 33, 64})
    void key_ofAnotherSize_isRandom(int bytes) {
        assertThat(box.keyIn(block(bytes))).hasSize(32).isNotEqualTo(box.keyIn(block(bytes)));
    }

    @Test
    void open_everyFault_isTheSameRefusal() throws Exception {
        byte[] aes = new byte[32];
        String good =
                "MTPI6YG8g9m9ZUGlgLuNoh9xb7JZjB1toKgL/HqbdqtIVPT5d7SBU7I8UKoY245TKyDVrlU3xU9VFBWa25dWYErYmxKgejp1K7mfel8bL9c=";
        byte[] noBlock = new byte[BLOCK];
        noBlock[BLOCK - 1] = 7;
        String[][] faults = {
            {sealed(aes), good},
            {sealed(new byte[5]), good},
            {sealed(aes), "AAAA"},
            {Base64.getEncoder().encodeToString(noBlock), good},
            {"AAAA", good},
            {"!", good},
            {sealed(aes), "!"},
            {"", ""}
        };
        for (String[] fault : faults) {
            assertThatThrownBy(() -> box.open(fault[0], fault[1])).isInstanceOfSatisfying(Refused.class, e -> {
                assertThat(e.reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
                assertThat(e).hasNoCause().hasMessage("PROVIDER_ANSWER");
            });
        }
    }
}
