package vn.dvcqg.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.sync.BackfillProgress;

class ProgressBarTest {

    private static final Instant NOON = Instant.parse("2025-03-10T05:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private static BackfillProgress progress(int second, long delivered, @Nullable Long total, @Nullable Long left) {
        Instant at = NOON.plusSeconds(second);
        return new BackfillProgress(
                "2025",
                delivered + 5,
                delivered,
                2,
                0,
                1,
                20.46,
                total,
                left == null ? null : at.plusSeconds(left),
                at);
    }

    private String told() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void line_withTotal_hasPercentCountRateAndTimeLeft() {
        assertThat(ProgressBar.line(progress(0, 1247, 2500L, 61L)))
                .isEqualTo("[############------------]  50%  1.250/2.500 hồ sơ  20,5/giây  còn 1:01"
                        + "  2 bị từ chối  1 sai dữ liệu");
        assertThat(ProgressBar.line(progress(0, 1247, 2500L, 3725L))).contains("còn 1:02:05");
        assertThat(ProgressBar.line(progress(0, 1247, 2500L, null))).contains("còn ?");
    }

    @Test
    void line_withoutTotal_hasNeitherBarNorTimeLeft() {
        assertThat(ProgressBar.line(progress(0, 1247, null, null)))
                .isEqualTo("1.250 hồ sơ  20,5/giây  2 bị từ chối  1 sai dữ liệu");
    }

    @Test
    void terminal_everyProgress_isWrittenOverTheLineBefore() {
        ProgressBar bar = new ProgressBar(out, true);
        bar.accept(progress(0, 1000, 2500L, 3725L));
        bar.accept(progress(1, 1100, 2500L, 60L));
        bar.end(progress(2, 1200, 2500L, 50L));

        assertThat(told()).startsWith("\r").endsWith(System.lineSeparator()).doesNotContain("\u001b");
        String[] writes = told().split("\r");
        assertThat(writes).hasSize(4);
        assertThat(writes[2]).as("blanks wipe out the longer line").hasSameSizeAs(writes[1]);
    }

    @Test
    void say_onATerminal_wipesTheBarOutAndEndsTheLine() {
        ProgressBar bar = new ProgressBar(out, true);
        bar.accept(progress(0, 1000, 2500L, 60L));
        bar.say("Hồ sơ 7: sai");

        String[] writes = told().split("\r");
        assertThat(writes[2]).startsWith("Hồ sơ 7: sai  ").endsWith(System.lineSeparator());
        assertThat(writes[2].strip()).isEqualTo("Hồ sơ 7: sai");
        assertThat(writes[2].length()).isGreaterThan(writes[1].length());
    }

    @Test
    void noTerminal_aLineEveryFiveSecondsAndTheLastOne() {
        ProgressBar bar = new ProgressBar(out, false);
        for (int second = 0; second <= 12; second++) {
            bar.accept(progress(second, second * 20L, 2500L, null));
        }
        bar.end(progress(13, 300, 2500L, null));

        assertThat(told()).doesNotContain("\r").doesNotContain("\u001b");
        assertThat(told().lines()).hasSize(4);
    }
}
