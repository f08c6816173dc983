package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.id.DossierCode.Generation;

class DossierCodeTest {

    @ParameterizedTest
    @CsvSource({
        "40.16-240315-0007, 40.16, 2024-03-15, 0007",
        "H56.20-240315-0000071, H56.20, 2024-03-15, 0000071",
        "H56.20-20240315-0071, H56.20, 2024-03-15, 0071",
        "000.00.00.H41-20220608-0004, 000.00.00.H41, 2022-06-08, 0004"
    })
    void of_resemblingCode_isTakenAsOther(String text, String agency, LocalDate date, String sequence) {
        DossierCode code = DossierCode.of(text);
        assertThat(code.generation()).isEqualTo(Generation.OTHER);
        assertThat(code.agencyCode()).isEqualTo(agency);
        assertThat(code.date()).isEqualTo(date);
        assertThat(code.sequence()).isEqualTo(sequence);
    }

    @ParameterizedTest
    @CsvSource({
        "000.00.00.H41-221308-0004, dossier-code-date",
        "000.00.00.H41-230229-0004, dossier-code-date",
        "G09.20-20260631-0092637, dossier-code-date",
        "40.16-240230-0007, dossier-code-date",
        "h41-220608-0004, dossier-code-shape",
        "H56.20-240315-007, dossier-code-shape",
        "H56.20_240315_0007, dossier-code-shape",
        "H56.20-240315, dossier-code-shape",
        "H56.20-240315-0007-1, dossier-code-shape",
        "H56.20-2403150-00071, dossier-code-shape",
        "' H56.20-240315-0007', dossier-code-shape",
        "H56.99999999999999999999999999999999999-240315-0007, too-long"
    })
    void of_brokenCode_namesTheRule(String text, String code) {
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> DossierCode.of(text));
        assertThat(refused.violations())
                .singleElement()
                .satisfies(v -> assertThat(v.code()).isEqualTo(code));
    }

    @Test
    void date_leapDay_exists() {
        assertThat(DossierCode.of("H56.20-240229-0007").date()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({
        "G22.99.01-250301-0001, true",
        "G22.99-250301-0001, false",
        "G22.99.01.02-250301-0001, false",
        "G22.99.01-20250301-0000001, false",
        "000.99.01.G22-250301-0001, false",
        "H22.99.01-250301-0001, false"
    })
    void portalIssued_code_isTrueForTheShapeOfThePortal(String text, boolean portalIssued) {
        assertThat(DossierCode.of(text).portalIssued()).isEqualTo(portalIssued);
    }

    @Test
    void of_longestCode_isTaken() {
        String longest = "H56." + "9".repeat(34) + "-240315-0007";
        assertThat(DossierCode.of(longest).value()).hasSize(DossierCode.MAX_LENGTH);
    }

    @Test
    void of_impossibleDate_showsTheCodeInBothLanguages() {
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> DossierCode.of("H56.20-240230-0007"));
        assertThat(refused.violations()).singleElement().satisfies(v -> {
            assertThat(v.en()).isEqualTo("the date in the dossier code \"H56.20-240230-0007\" does not exist");
            assertThat(v.vi()).isEqualTo("ngày trong mã hồ sơ \"H56.20-240230-0007\" không tồn tại");
        });
    }
}
