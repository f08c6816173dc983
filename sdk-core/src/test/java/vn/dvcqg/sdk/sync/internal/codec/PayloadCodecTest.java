package vn.dvcqg.sdk.sync.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.WholeValues;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;

class PayloadCodecTest {

    @Test
    void dossier_everythingSet_comesBack() {
        for (int variant : new int[] {1, 2}) {
            Dossier dossier = WholeValues.dossier(variant);
            assertThat(PayloadCodec.dossier(PayloadCodec.write(dossier))).isEqualTo(dossier);
        }
    }

    @Test
    void dossier_asVendorsBuildIt_comesBack() {
        Dossier dossier = Samples.dossier().build();
        assertThat(PayloadCodec.dossier(PayloadCodec.write(dossier))).isEqualTo(dossier);
    }

    @Test
    void stepAndPortalBorn_everythingSet_comeBack() {
        ProgressStep step = WholeValues.progressStep(1);
        PortalBornUpdate update = WholeValues.portalBornUpdate(1);
        assertThat(PayloadCodec.step(PayloadCodec.write(step))).isEqualTo(step);
        assertThat(PayloadCodec.portalBorn(PayloadCodec.write(update))).isEqualTo(update);
    }

    /** The text as the first version wrote it: if this test has to change, old databases can no longer be read. */
    @Test
    void step_writtenByTheFirstVersion_isRead() {
        ProgressStep step = PayloadCodec.step("{\"v\":1,\"kind\":\"step\",\"data\":{\"dossier\":\"HS-7\","
                + "\"code\":\"000.00.99.H99-250310-0007\",\"officerName\":\"Trần Thị Mẫu\",\"handledAt\":1741663800,"
                + "\"status\":\"4\",\"fieldOfAnotherVersion\":[1]}}");

        assertThat(step.dossier()).isEqualTo(LocalDossierId.of("HS-7"));
        assertThat(step.code()).isEqualTo(DossierCode.of("000.00.99.H99-250310-0007"));
        assertThat(step.status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(step.handledAt().getEpochSecond()).isEqualTo(1741663800);
        assertThat(step.content()).isNull();
    }

    @Test
    void dossier_writtenByTheFirstVersion_isRead() {
        Dossier dossier = PayloadCodec.dossier("{\"v\":1,\"kind\":\"dossier\",\"data\":{\"localId\":\"HS-7\","
                + "\"procedure\":\"1.000001\",\"owner\":{\"type\":\"CITIZEN\",\"name\":\"Nguyễn Văn Mẫu\","
                + "\"identities\":[{\"number\":\"000090000001\",\"kind\":\"personal\"}]},\"status\":\"2\","
                + "\"handover\":\"other:X\",\"fees\":[{\"name\":\"Lệ phí\",\"dong\":30000}]}}");

        assertThat(dossier.localId()).isEqualTo(LocalDossierId.of("HS-7"));
        assertThat(dossier.owner().identities()).hasSize(1);
        assertThat(dossier.handover())
                .isNotNull()
                .satisfies(handover -> assertThat(handover.isKnown()).isFalse());
        assertThat(dossier.fees())
                .singleElement()
                .satisfies(fee -> assertThat(fee.amount().dong()).isEqualTo(30_000));
    }

    @Test
    void read_newerVersionOrNonsense_isRefusedWithoutTheContent() {
        for (String bad : new String[] {
            "{\"v\":2,\"kind\":\"step\",\"data\":{\"note\":\"BIMAT\"}}",
            "{\"v\":1,\"kind\":\"dossier\",\"data\":{\"note\":\"BIMAT\"}}",
            "BIMAT",
            "[\"BIMAT\"]"
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PayloadCodec.step(bad))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("BIMAT"))
                    .withNoCause();
        }
    }

    @Test
    void hash_sameText_isTheSame() {
        assertThat(PayloadCodec.hash("a")).hasSize(64).isEqualTo(PayloadCodec.hash("a"));
        assertThat(PayloadCodec.hash("a")).isNotEqualTo(PayloadCodec.hash("b"));
    }
}
