package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCodeTest {

    @ParameterizedTest
    @CsvSource({
        "2.000815.000.00.00.H55.02, 2.000815.000.00.00.H55, false",
        "9.999001.01, 9.999001, false",
        "2.002621.H56.02, 2.002621.H56, true",
        "2.002621.H56.16.02, 2.002621.H56.16, true"
    })
    void isAmbiguous_code_isTrueForShortLocalProcedures(String text, String procedure, boolean ambiguous) {
        ServiceCode code = ServiceCode.of(text);
        assertThat(code.procedure()).isEqualTo(ProcedureCode.of(procedure));
        assertThat(code.isAmbiguous()).isEqualTo(ambiguous);
    }

    @ParameterizedTest
    @ValueSource(strings = {".02", "02", "9.999001.1", "9.999001.001", "9.999001.A1", "0.999001.01", "9.999001..01"})
    void of_brokenCode_isRefused(String text) {
        assertThat(ServiceCode.isValid(text)).isFalse();
    }
}
