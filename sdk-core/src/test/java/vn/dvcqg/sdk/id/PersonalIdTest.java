package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.id.PersonalId.Consistency;

class PersonalIdTest {

    private static final PersonalId MAN_OF_1990 = PersonalId.of("000090000001");

    @TestFactory
    Stream<DynamicTest> consistency_crossCheckExample_givesItsResult() {
        return Vectors.entries("personalId", "crossCheck")
                .map(example -> dynamicTest(example.toString(), () -> {
                    PersonalId id = PersonalId.of(example.get("input").asText());
                    Consistency found = id.consistency(
                            LocalDate.parse(example.get("birthDate").asText()),
                            Sex.valueOf(example.get("sex").asText().toUpperCase(Locale.ROOT)));
                    assertThat(found.name().replace('_', ' '))
                            .isEqualToIgnoringCase(example.get("result").asText());
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "2090-05-01, FEMALE, CENTURY_MISMATCH",
        "1890-05-01, MALE, CENTURY_MISMATCH",
        "1991-01-01, FEMALE, YEAR_MISMATCH",
        "2091-01-01, MALE, YEAR_MISMATCH"
    })
    void consistency_severalDifferences_namesTheYearBeforeTheSex(LocalDate birthDate, Sex sex, Consistency expected) {
        assertThat(MAN_OF_1990.consistency(birthDate, sex)).isEqualTo(expected);
    }

    @Test
    void consistency_sexNotKnown_comparesTheYearOnly() {
        assertThat(MAN_OF_1990.consistency(LocalDate.of(1990, 12, 31), null)).isEqualTo(Consistency.CONSISTENT);
        assertThat(MAN_OF_1990.consistency(LocalDate.of(1991, 1, 1), null)).isEqualTo(Consistency.YEAR_MISMATCH);
    }

    @Test
    void consistency_noBirthDate_isRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> MAN_OF_1990.consistency(null, Sex.MALE))
                .withMessage("birthDate");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1900, MALE",
        "1, 1900, FEMALE",
        "6, 2200, MALE",
        "7, 2200, FEMALE",
        "8, 2300, MALE",
        "9, 2300, FEMALE"
    })
    void birthYearAndSex_everyCentury_comeFromTheFourthDigit(String digit, int century, Sex sex) {
        PersonalId id = PersonalId.of("000" + digit + "07000001");
        assertThat(id.birthYear()).isEqualTo(century + 7);
        assertThat(id.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t000090000001", "000\u00a0090\u00a0000\u00a0001", "0 0 0 0 9 0 0 0 0 0 0 1"})
    void of_blanksOfOtherKinds_areDropped(String text) {
        assertThat(PersonalId.of(text)).isEqualTo(MAN_OF_1990);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"000090000001\n", "000-090-000-001", "000.090.000.001", "\u200b000090000001", "            "})
    void of_otherCharactersBetween_isRefused(String text) {
        assertThatThrownBy(() -> PersonalId.of(text))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("personalId: must be the 12 digits of a personal identity number, leading zeros included");
    }
}
