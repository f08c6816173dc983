package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.PortalBornStatus;

/** Settings that would only be found out on the wire are refused by their setter, in a sentence that names the setting. */
class ProfileChecksTest {

    private final ClassicProfileBuilder builder = ClassicProfile.builder();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void successCodes_blankAmongThem_areRefused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.successCodes(Set.of("0", blank)))
                .withMessageStartingWith("successCodes must");
    }

    static Stream<Map<OpenCode, String>> codesThatCannotBeUsed() {
        return Stream.of(
                Map.of(DossierStatus.NEW, "90"),
                Map.of(PortalBornStatus.RECEIVED, "90"),
                Map.of(Channel.ONLINE, "1"),
                Map.of(Channel.ONLINE, "8", Channel.IN_PERSON, "8"),
                Map.of(OnlinePayment.NOT_ONLINE, "2"),
                Map.of(Channel.ONLINE, " "));
    }

    @ParameterizedTest
    @MethodSource("codesThatCannotBeUsed")
    void codes_fixedDoubledOrBlank_areRefused(Map<OpenCode, String> codes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.codes(codes))
                .withMessageStartingWith("codes ");
    }

    @Test
    void codes_doubled_areToldByTheirNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.codes(Map.of(Channel.ONLINE, "1")))
                .withMessageContaining("Channel.IN_PERSON")
                .withMessageContaining("Channel.ONLINE")
                .withMessageContaining("\"1\"");
    }

    @Test
    void codes_exchanged_areTaken() {
        assertThatCode(() -> builder.codes(Map.of(Channel.ONLINE, "1", Channel.IN_PERSON, "2")))
                .doesNotThrowAnyException();
    }

    @Test
    void codes_sameCodeInTwoLists_areTaken() {
        assertThatCode(() -> builder.codes(Map.of(Channel.ONLINE, "8", OnlinePayment.NOT_ONLINE, "8")))
                .doesNotThrowAnyException();
    }

    static Stream<Map<String, String>> spellingsThatCannotBeUsed() {
        return Stream.of(
                Map.of("MaHoSo", ""),
                Map.of("MaHoSo", " "),
                Map.of("", "maHoSo"),
                Map.of("MaHoSo", "MaTTHC"),
                Map.of("MaHoSo", "session"),
                Map.of("MaHoSo", "x", "MaTTHC", "x"),
                Map.of("ThamSo", "MaTTHC"));
    }

    @ParameterizedTest
    @MethodSource("spellingsThatCannotBeUsed")
    void spelling_blankOrTheNameOfAnother_isRefused(Map<String, String> spelling) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.spelling(spelling))
                .withMessageStartingWith("spelling ");
    }

    @Test
    void spelling_onlyInAnotherCase_isTakenEvenIfARequestOfAnotherKindUsesIt() {
        assertThat(builder.spelling(Map.of("MaHoSo", "mahoso", "MaTTHC", "maTTHC"))
                        .build()
                        .spelling())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VV",
                "b",
                " ",
                "",
                "yyyyMM",
                "yyyyMMdd",
                "yyyyMMddHH",
                "HHmm",
                "yyyyMMddhhmmss",
                "dd/MM/yyyy hh:mm",
                "dd/MM/yyyy KK:mm",
                "yyyyMMddHHss",
                "yyyymmddHHmmss",
                "MMddHHmm",
                "YYYY-MM-dd HH:mm",
                "yyyyMMDD HH:mm",
                "yyyy-MM-dd'T'HH:mm:ssXXX"
            })
    void dateForm_thatDoesNotTellDateAndTime_isRefusedAtOnce(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.dateForm(pattern))
                .withMessageStartingWith("dateForm must");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyyMMddHHmmss",
                "yyyyMMddHHmm",
                "yyyyMMddHHmmssSSS",
                "dd/MM/yyyy HH:mm",
                "d/M/yyyy H:mm",
                "dd/MM/yyyy hh:mm a",
                "uuuu-MM-dd'T'HH:mm:ss",
                "HH:mm:ss dd-MM-yy"
            })
    void dateForm_thatTellsDateAndTime_isTaken(String pattern) {
        assertThat(builder.dateForm(pattern).build().dateForm()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyyMM", "yyyy", "yyyyMMddhhmmss", "dd/MM/yyyy hh:mm", "HH:mm", "YYYY-MM-dd"})
    void supplementDateForm_withoutADateOrWithHalfADay_isRefusedAtOnce(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.supplementDateForm(pattern))
                .withMessageStartingWith("supplementDateForm must");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyyMMdd", "dd/MM/yyyy", "dd/MM/yyyy HH", "dd/MM/yyyy hh:mm a", "yyyyMMddHHmmss"})
    void supplementDateForm_withADate_isTaken(String pattern) {
        assertThat(builder.supplementDateForm(pattern).build().supplementDateForm())
                .isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void texts_blank_areRefused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.successText(blank))
                .withMessageStartingWith("successText must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.portalBornType(blank))
                .withMessageStartingWith("portalBornType must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.accountProvider(blank))
                .withMessageStartingWith("accountProvider must");
    }

    @Test
    void answerPattern_blankPart_fitsLikeNone() {
        assertThat(new AnswerPattern(" ", "đã tồn tại")).isEqualTo(AnswerPattern.text("đã tồn tại"));
        assertThat(new AnswerPattern("3", "")).isEqualTo(AnswerPattern.code("3"));
    }
}
