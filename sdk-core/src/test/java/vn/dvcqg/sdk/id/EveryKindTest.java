package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.InvalidRequestException;

/** What holds for identifiers of every kind. */
class EveryKindTest {

    private static final String ALPHABET =
            "0123456789ABCHGK.-: _\t\n\r\u0000abé\u0660\uff11\u0967\u00a0\u202e\u2028\ud83d\ude00";

    static Stream<Kind> withShape() {
        return Kind.ALL.stream().filter(kind -> !kind.opaque());
    }

    @ParameterizedTest
    @FieldSource("vn.dvcqg.sdk.id.Kind#ALL")
    void of_null_isRefusedByName(Kind kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.of().apply(null)).withMessage(kind.field());
        assertThatNullPointerException()
                .isThrownBy(() -> kind.isValid().test(null))
                .withMessage(kind.field());
    }

    @ParameterizedTest
    @FieldSource("vn.dvcqg.sdk.id.Kind#ALL")
    void of_empty_isMissing(Kind kind) {
        assertThat(refusalOf(kind, "").violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(kind.field());
            assertThat(violation.code()).isEqualTo("required");
        });
    }

    @ParameterizedTest
    @FieldSource("vn.dvcqg.sdk.id.Kind#ALL")
    void of_hugeText_isRefusedForItsLengthAlone(Kind kind) {
        for (String part : List.of("9", " ", "H40.", "9.", "A", "-240315", "1.005129.", "VN:GOV:", "\u0661")) {
            String huge = part.repeat(1_000_000 / part.length());
            InvalidRequestException refused = refusalOf(kind, huge);
            assertThat(refused.violations())
                    .singleElement()
                    .satisfies(v -> assertThat(v.code()).isEqualTo("too-long"));
            assertThat(refused.getMessage()).hasSizeLessThan(200);
        }
    }

    @ParameterizedTest
    @FieldSource("vn.dvcqg.sdk.id.Kind#ALL")
    void equals_sameText_isEqualWithinTheKindOnly(Kind kind) {
        for (String text : Vectors.inputs(kind, "valid").toList()) {
            Identifier id = kind.of().apply(text);
            assertThat(kind.of().apply(text)).isEqualTo(id).hasSameHashCodeAs(id);
            assertThat(kind.of().apply(id.value())).as("normal form").isEqualTo(id);
            assertThat(id.hashCode())
                    .as("spread like text")
                    .isEqualTo(id.value().hashCode());
            assertThat(id)
                    .isNotEqualTo(LocalDossierId.of("x"))
                    .isNotEqualTo(id.value())
                    .isNotEqualTo(null);
        }
    }

    @ParameterizedTest
    @MethodSource("withShape")
    void of_digitsOfOtherScripts_areRefused(Kind kind) {
        for (String text : Vectors.inputs(kind, "valid").toList()) {
            for (char zero : new char[] {'\u0660', '\uff10', '\u0966'}) {
                for (int at = 0; at < text.length(); at++) {
                    if (Character.isDigit(text.charAt(at)) && !(kind.type() == RoutingCode.class && at > 7)) {
                        StringBuilder foreign = new StringBuilder(text);
                        foreign.setCharAt(at, (char) (zero + text.charAt(at) - '0'));
                        assertThat(kind.isValid().test(foreign.toString()))
                                .as(text)
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("vn.dvcqg.sdk.id.Kind#ALL")
    void of_randomText_isTakenOrRefusedButNeverBreaks(Kind kind) {
        Random random = new Random(kind.field().hashCode());
        for (int i = 0; i < 1_000; i++) {
            takenOrRefused(kind, Identifiers.text(random, ALPHABET, random.nextInt(60)));
        }
    }

    @ParameterizedTest
    @FieldSource("vn.dvcqg.sdk.id.Kind#ALL")
    void of_mutatedExample_isTakenOrRefusedButNeverBreaks(Kind kind) {
        Random random = new Random(kind.field().hashCode());
        for (String text : Vectors.inputs(kind, "valid").toList()) {
            for (int i = 0; i < 200; i++) {
                takenOrRefused(kind, Identifiers.mutated(random, text, ALPHABET));
            }
        }
    }

    private static void takenOrRefused(Kind kind, String text) {
        if (kind.isValid().test(text)) {
            Identifier id = kind.of().apply(text);
            assertThat(kind.of().apply(id.value())).isEqualTo(id);
        } else {
            InvalidRequestException refused = refusalOf(kind, text);
            assertThat(refused.violations())
                    .singleElement()
                    .satisfies(v -> assertThat(v.field()).isEqualTo(kind.field()));
            assertThat(refused.getMessage()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028]");
        }
    }

    private static InvalidRequestException refusalOf(Kind kind, String text) {
        return catchThrowableOfType(
                InvalidRequestException.class, () -> kind.of().apply(text));
    }
}
