package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {

    @Test
    void value_localCode_isTheTextAsGiven() {
        ProcedureCode code = ProcedureCode.of("1.011442.000.00.00.H38");
        assertThat(code.value()).isEqualTo("1.011442.000.00.00.H38");
        assertThat(code).hasToString("1.011442.000.00.00.H38");
        assertThat(code.national()).isEqualTo(ProcedureCode.of("1.011442")).isNotEqualTo(code);
        assertThat(code.agency()).contains(AgencyCode.of("000.00.00.H38"));
    }

    @Test
    void agency_shortLocalCode_isInTheNewForm() {
        assertThat(ProcedureCode.of("2.002621.H56.02").agency()).contains(AgencyCode.of("H56.02"));
        assertThat(ProcedureCode.of("2.002621").agency()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.000744, 2.000744, true",
        "2.000744, 2.000744.000.00.00.H56, true",
        "2.000744, 2.000744.H56, true",
        "2.000744.000.00.00.H56, 2.000744.H56, true",
        "2.000744.H56, 2.000744.H56.20, true",
        "2.000744.000.00.20.H56, 2.000744.H56, true",
        "2.000744.H56.2, 2.000744.H56.20, false",
        "2.000744.H56, 2.000744.H57, false",
        "2.000744.000.00.16.H56, 2.000744.000.00.20.H56, false",
        "2.000744, 2.000745, false",
        "2.000744, 1.000744.H56, false"
    })
    void matches_pair_isTheSameBothWays(String one, String other, boolean expected) {
        assertThat(ProcedureCode.of(one).matches(ProcedureCode.of(other))).isEqualTo(expected);
        assertThat(ProcedureCode.of(other).matches(ProcedureCode.of(one))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.005129.",
                "1.005129H56",
                "1.005129-H56",
                "1.005129.h56",
                "1.005129.56",
                "1.0051290",
                "1x005129"
            })
    void of_brokenTail_isRefused(String text) {
        assertThat(ProcedureCode.isValid(text)).isFalse();
    }
}
