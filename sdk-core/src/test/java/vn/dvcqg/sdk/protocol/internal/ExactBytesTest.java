package vn.dvcqg.sdk.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExactBytesTest {

    private final ExactBytes bytes = new ExactBytes();

    @Test
    void bytes_nothingWritten_areEmpty() {
        assertThat(bytes.bytes()).isEmpty();
    }

    @Test
    void bytes_onePiece_areThePartThatWasMeant() {
        write("xxhồ sơyy", 2, 2 + "hồ sơ".getBytes(StandardCharsets.UTF_8).length);

        assertThat(bytes.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("hồ sơ");
    }

    @Test
    void bytes_onePiece_areNotCopiedAgain() {
        write("abc", 0, 3);

        assertThat(bytes.bytes()).isSameAs(bytes.bytes());
    }

    @Test
    void bytes_manyPiecesOfDifferentSizes_standInTheirOrder() {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            String piece = i + ",".repeat(i % 7);
            write(piece, 0, piece.length());
            bytes.write('|');
            expected.append(piece).append('|');
        }

        assertThat(bytes.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(expected.toString());
    }

    private void write(String text, int from, int to) {
        bytes.write(text.getBytes(StandardCharsets.UTF_8), from, to - from);
    }
}
