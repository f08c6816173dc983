package vn.dvcqg.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Đồng bộ thành công",
                "Mã hồ sơ đã tồn tại",
                "Trường MaTTHC 1.0 sai, xem mục 12 và 13",
                "Ngày 10/03 của Sở Tư pháp",
                "HTTP 500"
            })
    void scrub_ordinaryText_isToldAsItIs(String text) {
        assertThat(Scrubber.scrub(text)).isEqualTo(text);
        assertThat(Scrubber.scrub(text, List.of())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "số 000090000001 sai | số *** sai",
                "gọi 0900 000 000 nhé | gọi *** nhé",
                "gọi 0900.000.000 nhé | gọi *** nhé",
                "gọi 0900-00-00-00 nhé | gọi *** nhé",
                "thư mau@example.test lỗi | thư *** lỗi",
                "phiên 4fA-zzzzzzzzzzzzzzzzzzzzzzzzz hết | phiên *** hết"
            })
    void scrub_personalForm_isHidden(String text, String told) {
        assertThat(Scrubber.scrub(text)).isEqualTo(told);
    }

    @Test
    void scrub_linesAndControls_becomeOneLine() {
        assertThat(Scrubber.scrub(" một\r\nhai\u0000ba\u001b[31m ")).isEqualTo("một hai ba [31m");
    }

    @Test
    void scrub_longText_isCut() {
        assertThat(Scrubber.scrub("chữ ".repeat(100_000))).hasSize(201).endsWith("…");
        assertThat(Scrubber.scrub("x".repeat(100_000))).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "của Nguyễn Văn Mẫu bị khóa | của *** bị khóa",
                "của Tran Thi Mau | của ***",
                "Bộ Công Thương Việt Nam | ***",
                "Sở Tư pháp | Sở Tư pháp"
            })
    void scrub_answer_hidesWhatLooksLikeAName(String text, String told) {
        assertThat(Scrubber.scrub(text, List.of())).isEqualTo(told);
    }

    @Test
    void scrub_answer_hidesTheNameOfTheRequestInAnyForm() {
        List<String> personal = List.of("Lê Mẫu", " ", "x");

        assertThat(Scrubber.scrub("hồ sơ LÊ MẪU, lê mẫu x", personal)).isEqualTo("hồ sơ ***, *** x");
        assertThat(Scrubber.scrub(Normalizer.normalize("hồ sơ Lê Mẫu", Normalizer.Form.NFD), personal))
                .isEqualTo("hồ sơ ***");
    }

    @Test
    void scrub_shortName_tearsNoHolesIntoOtherWords() {
        assertThat(Scrubber.scrub("cơ quan An, anh An.", List.of("An"))).isEqualTo("cơ quan ***, anh ***.");
    }

    @Test
    void scrub_nameAcrossTheCut_isHidden() {
        String text = "a ".repeat(90) + "Nguyễn Văn Mẫu";

        assertThat(Scrubber.scrub(text, List.of("Nguyễn Văn Mẫu"))).endsWith("a ***");
    }

    @Test
    void hideSecrets_anywhere_areHiddenButNotShortOnes() {
        assertThat(Scrubber.hideSecrets("a=demo-password;b=0", List.of("demo-password", "0")))
                .isEqualTo("a=***;b=0");
    }
}
