package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
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

/** What the classic interface makes of the statuses; their names and order are tested with the type itself. */
class StatusesTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

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
