package vn.dvcqg.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @Test
    void run_againstTheMock_printsStatesAndTimelineAndFindsNoDifference(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        boolean same = Quickstart.run(folder, new PrintStream(bytes, true, StandardCharsets.UTF_8));

        String told = bytes.toString(StandardCharsets.UTF_8);
        assertThat(same).as(told).isTrue();
        assertThat(told)
                .contains("Đã ghi vào kho: 6 thay đổi")
                .contains("Hồ sơ: Cổng đã nhận")
                .contains("Bước xử lý: Cổng đã nhận")
                .contains("10/03/2025 09:00  Được tiếp nhận")
                .contains("14/03/2025 16:30  Đã trả kết quả")
                .contains("Khớp: Cổng giữ đúng hồ sơ và 4 bước đã gửi")
                .doesNotContain("KHÔNG KHỚP");
    }
}
