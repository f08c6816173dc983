package vn.dvcqg.sdk.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EchoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Đồng bộ thành công",
                "Mã hồ sơ đã tồn tại",
                "Trường MaTTHC 1.0 sai, xem mục 12 và 13",
                "Ngày 10/03 của Sở Tư pháp"
            })
    void tell_ordinaryText_isToldAsItIs(String text) {
        assertThat(Echo.tell(text, List.of())).isEqualTo(text);
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
    void tell_hidesWhatLooksLikeAName(String text, String told) {
        assertThat(Echo.tell(text, List.of())).isEqualTo(told);
    }

    @Test
    void tell_hidesTheNameOfTheRequestInAnyForm() {
        List<String> personal = List.of("Lê Mẫu", " ", "x");

        assertThat(Echo.tell("hồ sơ LÊ MẪU, lê mẫu x", personal)).isEqualTo("hồ sơ ***, *** x");
        assertThat(Echo.tell(Normalizer.normalize("hồ sơ Lê Mẫu", Normalizer.Form.NFD), personal))
                .isEqualTo("hồ sơ ***");
    }

    @Test
    void tell_shortName_tearsNoHolesIntoOtherWords() {
        assertThat(Echo.tell("cơ quan An, anh An.", List.of("An"))).isEqualTo("cơ quan ***, anh ***.");
    }

    @Test
    void tell_nameAcrossTheCut_isHidden() {
        String text = "a ".repeat(90) + "Nguyễn Văn Mẫu";

        assertThat(Echo.tell(text, List.of("Nguyễn Văn Mẫu"))).endsWith("a ***");
    }

    @Test
    void hideSecrets_anywhere_areHiddenButNotShortOnes() {
        assertThat(Echo.hideSecrets("a=demo-password;b=0", List.of("demo-password", "0")))
                .isEqualTo("a=***;b=0");
    }
}
