package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;

/** The national statuses against statuses.json. */
class StatusesTest {

    private static final JsonNode VECTORS = Classic.tree(Classic.resource("statuses.json"));

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

    @Test
    void values_all_haveTheNamesOfTheVectors() {
        JsonNode states = VECTORS.at("/dossierStates/states");

        assertThat(DossierStatus.values()).hasSize(states.size());
        for (JsonNode state : states) {
            DossierStatus status = DossierStatus.of(state.get("code").asText());
            assertThat(status.name()).isEqualTo(state.get("constant").asText());
            assertThat(status.nameVi()).isEqualTo(state.get("vi").asText());
            assertThat(status.nameEn()).isEqualTo(state.get("en").asText());
        }
    }

    @Test
    void isTerminal_all_isTrueForTheTerminalOnes() {
        Set<String> terminal = new HashSet<>();
        DossierStatus.values().stream()
                .filter(DossierStatus::isTerminal)
                .forEach(status -> terminal.add(status.code()));

        assertThat(terminal).isEqualTo(codes(VECTORS.at("/dossierStates/sets/terminalForSdk")));
    }

    @Test
    void usualNext_all_isTheRecommendedTable() {
        for (DossierStatus from : DossierStatus.values()) {
            Set<String> expected = codes(VECTORS.at("/transitions/recommended/" + from.code()));
            if (expected.remove("previous")) {
                // 7 goes back to where it came from: to any status that leads to 7
                DossierStatus.values().stream()
                        .filter(status -> codes(VECTORS.at("/transitions/recommended/" + status.code()))
                                .contains("7"))
                        .forEach(status -> expected.add(status.code()));
            }
            assertThat(from.usualNext()).extracting(DossierStatus::code).containsExactlyInAnyOrderElementsOf(expected);
            DossierStatus.values()
                    .forEach(to -> assertThat(DossierStatus.isUsual(from, to))
                            .as(from + " to " + to)
                            .isEqualTo(from.equals(to) || expected.contains(to.code())));
        }
    }

    private static Set<String> codes(JsonNode array) {
        Set<String> codes = new HashSet<>();
        array.forEach(code -> codes.add(code.asText()));
        return codes;
    }

    @Test
    void submit_statusOutsideTheUsualOrder_isNotBlocked() {
        transport.ok().ok();

        portal.dossiers()
                .submit(Samples.dossier().status(DossierStatus.RESULT_RETURNED).build());
        portal.dossiers().submit(Samples.dossier().status(DossierStatus.NEW).build());

        assertThat(DossierStatus.isUsual(DossierStatus.RESULT_RETURNED, DossierStatus.NEW))
                .isFalse();
        assertThat(transport.operations()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "", " ", "1 ", "01", "receiving"})
    void submit_statusOutsideTheList_isReadAsUnknownAndRefused(String code) {
        DossierStatus status = DossierStatus.of(code);

        assertThat(status.isKnown()).isFalse();
        assertThat(status.code()).isEqualTo(code);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers()
                        .submit(Samples.dossier().status(status).build()))
                .satisfies(refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.field()).isEqualTo("status")));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers()
                        .report(List.of(
                                Samples.step().toBuilder().status(status).build())))
                .satisfies(refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.field()).isEqualTo("steps[0].status")));
        assertThat(transport.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "5", "4", "10", "99"})
    void updatePortalBorn_statusOfTheIntegrator_isWrittenWithoutFolding(String code) {
        transport.ok();

        portal.dossiers().updatePortalBorn(portalBorn(PortalBornStatus.of(code)));

        assertThat(Classic.lastItem(transport).get("TrangThai").textValue()).isEqualTo(code);
        assertThat(Classic.lastItem(transport).get("MaHoSo").textValue()).isEqualTo("G22.99.01-250301-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0"})
    void updatePortalBorn_noNationalStatus_isRefused(String code) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers().updatePortalBorn(portalBorn(PortalBornStatus.of(code))))
                .satisfies(refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.field()).isEqualTo("status")));
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void updatePortalBorn_statusEleven_needsTheSetting() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers().updatePortalBorn(portalBorn(PortalBornStatus.REFUSED)))
                .satisfies(refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.code()).isEqualTo("classic-status-eleven")));
        assertThat(transport.requests()).isEmpty();

        transport.ok();
        Classic.portal(transport, profile -> profile.statusElevenAllowed(true))
                .dossiers()
                .updatePortalBorn(portalBorn(PortalBornStatus.REFUSED));
        assertThat(Classic.lastItem(transport).get("TrangThai").textValue()).isEqualTo("11");
    }

    private static PortalBornUpdate portalBorn(PortalBornStatus status) {
        return PortalBornUpdate.builder()
                .portalCode(DossierCode.of("G22.99.01-250301-0001"))
                .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                .status(status)
                .build();
    }
}
