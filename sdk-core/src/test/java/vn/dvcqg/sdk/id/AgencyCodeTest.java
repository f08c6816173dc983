package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;

class AgencyCodeTest {

    static Stream<String> oldCodes() {
        return Vectors.entries("agencyCodeOld", "valid").map(e -> e.get("input").asText());
    }

    static Stream<String> newCodes() {
        return Vectors.entries("agencyCodeNew", "valid").map(e -> e.get("input").asText());
    }

    @ParameterizedTest
    @MethodSource("oldCodes")
    void form_oldCode_isOld(String text) {
        assertThat(AgencyCode.of(text).form()).isEqualTo(AgencyCode.Form.OLD);
        assertThat(AgencyCode.of(text).toOldForm()).contains(AgencyCode.of(text));
    }

    @ParameterizedTest
    @MethodSource("newCodes")
    void form_newCode_isNew(String text) {
        assertThat(AgencyCode.of(text).form()).isEqualTo(AgencyCode.Form.NEW);
        assertThat(AgencyCode.of(text).toNewForm()).contains(AgencyCode.of(text));
    }

    @ParameterizedTest
    @CsvSource({"001.00.00.H40, H40.00.00.001", "000.02.00.H40, H40.00.02", "000.02.16.H40, H40.16.02"})
    void toNewForm_emptyLevelsBetween_stay(String old, String expected) {
        assertThat(AgencyCode.of(old).toNewForm()).contains(AgencyCode.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"H40.00", "H40.16.00", "H40.16.02.000", "H40.A1", "H40.16.02.001.01", "H40.1", "H40.16.002"})
    void toOldForm_noWayBack_isEmpty(String text) {
        assertThat(AgencyCode.of(text).toOldForm()).isEmpty();
    }

    @Test
    void toNewForm_anyOldCode_leadsBack() {
        Random random = new Random(20250701);
        for (int i = 0; i < 2_000; i++) {
            AgencyCode old = AgencyCode.of(String.format(
                    "%03d.%02d.%02d.%c%02d",
                    random.nextBoolean() ? 0 : random.nextInt(1000),
                    random.nextBoolean() ? 0 : random.nextInt(100),
                    random.nextBoolean() ? 0 : random.nextInt(100),
                    'A' + random.nextInt(26),
                    random.nextInt(100)));
            assertThat(old.toNewForm().flatMap(AgencyCode::toOldForm))
                    .as(old.value())
                    .contains(old);
        }
    }

    @Test
    void toOldForm_anyNewCode_leadsBackOrIsEmpty() {
        Random random = new Random(20200722);
        int converted = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("H" + (10 + random.nextInt(90)));
            for (int levels = random.nextInt(5); levels > 0; levels--) {
                text.append('.').append(Identifiers.text(random, "0123456789A", 1 + random.nextInt(3)));
            }
            AgencyCode code = AgencyCode.of(text.toString());
            var old = code.toOldForm();
            converted += old.isPresent() ? 1 : 0;
            old.ifPresent(there -> assertThat(there.toNewForm()).contains(code));
        }
        assertThat(converted).isBetween(100, 1_900);
    }

    @Test
    void equals_sameAgencyInTwoForms_differs() {
        assertThat(AgencyCode.of("000.00.16.H40")).isNotEqualTo(AgencyCode.of("H40.16"));
    }

    @Test
    void of_wrongCase_showsTheTextAndTheShape() {
        assertThatThrownBy(() -> AgencyCode.of("000.00.16.h40"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("agencyCode: must be an agency code such as H40.16 or 000.00.16.H40, in upper case,"
                        + " but was \"000.00.16.h40\"");
    }

    @Test
    void of_longestCode_isTaken() {
        String longest = "H40." + "9".repeat(AgencyCode.MAX_LENGTH - 4);
        assertThat(AgencyCode.of(longest).value()).hasSize(35);
        assertThatThrownBy(() -> AgencyCode.of(longest + "9"))
                .hasMessage("agencyCode: must have at most 35 characters, but has 36");
    }
}
