package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of the wire that no sample file shows by itself. */
class WireFactsTest {
    private static final String CODE = "000.00.99.H99-250310-0007";

    private MockPortal portal;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        portal = MockPortal.start();
        wire = new Wire(portal);
        wire.login();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private static ObjectNode create() {
        return Wire.sampleJson("dongbohosomc-create-request");
    }

    private static ObjectNode item(ObjectNode message) {
        return (ObjectNode) message.path("data").path(0);
    }

    private static ObjectNode list(String service) {
        return Wire.sampleJson("laydanhsachtthc-request").put("service", service);
    }

    @Test
    void refusal_ofTheProtocol_hasHttpStatus200() throws Exception {
        var answer = wire.integration(create().put("session", "no-such"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Wire.code(answer)).isEqualTo("-1");
    }

    @Test
    void vietnameseLetters_inUtf8_arriveUnchanged() throws Exception {
        wire.integration(create());

        assertThat(portal.dossier(CODE).orElseThrow().json()).contains("Nguyễn Văn Mẫu", "Đề nghị giải quyết");
        HttpResponse<byte[]> raw = Wire.HTTP.send(
                wire.request("mapi/share", list("LayDanhMucLinhVuc").toString()),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(new String(raw.body(), StandardCharsets.UTF_8)).contains("Lĩnh vực mẫu");
    }

    @ParameterizedTest
    @CsvSource({"capnhattiendohosomc-request, isUpdating", "laythutuc-request, type", "tracuuhoso-request, isUpdating"})
    void envelopeField_ofAnotherService_isFound(String sample, String field) throws Exception {
        wire.integration(create());

        wire.integration(Wire.sampleJson(sample).put(field, "True"));

        assertThat(wire.codes()).containsExactly("unknown-field");
    }

    @Test
    void read_withData_isFound() throws Exception {
        var message = list("LayDanhSachTTHC");
        message.putArray("data");

        wire.share(message);

        assertThat(wire.codes()).containsExactly("unknown-field");
    }

    @Test
    void parameter_insideData_isFound() throws Exception {
        var message = Wire.sampleJson("laythutuc-request");
        message.putObject("data").set("maTTHC", message.remove("maTTHC"));

        wire.integration(message);

        assertThat(wire.codes()).containsExactlyInAnyOrder("missing-field", "unknown-field");
    }

    @Test
    void login_furtherField_isFound() throws Exception {
        wire.post(
                "mapi/login",
                Wire.sampleJson("login-request").put("madonvi", "x").toString());

        assertThat(wire.codes()).containsExactly("unknown-field");
    }

    @Test
    void headers_ofTheKnownClient_areTakenAndJournaled() throws Exception {
        var request = HttpRequest.newBuilder(portal.endpoint().resolve("mapi/login"))
                .headers("Accept", "application/json", "Content-Type", "application/json", "Charset", "utf-8")
                .header("dstcode", Wire.DSTCODE)
                .POST(HttpRequest.BodyPublishers.ofString(Wire.sample("login-request")))
                .build();

        Wire.HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(portal.findings()).isEmpty();
        assertThat(portal.requests().get(1).headers())
                .containsEntry("accept", "application/json")
                .containsEntry("charset", "utf-8")
                .containsKey("content-length");
    }

    @Test
    void body_inChunks_isWarned() throws Exception {
        var chunked = HttpRequest.newBuilder(portal.endpoint().resolve("mapi/login"))
                .headers("Content-Type", "application/json", "dstcode", Wire.DSTCODE)
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString(Wire.sample("login-request"))))
                .build();

        Wire.HTTP.send(chunked, HttpResponse.BodyHandlers.ofString());

        assertThat(wire.codes()).containsExactly("chunked-body");
    }

    @Test
    void authorization_inAHeader_isWarned() throws Exception {
        var request = HttpRequest.newBuilder(portal.endpoint().resolve("mapi/login"))
                .headers("Content-Type", "application/json", "dstcode", Wire.DSTCODE, "Authorization", "Bearer x")
                .POST(HttpRequest.BodyPublishers.ofString(Wire.sample("login-request")))
                .build();

        Wire.HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(wire.codes()).containsExactly("needless-authorization");
    }

