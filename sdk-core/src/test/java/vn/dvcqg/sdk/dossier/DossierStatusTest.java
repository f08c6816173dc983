package vn.dvcqg.sdk.dossier;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierStatusTest {

    static Iterable<JsonNode> states() {
        return StatusVectors.at("/dossierStates/states");
    }

    static List<DossierStatus> all() {
        return DossierStatus.values();
    }

    @ParameterizedTest
    @MethodSource("states")
    void of_everyCodeOfTheVectors_isItsConstantWithBothNames(JsonNode state) {
        DossierStatus status = DossierStatus.of(state.get("code").asText());

        assertThat(status.isKnown()).isTrue();
        assertThat(status.name()).isEqualTo(state.get("constant").asText());
        assertThat(status.code()).isEqualTo(state.get("code").asText());
        assertThat(status.nameVi()).isEqualTo(state.get("vi").asText());
        assertThat(status.nameEn()).isEqualTo(state.get("en").asText());
    }

    @Test
    void values_areThoseOfTheVectors() {
        assertThat(DossierStatus.values())
                .extracting(DossierStatus::name)
                .containsExactlyElementsOf(StatusVectors.texts("/dossierStates/states", "constant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "02", " 2", "2 ", "", "NEW", "đang xử lý", "-1"})
    void of_anythingElse_keepsTheTextAsUnknown(String code) {
        DossierStatus status = DossierStatus.of(code);

        assertThat(status.isKnown()).isFalse();
        assertThat(status.code()).isEqualTo(code);
        assertThat(status).isEqualTo(DossierStatus.of(code)).isNotIn(DossierStatus.values());
        assertThat(status.nameVi()).isEqualTo("Trạng thái chưa biết " + code);
        assertThat(status.nameEn()).isEqualTo("unknown status " + code);
        assertThat(status.isTerminal()).isFalse();
        assertThat(status.usualNext()).isEmpty();
    }

    @Test
    void of_null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> DossierStatus.of(null));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isTerminal_everyStatus_isAsTheVectorsSay(DossierStatus status) {
        Set<String> terminal = StatusVectors.set("/dossierStates/sets/terminalForSdk");

        assertThat(status.isTerminal()).isEqualTo(terminal.contains(status.code()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void usualNext_everyStatus_isTheRecommendedTable(DossierStatus status) {
        Set<String> recommended = new HashSet<>(StatusVectors.set("/transitions/recommended/" + status.code()));
        if (recommended.remove("previous")) {
            // whatever may be withdrawn may come back
            for (DossierStatus before : DossierStatus.values()) {
                if (StatusVectors.set("/transitions/recommended/" + before.code())
                        .contains(status.code())) {
                    recommended.add(before.code());
                }
            }
        }

        assertThat(status.usualNext().stream().map(DossierStatus::code).collect(toSet()))
                .isEqualTo(recommended);
        for (DossierStatus to : DossierStatus.values()) {
            assertThat(DossierStatus.isUsual(status, to))
                    .as("to " + to)
                    .isEqualTo(to == status || recommended.contains(to.code()));
        }
    }

    @Test
    void isUsual_withAnUnknownStatus_isTrueOnlyWhenNothingChanges() {
        DossierStatus eleven = DossierStatus.of("11");

        assertThat(DossierStatus.isUsual(eleven, DossierStatus.of("11"))).isTrue();
        assertThat(DossierStatus.isUsual(eleven, DossierStatus.RECEIVED)).isFalse();
        assertThat(DossierStatus.isUsual(DossierStatus.RECEIVED, eleven)).isFalse();
    }
}
