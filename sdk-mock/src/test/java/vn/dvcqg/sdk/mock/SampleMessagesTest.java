package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcqg.sdk.mock.Wire.json;
import static vn.dvcqg.sdk.mock.Wire.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample messages of the wire, as files, against a fresh mock. */
class SampleMessagesTest {
    private static final String CODE = "000.00.99.H99-250310-0007";

    private MockPortal portal;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        portal = MockPortal.start();
        wire = new Wire(portal);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void login_demoAccount_answersAsSample() throws Exception {
        assertThat(json(wire.login().body())).isEqualTo(json(sample("login-response")));
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void create_sample_isStoredAndAnsweredAsSample() throws Exception {
        wire.login();

        var answer = wire.integration(sample("dongbohosomc-create-request"));

        assertThat(json(answer.body())).isEqualTo(json(sample("dongbohosomc-response-ok")));
        var stored = portal.dossier("000.00.99.H99-250310-0007").orElseThrow();
        assertThat(json(stored.json()))
                .isEqualTo(
                        json(sample("dongbohosomc-create-request")).path("data").path(0));
        assertThat(stored.updates()).isZero();
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void create_sampleWith27Fields_isStoredWithoutFinding() throws Exception {
        wire.login();

        var answer = wire.integration(sample("dongbohosomc-create-qcvn120-27fields-request"));

        assertThat(json(answer.body())).isEqualTo(json(sample("dongbohosomc-response-ok")));
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void create_secondTime_answersAlreadyExistsAndKeepsTheFirst() throws Exception {
        wire.login();
        wire.integration(sample("dongbohosomc-create-request"));
        var second = Wire.sampleJson("dongbohosomc-create-request");
        ((ObjectNode) second.path("data").path(0)).put("DonViXuLy", "Sở Khác");

        var answer = wire.integration(second);

        assertThat(json(answer.body())).isEqualTo(json(sample("dongbohosomc-response-exists")));
        assertThat(portal.dossier(CODE).orElseThrow().json()).contains("Sở Mẫu");
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void update_sampleWithResult_overwritesTheDossier() throws Exception {
        wire.login();
        wire.integration(sample("dongbohosomc-create-request"));

        var answer = wire.integration(sample("dongbohosomc-update-result-request"));

        assertThat(json(answer.body())).isEqualTo(json(sample("dongbohosomc-response-ok")));
        var stored = portal.dossier(CODE).orElseThrow();
        assertThat(stored.updates()).isEqualTo(1);
        assertThat(stored.status()).isEqualTo("9");
        assertThat(stored.json()).contains("KQ.G99.000001");
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void progress_sample_isAppended() throws Exception {
        wire.login();
        wire.integration(sample("dongbohosomc-create-request"));

        var answer = wire.integration(sample("capnhattiendohosomc-request"));

        assertThat(Wire.code(answer)).isEqualTo("0");
        assertThat(answer.body()).contains("thành công");
        var stored = portal.dossier(CODE).orElseThrow();
        assertThat(stored.progress()).hasSize(1);
        assertThat(json(stored.progress().get(0)))
                .isEqualTo(
                        json(sample("capnhattiendohosomc-request")).path("data").path(0));
        assertThat(stored.status()).isEqualTo("4");
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void progress_sentTwice_standsTwice() throws Exception {
        wire.login();
        wire.integration(sample("dongbohosomc-create-request"));
        wire.integration(sample("capnhattiendohosomc-request"));

        var answer = wire.integration(sample("capnhattiendohosomc-request"));

        assertThat(Wire.code(answer)).isEqualTo("0");
        assertThat(portal.dossier(CODE).orElseThrow().progress()).hasSize(2);
        assertThat(wire.codes()).containsExactly("duplicate-step");
    }

    @Test
    void status_sampleOfPortalBornDossier_isKept() throws Exception {
        wire.login();

        var answer = wire.integration(sample("dongbotrangthaihoso-request"));

        assertThat(Wire.code(answer)).isEqualTo("0");
        var stored = portal.dossier("G22.99.01-250301-0001").orElseThrow();
        assertThat(stored.portalBorn()).isTrue();
        assertThat(stored.status()).isEqualTo("2");
        assertThat(json(stored.statusReports().get(0)))
                .isEqualTo(json(sample("dongbotrangthaihoso-request")).path("data"));
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void query_unknownDossier_answersAsSample() throws Exception {
        wire.login();

        var answer = wire.integration(sample("tracuuhoso-request"));

        assertThat(json(answer.body())).isEqualTo(json(sample("tracuuhoso-response-not-found")));
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void query_knownDossier_answersOneRow() throws Exception {
        wire.login();
        wire.integration(sample("dongbohosomc-create-request"));

        var rows = json(wire.integration(sample("tracuuhoso-request")).body()).path("result");

        assertThat(rows).hasSize(1);
        assertThat(rows.path(0).path("MaHoSo").asText()).isEqualTo(CODE);
        assertThat(rows.path(0).path("TrangThaiHoSo").asText()).isEqualTo("2");
    }

    @Test
    void techId_knownNumber_answersAsSample() throws Exception {
        wire.login();

        var answer = wire.share(sample("tracuutechid-request"));

        assertThat(json(answer.body())).isEqualTo(json(sample("tracuutechid-response")));
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void techId_unknownNumber_answersEmptyResult() throws Exception {
        wire.login();

        var answer = wire.share(Wire.sampleJson("tracuutechid-request").put("mstorcmnd", "000304000002"));

        assertThat(json(answer.body()).path("result")).isEmpty();
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void procedure_sample_answersAsSample() throws Exception {
        wire.login();

        var answer = wire.integration(sample("laythutuc-request"));

        assertThat(json(answer.body())).isEqualTo(json(sample("laythutuc-response")));
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void procedure_localForm_isFoundByPrefix() throws Exception {
        wire.login();

        var answer = wire.integration(Wire.sampleJson("laythutuc-request").put("maTTHC", "1.000002.000.00.00.H99"));

        assertThat(json(answer.body()).path("result").path(0).path("MATTHC").asText())
                .isEqualTo("1.000002");
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void procedure_demoCatalogue_holdsTheKnownQuirks() throws Exception {
        wire.login();
        StringBuilder all = new StringBuilder();
        for (int n = 1; n <= 10; n++) {
            all.append(wire.integration(Wire.sampleJson("laythutuc-request").put("maTTHC", String.format("1.%06d", n)))
                    .body());
        }

        assertThat(all.toString()).contains("\"30.000\"", "\"không\"", "\"Url\":", "\"URL\":");
        var sparse = wire.integration(Wire.sampleJson("laythutuc-request").put("maTTHC", "1.000006"));
        assertThat(json(sparse.body()).path("result").path(0).has("CANCUPHAPLY"))
                .isFalse();
    }

    @Test
    void procedureList_sample_answersAsSampleAndMore() throws Exception {
        wire.login();

        var answer = json(wire.share(sample("laydanhsachtthc-request")).body());

        assertThat(answer.path("error_code"))
                .isEqualTo(json(sample("laydanhsachtthc-response")).path("error_code"));
        assertThat(answer.path("result")).hasSize(10);
        assertThat(answer.path("result").path(0))
                .isEqualTo(
                        json(sample("laydanhsachtthc-response")).path("result").path(0));
    }

    @ParameterizedTest
    @CsvSource({"LayDanhMucCoQuan,laydanhmuccoquan", "LayDanhMucLinhVuc,laydanhmuclinhvuc"})
    void list_service_answersCodeAndFirstRowAsSample(String service, String file) throws Exception {
        wire.login();

        var answer = json(wire.share(Wire.sampleJson("laydanhsachtthc-request").put("service", service))
                .body());

        var expected = json(sample(file + "-response"));
        assertThat(answer.path("error_code")).isEqualTo(expected.path("error_code"));
        assertThat(answer.path("result").path(0))
                .isEqualTo(expected.path("result").path(0));
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void services_result_isAnObjectWithData() throws Exception {
        wire.login();

        var answer =
                json(wire.integration(Wire.sampleJson("laydanhsachtthc-request").put("service", "LayDVC"))
                        .body());

        assertThat(answer.path("result").isObject()).isTrue();
        assertThat(answer.path("result").path("data").path(0))
                .isEqualTo(json(sample("laydvc-response"))
                        .path("result")
                        .path("data")
                        .path(0));
        assertThat(answer.path("result")
                        .path("data")
                        .path(1)
                        .path("APDUNGDVC")
                        .path(0)
                        .path("MUCDO")
                        .isInt())
                .isTrue();
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void minimalSet_ofTheSmallestKnownClient_isStoredWithoutFinding() throws Exception {
        wire.login();
        var message = Wire.sampleJson("dongbohosomc-create-request");
        ((ObjectNode) message.path("data").path(0))
                .retain(
                        "MaHoSo",
                        "MaTTHC",
                        "TenTTHC",
                        "MaLinhVuc",
                        "TenLinhVuc",
                        "ChuHoSo",
                        "LoaiDoiTuong",
                        "MaDoiTuong",
                        "NgayTiepNhan",
                        "NgayHenTra",
                        "TrangThaiHoSo",
                        "HinhThuc",
                        "DonViXuLy",
                        "TaiLieuNop",
                        "DanhSachGiayToKetQua")
                .put("SoBienNhan", "")
                .put("NgayHenTra", "");

        assertThat(Wire.code(wire.integration(message))).isEqualTo("0");
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void emptyValues_asEmptyTextNullOrAbsent_areAllTaken() throws Exception {
        wire.login();
        var message = Wire.sampleJson("dongbohosomc-create-request");
        ((ObjectNode) message.path("data").path(0))
                .put("Email", "")
                .putNull("Fax")
                .putNull("NgayTra")
                .putNull("KenhThucHien")
                .remove("GhiChu");

        assertThat(Wire.code(wire.integration(message))).isEqualTo("0");
        assertThat(portal.findings()).isEmpty();
    }
}