    @Test
    void logout_isNoServiceAndNoPath() throws Exception {
        assertThat(wire.post("mapi/logout", "{}").statusCode()).isEqualTo(404);
        wire.integration(list("logout"));
        assertThat(wire.codes()).containsExactly("unknown-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LayDanhMucGioiTinh", "LayDanhMucTinhThanh", "LayDanhMucLePhi"})
    void catalogue_knownByNameOnly_isUnknownToTheMock(String service) throws Exception {
        wire.share(list(service));

        assertThat(wire.codes()).containsExactly("unknown-service");
    }

    @Test
    void writes_answerWithTheWordsOfSuccess() throws Exception {
        assertThat(wire.integration(create()).body()).contains("thành công");
        assertThat(wire.integration(Wire.sample("capnhattiendohosomc-request")).body())
                .contains("thành công");
        assertThat(wire.integration(Wire.sample("dongbotrangthaihoso-request")).body())
                .contains("thành công");
    }

    @Test
    void update_twice_leavesOneDossier() throws Exception {
        wire.integration(create());
        wire.integration(create().put("isUpdating", "True"));
        wire.integration(create().put("isUpdating", "True"));

        assertThat(portal.dossiers()).filteredOn(d -> !d.portalBorn()).hasSize(1);
        assertThat(portal.dossier(CODE).orElseThrow().updates()).isEqualTo(2);
    }

    @Test
    void createInStatus1ThenUpdateTo2_isTakenWithoutFinding() throws Exception {
        var first = create();
        item(first).put("TrangThaiHoSo", "1");
        wire.integration(first);

        assertThat(Wire.code(wire.integration(create().put("isUpdating", "True"))))
                .isEqualTo("0");
        assertThat(portal.findings()).isEmpty();
        assertThat(portal.dossier(CODE).orElseThrow().status()).isEqualTo("2");
    }

