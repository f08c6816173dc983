package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatusFoldingTest {

    static List<DossierStatus> all() {
        return DossierStatus.values();
    }

    @ParameterizedTest
    @MethodSource("all")
    void fold_twoWay_isAsTheVectorsSay(DossierStatus status) {
        Set<String> toReceived = StatusVectors.set("/dongBoTrangThaiHoSo/opencpsFolding/2");
        Set<String> toRefusal = StatusVectors.set("/dongBoTrangThaiHoSo/opencpsFolding/5");
        String expected = toReceived.contains(status.code()) || status.code().equals("2")
                ? "2"
                : toRefusal.contains(status.code()) || status.code().equals("5") ? "5" : null;

        assertThat(StatusFolding.TWO_WAY.fold(status).map(PortalBornStatus::code))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @MethodSource("all")
    void fold_refusalApart_isAsTheVectorsSay(DossierStatus status) {
        Set<String> toRefused = StatusVectors.set("/dongBoTrangThaiHoSo/provincialClientFolding/11");
        String expected = toRefused.contains(status.code())
                ? "11"
                : Set.of("2", "5").contains(status.code()) ? status.code() : null;

        assertThat(StatusFolding.REFUSAL_APART.fold(status).map(PortalBornStatus::code))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @EnumSource(StatusFolding.class)
    void fold_unknownStatus_isEmpty(StatusFolding folding) {
        assertThat(folding.fold(DossierStatus.of("11"))).isEmpty();
        assertThat(folding.fold(DossierStatus.NEW)).isEmpty();
    }

    @Test
    void of_codesOfPortalBornDossiers_areKnownAndOthersKept() {
        for (PortalBornStatus status : PortalBornStatus.values()) {
            assertThat(PortalBornStatus.of(status.code())).isSameAs(status);
        }
        assertThat(PortalBornStatus.of("7").isKnown()).isFalse();
        assertThat(PortalBornStatus.of("7").code()).isEqualTo("7");
        assertThat(PortalBornStatus.of("7")).isNotEqualTo(DossierStatus.of("7x"));
    }
}
