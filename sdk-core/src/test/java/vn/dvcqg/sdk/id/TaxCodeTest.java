package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;

class TaxCodeTest {

    @ParameterizedTest
    @CsvSource({
        "0100233480, tax-code-check-digit",
        "0314409058-000, tax-code-branch",
        "0314409050-000, tax-code-check-digit",
        "0100000003, tax-code-serial",
        "0100100030, tax-code-check-digit",
        "010023348, tax-code-shape",
        "0314409058-02, tax-code-shape",
        "0314409058--002, tax-code-shape",
        "00009000000A, tax-code-shape",
        "000 090 0001, tax-code-shape"
    })
    void of_brokenCode_namesTheRule(String text, String code) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> TaxCode.of(text));
        assertThat(refused.violations())
                .singleElement()
                .satisfies(v -> assertThat(v.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"010023348, 1", "031440905, 1", "010010003, 0"})
    void of_allCheckDigits_atMostOneIsValid(String prefix, int valid) {
        assertThat(IntStream.range(0, 10).filter(digit -> TaxCode.isValid(prefix + digit)))
                .hasSize(valid);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void of_oneDigitMistyped_isRefused(int position) {
        String right = "0100233488";
        for (char digit = '0'; digit <= '9'; digit++) {
            String typed = right.substring(0, position) + digit + right.substring(position + 1);
            assertThat(TaxCode.isValid(typed)).as("digit %d", position + 1).isEqualTo(typed.equals(right));
        }
    }

    @Test
    void equals_branchWithAndWithoutDash_isTheSame() {
        assertThat(TaxCode.of("0314409058002"))
                .isEqualTo(TaxCode.of("0314409058-002"))
                .hasSameHashCodeAs(TaxCode.of("0314409058-002"));
    }

    @Test
    void personalId_twelveDigits_isTheSameNumber() {
        assertThat(TaxCode.of("000090000001").personalId()).contains(PersonalId.of("000090000001"));
        assertThat(TaxCode.of("0100233488").personalId()).isEmpty();
    }

    @Test
    void toString_enterprise_isReadable() {
        assertThat(TaxCode.of("0314409058-002")).hasToString("0314409058-002");
    }

    @Test
    void enterpriseCode_taxCode_isTheMainForm() {
        TaxCode code = EnterpriseCode.of("0100233488").taxCode();
        assertThat(code).isEqualTo(TaxCode.of("0100233488"));
        assertThat(code.form()).isEqualTo(TaxCode.Form.MAIN);
    }

    @Test
    void of_enterpriseCodeOfABranch_isRefusedInBothLanguages() {
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> EnterpriseCode.of("0314409058-002"));
        assertThat(refused.violations()).singleElement().satisfies(v -> {
            assertThat(v.text(Locale.ENGLISH)).isEqualTo("must be the 10 digits of an enterprise code");
            assertThat(v.text(Locale.forLanguageTag("vi-VN"))).isEqualTo("phải là mã số doanh nghiệp gồm 10 chữ số");
        });
    }
}