    @Test
    void steps_areKeptInTheOrderSent() throws Exception {
        wire.integration(create());
        var message = Wire.sampleJson("capnhattiendohosomc-request");
        var step = item(message);
        var data = message.putArray("data");
        for (String status : new String[] {"4", "9", "10"}) {
            data.add(step.deepCopy().put("TrangThai", status));
        }

        wire.integration(message);

        assertThat(portal.dossier(CODE).orElseThrow().progress())
                .extracting(s -> Wire.json(s).path("TrangThai").asText())
                .containsExactly("4", "9", "10");
        assertThat(portal.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\"5\"'", "5", "null"})
    void processedFile_idInAllKnownTypes_isTaken(String id) throws Exception {
        var message = Wire.sampleJson("dongbotrangthaihoso-request");
        var file = ((ObjectNode) message.path("data")).putArray("TaiLieuXuLy").addObject();
        file.put("TenTepDinhKem", "x.pdf")
                .put("MaThanhPhanHoSo", "")
                .put("DuongDanTaiTepTin", "https://files.example.test/5")
                .put("IsDeleted", "False")
                .set("TepDinhKemId", Wire.json(id));

        wire.integration(message);

        assertThat(portal.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000.00.00.H41-220608-0004",
                "H56.20-240315-0007",
                "G22.99.01-250301-0001",
                "G09.20-20260609-0092637",
                "000.00.99.H99-250310-12345"
            })
    void dossierCode_ofEveryGeneration_isTaken(String code) throws Exception {
        var message = create();
        item(message).put("MaHoSo", code);
        portal.reset();
        wire.login();

        wire.integration(message);

        assertThat(portal.findings()).isEmpty();
        assertThat(portal.dossier(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000002", "1.000002.000.00.00.H38", "1.000002.H56"})
    void procedureCode_ofEveryForm_isTaken(String code) throws Exception {
        var message = create();
        item(message).put("MaTTHC", code);

        wire.integration(message);

        assertThat(portal.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1,2", "1,3", "2,4", "4,5", "5,4", "5,1", "4,6", "6,4", "4,9", "2,9", "9,10", "2,10", "4,7", "4,8", "7,4"
    })
    void transition_recommendedOrSeen_isNoFinding(String from, String to) throws Exception {
        moveTo(from);

        move(to);

        assertThat(portal.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3,4", "8,4", "9,4", "1,9", "10,2"})
    void transition_outsideTheTable_isAWarningAndTaken(String from, String to) throws Exception {
        moveTo(from);

        assertThat(Wire.code(move(to))).isEqualTo("0");

        assertThat(wire.codes()).containsExactly("illegal-transition");
        assertThat(portal.dossier(CODE).orElseThrow().status()).isEqualTo(to);
    }

    private void moveTo(String status) throws Exception {
        portal.reset();
        wire.login();
        var message = create();
        item(message).put("TrangThaiHoSo", "1");
        wire.integration(message);
        String[] way = switch (status) {
            case "1" -> new String[] {};
            case "2" -> new String[] {"2"};
            case "3" -> new String[] {"3"};
            case "10" -> new String[] {"2", "4", "9", "10"};
            case "4" -> new String[] {"2", "4"};
            default -> new String[] {"2", "4", status};
        };
        for (String next : way) {
            move(next);
        }
    }

    private HttpResponse<String> move(String status) throws Exception {
        var message = create().put("isUpdating", "True");
        item(message).put("TrangThaiHoSo", status);
        return wire.integration(message);
    }

    @Test
    void procedureDetail_holdsEveryKnownField() throws Exception {
        var row = Wire.json(
                        wire.integration(Wire.sampleJson("laythutuc-request").put("maTTHC", "1.000002"))
                                .body())
                .path("result")
                .path(0);

        assertThat(row.fieldNames())
                .toIterable()
                .contains(
                        "ID",
                        "MATTHC",
                        "TENTTHC",
                        "MACOQUANCONGBO",
                        "LOAITTHC",
                        "QUYETDINH",
                        "IDQUYETDINHCONGBO",
                        "TRANGTHAI",
                        "MOTA",
                        "YEUCAU",
                        "TUKHOA",
                        "DIACHITIEPNHAN",
                        "MOTADOITUONGTHUCHIEN",
                        "MOTACOQUANTHUCHIEN",
                        "MOTACOQUANTHAMQUYEN",
                        "TTHCLIENQUAN",
                        "TTHCLIENTHONG",
                        "COQUANDUOCUYQUYEN",
                        "COQUANPHOIHOP");
        assertThat(row.at("/CAPTHUCHIEN/0").fieldNames()).toIterable().contains("CAPTHUCHIEN", "TENCAP");
        assertThat(row.at("/LINHVUCTHUCHIEN/0").fieldNames()).toIterable().contains("MALINHVUC", "TENLINHVUC");
        assertThat(row.at("/DOITUONGTHUCHIEN/0").fieldNames()).toIterable().contains("MADOITUONG", "TENDOITUONG");
        assertThat(row.at("/TRINHTUTHUCHIEN/0/TRINHTU/0/TENTRINHTU").asText()).isNotEmpty();
        assertThat(row.at("/CACHTHUCTHUCHIEN").findValuesAsText("KENH")).containsExactly("1", "2", "3");
        assertThat(row.at("/CACHTHUCTHUCHIEN/0/THOIGIAN/0").fieldNames())
                .toIterable()
                .contains("THOIGIANGIAIQUYET", "DONVITINH", "MOTA", "PHILEPHI");
        assertThat(row.at("/CACHTHUCTHUCHIEN/0/THOIGIAN/0/PHILEPHI/0").fieldNames())
                .toIterable()
                .contains("MAPHILEPHI", "SOTIEN", "DONVI", "MOTA", "TENTEP", "URL");
        assertThat(row.at("/THANHPHANHOSO/0/GIAYTO/0").fieldNames())
                .toIterable()
                .contains("MAGIAYTO", "TENGIAYTO", "SOBANCHINH", "SOBANSAO", "TENMAUDON", "URL", "MA_KQ_THAYTHE");
        assertThat(row.at("/KETQUATHUCHIEN/0").fieldNames())
                .toIterable()
                .contains("MAKETQUA", "TENKETQUA", "TENTEP", "URL");
        assertThat(row.at("/CANCUPHAPLY/0").fieldNames())
                .toIterable()
                .contains("SOVANBAN", "TENVANBAN", "COQUANBANHANH", "NGAYBANHANH", "NGAYHIEULUC", "DIACHITRUYCAP");
        assertThat(row.at("/COQUANTHUCHIEN/0").fieldNames()).toIterable().contains("MADONVI", "TENDONVI");
        assertThat(row.at("/COQUANCOTHAMQUYEN/0").fieldNames()).toIterable().contains("MADONVI", "TENDONVI");
    }

    @Test
    void services_parametersOfTheCaller_areTaken() throws Exception {
        wire.integration(list("LayDVC").put("trang", 1).put("tuKhoa", "mẫu"));

        assertThat(portal.findings()).isEmpty();
    }
}
