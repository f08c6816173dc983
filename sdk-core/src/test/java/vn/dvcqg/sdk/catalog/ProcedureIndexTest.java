package vn.dvcqg.sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.id.ProcedureCode;

/** Procedures found by code and by name. */
class ProcedureIndexTest {

    private static final List<String> NAMES = List.of(
            "Đăng ký khai sinh",
            "Đăng ký lại khai sinh",
            "Đăng ký khai sinh có yếu tố nước ngoài",
            "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
            "Đăng ký khai tử",
            "Đăng ký kết hôn",
            "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV",
            "Cấp lại giấy phép xây dựng",
            "Cấp giấy phép bán lẻ rượu",
            "Cấp bản sao trích lục hộ tịch",
            "Cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",
            "Cấp phiếu lý lịch tư pháp cho công dân Việt Nam",
            "Thủ tục cấp phép sử dụng vỉa hè",
            "Khám giám định y khoa",
            "Đổi thẻ căn cước",
            "Đối chiếu sổ gốc");

    private static final ProcedureIndex INDEX = ProcedureIndex.of(rows(NAMES));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đăng ký khai sinh | Đăng ký khai sinh",
                "dang ky khai sinh | Đăng ký khai sinh",
                "DANG KY KHAI SINH! | Đăng ký khai sinh",
                "  đăng   ký / khai-sinh | Đăng ký khai sinh",
                "khai sinh dang ky | Đăng ký khai sinh",
                "khai sinh nuoc ngoai | Đăng ký khai sinh có yếu tố nước ngoài",
                "cap lai phep xay dung | Cấp lại giấy phép xây dựng",
                "ruou | Cấp giấy phép bán lẻ rượu",
                "y khoa | Khám giám định y khoa",
                "ly lich tu phap | Cấp phiếu lý lịch tư pháp cho công dân Việt Nam",
                "via he | Thủ tục cấp phép sử dụng vỉa hè",
                "ATTP an toan thuc pham | Cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"
            })
    void search_marksCaseOrderPunctuation_doNotCount(String text, String first) {
        assertThat(best(text)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cap lai giay phep xya dung | Cấp lại giấy phép xây dựng",
                "dang ky kkhai tu | Đăng ký khai tử",
                "phieu ly lich tu phpa | Cấp phiếu lý lịch tư pháp cho công dân Việt Nam",
                "trich luc hoo tich | Cấp bản sao trích lục hộ tịch",
                "giam dnh y khoa | Khám giám định y khoa"
            })
    void search_oneSlipInAWord_isForgiven(String text, String first) {
        assertThat(best(text)).isEqualTo(first);
    }

    @Test
    void search_wordNotTypedToItsEnd_isCompleted() {
        assertThat(best("kham giam di")).isEqualTo("Khám giám định y khoa");
        assertThat(best("dang ky ket h")).isEqualTo("Đăng ký kết hôn");
        assertThat(best("dang ky khai t")).isEqualTo("Đăng ký khai tử");
    }

    @Test
    void search_marksGiven_decideBetweenNamesThatAreEqualWithoutThem() {
        assertThat(best("đổi")).isEqualTo("Đổi thẻ căn cước");
        assertThat(best("đối")).isEqualTo("Đối chiếu sổ gốc");
    }

    @Test
    void search_ranks_sameThenBeginsThenEveryWordThenMost() {
        List<SearchHit> hits = INDEX.search("dang ky khai sinh", 10);

        assertThat(hits)
                .extracting(hit -> hit.summary().name())
                .startsWith(
                        "Đăng ký khai sinh",
                        "Đăng ký khai sinh có yếu tố nước ngoài",
                        "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
                        "Đăng ký lại khai sinh",
                        "Đăng ký khai tử");
        assertThat(hits.get(0).score()).isEqualTo(1);
        assertThat(hits.get(1).score()).isBetween(0.9, 0.99);
        assertThat(hits.get(3).score()).isBetween(0.7, 0.9);
        assertThat(hits.get(4).score()).isBetween(0.2, 0.7);
        assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NFC", "NFD", "NFKC", "NFKD"})
    void search_everyFormOfUnicode_findsTheSame(String form) {
        String text = Normalizer.normalize("Cấp bản sao trích lục hộ tịch", Normalizer.Form.valueOf(form));

        SearchHit hit = INDEX.search(text, 1).get(0);

        assertThat(hit.summary().name()).isEqualTo("Cấp bản sao trích lục hộ tịch");
        assertThat(hit.score()).isEqualTo(1);
        assertThat(ProcedureIndex.of(rows(List.of(text))).search("cap ban sao trich luc ho tich", 1))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "zzzzzz qqqqq", "\uD834", "%", "tàu vũ trụ"})
    void search_nothingThatFits_isEmpty(String text) {
        assertThat(INDEX.search(text, 5)).isEmpty();
    }

    @Test
    void search_namesEmptyOrListEmpty_isEmpty() {
        assertThat(ProcedureIndex.of(List.of()).search("cap", 5)).isEmpty();
        assertThat(ProcedureIndex.of(rows(List.of("", "..."))).search("cap", 5)).isEmpty();
    }

    @Test
    void search_limit_isKept() {
        assertThat(INDEX.search("cap", 3)).hasSize(3);
        assertThat(INDEX.search("1.0000", 3)).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INDEX.search("cap", 0))
                .withMessage("limit must be between 1 and 1000, but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> INDEX.search("cap", 1_001));
    }

    @Test
    void search_manyNamesWithTheWord_stillFindsTheOneThatBeginsSo() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            names.add("Thủ tục cấp " + i);
        }
        names.add("Cấp một thứ giấy có cái tên rất dài mà không ai đọc hết");

        assertThat(ProcedureIndex.of(rows(names))
                        .search("cap", 1)
                        .get(0)
                        .summary()
                        .name())
                .startsWith("Cấp một");
    }

    @Test
    void search_code_findsItAndWhatBeginsSo() {
        assertThat(INDEX.search("1.000003", 5)).singleElement().satisfies(hit -> {
            assertThat(hit.summary().rawCode()).isEqualTo("1.000003");
            assertThat(hit.score()).isEqualTo(1);
        });
        assertThat(INDEX.search("1000003", 5)).hasSize(1);
        assertThat(INDEX.search("1.00000", 20)).hasSize(10);
        assertThat(INDEX.search("1.000003.000.00.00.H38", 5)).hasSize(1);
        assertThat(INDEX.search("9.999999", 5)).isEmpty();
    }

    @Test
    void find_localForms_leadToTheNationalRow() {
        assertThat(INDEX.find(ProcedureCode.of("1.000003")).orElseThrow().rawCode())
                .isEqualTo("1.000003");
        assertThat(INDEX.find(ProcedureCode.of("1.000003.000.00.00.H38"))).isPresent();
        assertThat(INDEX.find("1.000003.H56")).isPresent();
        assertThat(INDEX.find(" 1.000003.h56 ".toLowerCase(Locale.ROOT))).isPresent();
        assertThat(INDEX.find("1.0000031")).isEmpty();
        assertThat(INDEX.find("1.999999")).isEmpty();
        assertThat(INDEX.find("")).isEmpty();
    }

    @Test
    void find_listWithLocalForms_prefersTheVeryCodeThenTheNationalOne() {
        ProcedureIndex index = ProcedureIndex.of(List.of(
                row("1.000001.H56", "Của tỉnh"),
                row("1.000001", "Của cả nước"),
                row("1.000002.H56", "Chỉ ở tỉnh"),
                row("KHAC-1", "Mã lạ")));

        assertThat(index.find("1.000001.H56").orElseThrow().name()).isEqualTo("Của tỉnh");
        assertThat(index.find("1.000001.H57").orElseThrow().name()).isEqualTo("Của cả nước");
        assertThat(index.find("1.000002").orElseThrow().name()).isEqualTo("Chỉ ở tỉnh");
        assertThat(index.find("khac-1").orElseThrow().name()).isEqualTo("Mã lạ");
        assertThat(index.size()).isEqualTo(4);
    }

    private static String best(String text) {
        return INDEX.search(text, 3).get(0).summary().name();
    }

    private static List<ProcedureSummary> rows(List<String> names) {
        List<ProcedureSummary> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(row(String.format(Locale.ROOT, "1.%06d", rows.size()), name));
        }
        return rows;
    }

    private static ProcedureSummary row(String code, String name) {
        return new ProcedureSummary(code, name, ExtraFields.NONE);
    }
}
