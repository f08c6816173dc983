package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;

/** No text that may reach a log holds the number of a person. */
class MaskingTest {

    private static final int MOST_DIGITS_SHOWN = 3;

    static Stream<Kind> personal() {
        return Kind.ALL.stream().filter(Kind::personal);
    }

    @Test
    void toString_personal_keepsTheEndOnly() {
        assertThat(PersonalId.of("000090000001")).hasToString("PersonalId(***001)");
        assertThat(OldIdentityNumber.of("000000002")).hasToString("OldIdentityNumber(***002)");
        assertThat(TaxCode.of("000090000001")).hasToString("TaxCode(***001)");
        assertThat(PortalAccountId.of("3b0d0a55-0000-4000-8000-000000000001")).hasToString("PortalAccountId(***0001)");
    }

    @ParameterizedTest
    @CsvSource({"abcd, ***", "123456789012345, ***", "1234567890123456, ***3456"})
    void toString_shortAccountId_showsNothing(String text, String shown) {
        assertThat(PortalAccountId.of(text)).hasToString("PortalAccountId(" + shown + ")");
    }

    @ParameterizedTest
    @MethodSource("personal")
    void of_brokenPersonalNumber_isNowhereInTheError(Kind kind) {
        Random random = new Random(kind.field().hashCode());
        List<String> broken = Stream.concat(
                        Vectors.inputs(kind, "invalid"),
                        Vectors.inputs(kind, "valid")
                                .flatMap(text -> Stream.generate(
                                                () -> Identifiers.mutated(random, text, "0123456789AX\n"))
                                        .limit(100)))
                .filter(text -> !kind.isValid().test(text))
                .toList();
        assertThat(broken).isNotEmpty();
        for (String text : broken) {
            InvalidRequestException refused = catchThrowableOfType(
                    InvalidRequestException.class, () -> kind.of().apply(text));
            String everything = print(refused) + refused.violations().get(0).vi();
            assertThat(sharedDigits(everything, text)).as(everything).isLessThanOrEqualTo(MOST_DIGITS_SHOWN);
        }
    }

    @ParameterizedTest
    @FieldSource("vn.dvcqg.sdk.id.Kind#ALL")
    void of_personalNumberInTheWrongPlace_isNotShown(Kind kind) {
        for (String text :
                List.of("198090123456", " 198090123456:", "198 090 123 456/\n", "x198090123456", "198090123/")) {
            Throwable refused = catchThrowable(() -> kind.of().apply(text));
            if (refused != null) {
                assertThat(print(refused)).doesNotContain("198", "090", "123", "456");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 50, 55, 58, 59, 60, 61})
    void of_personalNumberAcrossTheCut_isNotShown(int before) {
        String text = "/".repeat(before) + " 198090123456 " + "/".repeat(100);
        assertThat(catchThrowable(() -> RoutingCode.of(text)).getMessage())
                .doesNotContain("198", "090")
                .endsWith("...\"");
    }

    @Test
    void of_personalNumberInFullWidthDigits_isNotShown() {
        String fullWidth = "198090123456"
                .chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '\uff10')))
                .reduce("", String::concat);
        assertThat(catchThrowable(() -> AgencyCode.of(fullWidth)).getMessage()).endsWith("but was \"***\"");
    }

    @Test
    void of_longWrongCode_showsSixtyCharacters() {
        String text = "ab".repeat(80);
        assertThat(catchThrowable(() -> RoutingCode.of(text)).getMessage())
                .endsWith("but was \"" + "ab".repeat(30) + "...\"");
    }

    private static String print(Throwable refused) {
        StringWriter text = new StringWriter();
        new PrintWriter(text, true).println(refused.getMessage() + refused + refused.getCause());
        return text.toString();
    }

    /** The length of the longest run of digits of the number that the text shows. */
    private static int sharedDigits(String text, String number) {
        int longest = 0;
        for (int from = 0; from < number.length(); from++) {
            int to = from;
            while (to < number.length()
                    && Character.isDigit(number.charAt(to))
                    && text.contains(number.substring(from, to + 1))) {
                to++;
            }
            longest = Math.max(longest, to - from);
        }
        return longest;
    }
}
