package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VndTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 ₫",
        "999, 999 ₫",
        "1000, 1.000 ₫",
        "30000, 30.000 ₫",
        "1234567, 1.234.567 ₫",
        "1000000000000000, 1.000.000.000.000.000 ₫"
    })
    void toString_amount_groupsByThousands(long dong, String shown) {
        assertThat(Vnd.of(dong)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Vnd.MAX_DONG + 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void of_amountOutOfRange_isRefusedInBothLanguages(long dong) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> Vnd.of(dong));
        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("amount");
            assertThat(violation.code()).isEqualTo("amount-range");
            assertThat(violation.en()).startsWith("must be between 0 and 1,000,000,000,000,000 dong, but was ");
            assertThat(violation.vi()).startsWith("phải từ 0 đến 1.000.000.000.000.000 đồng, nhưng là ");
        });
    }

    @Test
    void plus_sumAboveTheLargest_isRefused() {
        Vnd largest = Vnd.of(Vnd.MAX_DONG);
        assertThat(largest.plus(Vnd.ZERO)).isEqualTo(largest);
        assertThatThrownBy(() -> largest.plus(Vnd.of(1))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> largest.plus(largest)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void minus_moreThanThere_isRefused() {
        assertThat(Vnd.of(30_000).minus(Vnd.of(30_000))).isEqualTo(Vnd.ZERO);
        assertThatThrownBy(() -> Vnd.ZERO.minus(Vnd.of(1))).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void compareTo_amounts_isInTheOrderOfTheAmounts() {
        assertThat(Vnd.of(5)).isLessThan(Vnd.of(6)).isEqualByComparingTo(new Vnd(5));
        assertThat(new Vnd(0)).isEqualTo(Vnd.ZERO);
        assertThat(Vnd.ZERO.isZero()).isTrue();
        assertThat(Vnd.of(1).isZero()).isFalse();
    }
}
