package vn.dvcqg.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void run_againstTheMock_printsTheTimelineAndFindsNoDifference() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        boolean same = Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        String told = bytes.toString(StandardCharsets.UTF_8);
        assertThat(same).as(told).isTrue();
        assertThat(told)
                .contains("10/03/2025 09:00  Được tiếp nhận")
                .contains("14/03/2025 16:30  Đã trả kết quả")
                .doesNotContain("KHÔNG KHỚP");
    }
}
