package vn.dvcqg.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillExampleTest {

    @Test
    void run_stoppedHalfWay_goesOnAndThePortalHoldsAllButTheFaultyOne(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        boolean whole =
                BackfillExample.run(folder, new PrintStream(bytes, true, StandardCharsets.UTF_8), false, 30, 100_000);

        String told = bytes.toString(StandardCharsets.UTF_8);
        assertThat(whole).as(told).isTrue();
        assertThat(told)
                .contains("Hồ sơ 000010: ")
                .contains("Đã dừng sau khóa 0000")
                .contains("100%  30/30 hồ sơ")
                .contains("Khớp: Cổng giữ 29/30 hồ sơ, 1 hồ sơ sai dữ liệu.")
                .doesNotContain("\r");
    }

    @Test
    void temporaryFolder_closed_isGoneWithItsFiles() throws Exception {
        Path path;
        try (TempFolder folder = TempFolder.make()) {
            path = folder.path();
            Files.writeString(path.resolve("sync.db"), "x");
        }
        assertThat(path).doesNotExist();
    }
}
