package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.InvalidRequestException;

/** The kinds of which only the text matters. */
class OpaqueIdsTest {

    static List<Kind> opaque() {
        return Kind.ALL.stream().filter(Kind::opaque).toList();
    }

    static Stream<Arguments> broken() {
        return opaque().stream()
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, "", "required"),
                        Arguments.of(kind, " ", "blank-around"),
                        Arguments.of(kind, " a", "blank-around"),
                        Arguments.of(kind, "a\t", "blank-around"),
                        Arguments.of(kind, "a\u00a0", "blank-around"),
                        Arguments.of(kind, "a\u3000", "blank-around"),
                        Arguments.of(kind, "a\nb", "control-character"),
                        Arguments.of(kind, "a\u0000", "control-character"),
                        Arguments.of(kind, "a\u0085b", "control-character"),
                        Arguments.of(kind, "a\u2028b", "control-character"),
                        Arguments.of(kind, "a\ud83db", "control-character"),
                        Arguments.of(kind, "a\udc00", "control-character"),
                        Arguments.of(kind, "a".repeat(kind.maxLength() + 1), "too-long")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void of_brokenText_namesTheRule(Kind kind, String text, String code) {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> kind.of().apply(text));
        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(kind.field());
            assertThat(violation.code()).isEqualTo(code);
        });
        assertThat(kind.isValid().test(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("opaque")
    void of_anyOtherText_isKeptAsGiven(Kind kind) {
        for (String text : List.of(
                "a", "HS 12/2025", "hồ sơ", "h\u1ed3", "ho\u0302\u0300", "😀", "-", "a".repeat(kind.maxLength()))) {
            assertThat(kind.of().apply(text).value()).isEqualTo(text);
            assertThat(kind.isValid().test(text)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"G03-GD10, true", "G99-XX01, true", "G03-GD1, false", "g03-gd10, false", "Giao thông, false"})
    void isUsualForm_fieldCode_isTrueForTheKnownShape(String text, boolean usual) {
        assertThat(FieldCode.of(text).isUsualForm()).isEqualTo(usual);
    }
}
