package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldIdentityNumberTest {

    @ParameterizedTest
    @CsvSource({"000000000, true", "000000001, true", "000000002, false", "100000001, false", "000000010, false"})
    void isPlaceholder_number_isTrueForTheTwoKnownOnes(String text, boolean placeholder) {
        assertThat(OldIdentityNumber.of(text).isPlaceholder()).isEqualTo(placeholder);
    }
}
