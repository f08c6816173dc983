package vn.dvcqg.sdk.store.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;

class KeyRingTest {

    private static final Secret ONE = KeyRing.newKey();
    private static final Secret TWO = KeyRing.newKey();

    private final KeyRing ring = KeyRing.of("test", List.of(ONE));

    @Test
    void open_sameKeyAndContext_givesTheText() {
        assertThat(ring.open(ring.firstId(), ring.seal("Nguyễn Văn Mẫu", "row"), "row"))
                .isEqualTo("Nguyễn Văn Mẫu");
    }

    @Test
    void open_keyBehindTheFirst_givesTheText() {
        byte[] sealed = ring.seal("text", "row");

        KeyRing rotated = KeyRing.of("test", List.of(TWO, ONE));

        assertThat(rotated.open(ring.firstId(), sealed, "row")).isEqualTo("text");
        assertThat(rotated.firstId()).isNotEqualTo(ring.firstId());
        assertThat(rotated.size()).isEqualTo(2);
    }

    @Test
    void open_changedAnywhere_givesNothing() {
        byte[] sealed = ring.seal("text", "row");
        for (int at = 0; at < sealed.length; at++) {
            sealed[at] ^= 1;
            assertThat(ring.open(ring.firstId(), sealed, "row"))
                    .as("byte " + at)
                    .isNull();
            sealed[at] ^= 1;
        }
    }

    @Test
    void open_anotherContextOrKeyOrLength_givesNothing() {
        byte[] sealed = ring.seal("text", "row");

        assertThat(ring.open(ring.firstId(), sealed, "another")).isNull();
        assertThat(ring.open("00000000", sealed, "row")).isNull();
        for (int length = 0; length < sealed.length; length++) {
            assertThat(ring.open(ring.firstId(), Arrays.copyOf(sealed, length), "row"))
                    .as("length " + length)
                    .isNull();
        }
    }

    @Test
    void seal_twice_isNeverTheSame() {
        assertThat(ring.seal("text", "row")).isNotEqualTo(ring.seal("text", "row"));
    }

    @Test
    void id_sameKeyForAnotherPurpose_isAnother() {
        assertThat(KeyRing.of("another", List.of(ONE)).firstId()).isNotEqualTo(ring.firstId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no Base64!"})
    void of_noKey_isRefusedWithoutRepeatingIt(String key) {
        assertThatThrownBy(() -> KeyRing.of("test", List.of(Secret.of(key.isEmpty() ? " " : key))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key must be 32 bytes in Base64");
        assertThatThrownBy(() -> KeyRing.of("test", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toString_showsNoKey() {
        assertThat(ring).hasToString("KeyRing(1)");
    }
}
