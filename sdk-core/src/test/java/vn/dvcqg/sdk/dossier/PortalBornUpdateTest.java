package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.id.DossierCode;

class PortalBornUpdateTest {

    private static PortalBornUpdateBuilder update() {
        return PortalBornUpdate.builder()
                .portalCode(DossierCode.of("G22.99.01-250301-0001"))
                .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                .handledAt(Instant.parse("2025-03-02T02:00:00.5Z"))
                .status(PortalBornStatus.RECEIVED);
    }

    @Test
    void build_nothing_namesEverythingThatIsRequired() {
        assertThat(Faults.codes(() -> PortalBornUpdate.builder().build()))
                .containsExactly(
                        "portalCode: required", "localCode: required", "handledAt: required", "status: required");
    }

    @Test
    void build_requiredOnly_isEnoughAndCutsTheTime() {
        PortalBornUpdate update = update().build();

        assertThat(update.handledAt()).isEqualTo(Instant.parse("2025-03-02T02:00:00Z"));
        assertThat(update.applicantAccount()).isNull();
        assertThat(update.files()).isEmpty();
        assertThat(update).hasToString("PortalBornUpdate(G22.99.01-250301-0001, 000.00.99.H99-250301-0002, RECEIVED)");
    }

    @Test
    void build_sameNumberTwice_passes() {
        DossierCode code = DossierCode.of("G22.99.01-250301-0001");

        assertThat(update().localCode(code).build().localCode()).isEqualTo(code);
    }

    @Test
    void build_everyKindOfFault_isNamed() {
        ProcessedFile bad = new ProcessedFile("\u0000", " ", "\u0000", URI.create("/1"), false);

        assertThat(Faults.codes(() -> update().note("\u0000")
                        .handledAt(Instant.parse("0001-01-01T00:00:00Z"))
                        .addFile(bad)
                        .addFile(bad)
                        .build()))
                .containsExactly(
                        "note: text-control",
                        "handledAt: time-range",
                        "files[0].id: text-control",
                        "files[0].name: required",
                        "files[0].componentCode: text-control",
                        "files[0].location: location-absolute",
                        "files[1].id: text-control",
                        "files[1].name: required",
                        "files[1].componentCode: text-control",
                        "files[1].location: location-absolute",
                        "files[1]: duplicate");
    }

    @Test
    void files_ofAnUpdate_cannotBeChanged() {
        ProcessedFile file = ProcessedFile.of("thongbao.pdf", URI.create("https://files.example.test/1"));
        PortalBornUpdate update = update().files(List.of(file)).build();

        assertThatThrownBy(() -> update.files().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(file.id()).isNull();
        assertThat(file.deleted()).isFalse();
    }

    @Test
    void processedFile_emptyTexts_countAsNotKnown() {
        assertThat(new ProcessedFile("", "a", "", null, false))
                .isEqualTo(new ProcessedFile(null, "a", null, null, false));
    }
}
