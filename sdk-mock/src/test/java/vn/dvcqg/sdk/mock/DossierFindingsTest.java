package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mock looks for in dossiers, steps and status reports, told with its code and its place. */
class DossierFindingsTest {
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

    private void found(String code, String pointer) {
        assertThat(portal.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, pointer));
    }

    private static ObjectNode create() {
        return Wire.sampleJson("dongbohosomc-create-request");
    }

    private static ObjectNode item(ObjectNode message) {
        return (ObjectNode) message.path("data").path(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Email | 5 | wrong-type",
                "TrangThaiHoSo | 2 | wrong-type",
                "TrangThaiHoSo | 'x' | unknown-code-value",
                "TrangThaiHoSo | '11' | unknown-code-value",
                "TrangThaiHoSo | '0' | unknown-code-value",
                "LoaiDoiTuong | '5' | unknown-code-value",
                "HinhThuc | '2' | unknown-code-value",
                "KenhThucHien | '4' | unknown-code-value",
                "NoiNopHoSo | '9' | unknown-code-value",
                "HoSoCoThanhPhanSoHoa | 'True' | unknown-code-value",
                "HoSoCoThanhPhanSoHoa | true | wrong-type",
                "TaiKhoanDuocXacThucVoiVNeID | '2' | unknown-code-value",
                "DuocThanhToanTrucTuyen | '4' | unknown-code-value",
                "NgayTiepNhan | '2025-03-10T09:00:00' | wrong-date-form",
                "NgayHenTra | '10/03/2025' | wrong-date-form",
                "NgayNopHoSo | '20250310' | wrong-date-form",
                "NgayTiepNhan | '20250230090000' | impossible-date",
                "NgayTiepNhan | '20250310250000' | impossible-date",
                "NgayTra | '10032025090000' | impossible-date",
                "NgayKetThucXuLy | '20251301090000' | impossible-date",
                "NgayTuChoi | '20250310096000' | impossible-date",
                "MaHoSo | '000.00.99.H99/250310/0007' | wrong-code-form",
                "MaTTHC | 'TT-1' | wrong-code-form",
                "MaHoSo | '000.00.99.H99-251399-0007' | wrong-code-form",
                "MaHoSo | 'H99.20-20250230-0000007' | wrong-code-form",
                "DuocThanhToanTrucTuyen | '3' | unknown-code-value",
                "SoGiayToChuHoSo | '000000001' | placeholder-identity",
                "SoGiayToChuHoSo | '000000000000' | placeholder-identity",
                "TaiLieuNop | 'x' | wrong-type",
            })
    void dossierField_wrongValue_isFound(String field, String value, String code) throws Exception {
        var message = create();
        item(message).set(field, Wire.json(value.replace('\'', '"')));

        wire.integration(message);

        assertThat(portal.findings())
                .filteredOn(f -> !f.code().equals("unknown-procedure"))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, "/data/0/" + field));
    }

    @ParameterizedTest
    @CsvSource({
        "/TaiLieuNop/0, IsDeleted, xyz, unknown-code-value",
        "/TaiLieuNop/0, DuocSoHoa, 3, unknown-code-value",
        "/TaiLieuNop/0, DuocTaiSuDung, 3, unknown-code-value",
        "/TaiLieuNop/0, DuocLayTuKhoDMQG, 2, unknown-code-value",
        "/TaiLieuNop/0, DuongDanTaiTepTin, /files/501, not-absolute-url",
        "/DanhSachLePhi/0, Gia, 30.000, wrong-amount-form",
        "/DanhSachLePhi/0, HinhThucThu, 9, unknown-code-value",
        "/DanhSachLePhi/0, LoaiPhiLePhi, 4, unknown-code-value",
        "/DinhDanhCHS/0, SoDinhDanh, 000000001, placeholder-identity",
        "/TaiLieuNop/0, Base64, AAAA, unknown-field",
        "/TaiLieuNop/0, isDeleted, False, wrong-case-field",
    })
    void nestedField_wrongValue_isFound(String place, String field, String value, String code) throws Exception {
        var message = create();
        ((ObjectNode) item(message).at(place)).put(field, value);

        wire.integration(message);

        found(code, "/data/0" + place + "/" + field);
    }

    @Test
    void resultPaper_wrongFields_areFound() throws Exception {
        wire.integration(create());
        var message = Wire.sampleJson("dongbohosomc-update-result-request");
        ((ObjectNode) item(message).path("DanhSachGiayToKetQua").path(0))
                .put("DuongDanTepTinKetQua", "ketqua.pdf")
                .put("TenGiayTo", "x".repeat(2001));

        wire.integration(message);

        assertThat(wire.codes()).containsExactlyInAnyOrder("not-absolute-url", "too-long");
    }

    @Test
    void otherAttachment_countAsText_isWrongType() throws Exception {
        var message = Wire.sampleJson("dongbohosomc-create-qcvn120-27fields-request");
        ((ObjectNode) item(message).path("DanhSachTepDinhKemKhac").path(0)).put("SoLuong", "1");

        wire.integration(message);

        found("wrong-type", "/data/0/DanhSachTepDinhKemKhac/0/SoLuong");
    }

    private static ObjectNode withSupplementRound() {
        var message = create();
        var round = item(message).putArray("DanhSachHoSoBoSung").addObject();
        round.put("HoSoBoSungId", 1)
                .put("NguoiYeuCauBoSung", "Trần Thị Mẫu")
                .put("NoiDungBoSung", "Bổ sung đơn")
                .put("NgayBoSung", "20250311090000")
                .put("NguoiTiepNhanBoSung", "Trần Thị Mẫu")
                .put("ThongTinTiepNhan", "")
                .put("NgayTiepNhanBoSung", "20250312090000")
                .put("TrangThaiBoSung", true)
                .put("NgayHenTraTruoc", "20250317170000")
                .put("NgayHenTraMoi", "20250319170000");
        round.putArray("DanhSachGiayToBoSung")
                .add(item(message).path("TaiLieuNop").path(0).deepCopy());
        round.putArray("DanhSachLePhiBoSung")
                .add(item(message).path("DanhSachLePhi").path(0).deepCopy());
        return message;
    }

    @Test
    void supplementRound_allKnownNames_areTaken() throws Exception {
        wire.integration(withSupplementRound());

        assertThat(portal.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', SaiTen, unknown-field",
        "'', NgayBoSung, wrong-date-form",
        "'', NgayHenTraMoi, wrong-date-form",
        "/DanhSachGiayToBoSung/0, IsDeleted, unknown-code-value",
        "/DanhSachLePhiBoSung/0, Gia, wrong-amount-form",
    })
    void supplementRound_wrongField_isFound(String place, String field, String code) throws Exception {
        var message = withSupplementRound();
        ((ObjectNode) item(message).at("/DanhSachHoSoBoSung/0" + place)).put(field, "x");

        wire.integration(message);

        found(code, "/data/0/DanhSachHoSoBoSung/0" + place + "/" + field);
    }

    @Test
    void statusEleven_ofPortalBornDossier_isTaken() throws Exception {
        var message = Wire.sampleJson("dongbotrangthaihoso-request");
        ((ObjectNode) message.path("data")).put("TrangThai", "11");

        assertThat(Wire.code(wire.integration(message))).isEqualTo("0");
        assertThat(portal.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MaHoSo",
        "MaTTHC",
        "TenTTHC",
        "MaLinhVuc",
        "TenLinhVuc",
        "LoaiDoiTuong",
        "NgayTiepNhan",
        "TrangThaiHoSo",
        "HinhThuc",
        "DonViXuLy"
    })
    void mandatoryField_absent_isFoundAndRefused(String field) throws Exception {
        var message = create();
        item(message).remove(field);

        assertThat(Wire.code(wire.integration(message))).isEqualTo("-1");

        found("missing-field", "/data/0/" + field);
        assertThat(portal.dossier(CODE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TenTTHC", "DonViXuLy", "NgayTiepNhan", "TrangThaiHoSo", "HinhThuc"})
    void mandatoryField_emptyOrNull_isMissing(String field) throws Exception {
        var empty = create();
        item(empty).put(field, "");
        var none = create();
        item(none).putNull(field);

        wire.integration(empty);
        wire.integration(none);

        assertThat(wire.codes()).containsExactly("missing-field", "missing-field");
    }

    @ParameterizedTest
    @CsvSource({"GhiChu, 2000", "TrichYeuHoSo, 1000"})
    void longText_beyondKnownLimit_isTooLongAndRefused(String field, int limit) throws Exception {
        var fits = create();
        item(fits).put(field, "ă".repeat(limit));
        assertThat(Wire.code(wire.integration(fits))).isEqualTo("0");
        assertThat(portal.findings()).isEmpty();
        portal.reset();
        wire.login();
        var tooLong = create();
        item(tooLong).put(field, "ă".repeat(limit + 1));

        assertThat(Wire.code(wire.integration(tooLong))).isEqualTo("-1");
        found("too-long", "/data/0/" + field);
    }

    @Test
    void attachmentName_beyond4000_isTooLong() throws Exception {
        var message = create();
        ((ObjectNode) item(message).path("TaiLieuNop").path(0)).put("TenTepDinhKem", "x".repeat(4001));

        wire.integration(message);

        found("too-long", "/data/0/TaiLieuNop/0/TenTepDinhKem");
    }

    @Test
    void field_inOtherCasing_isToldOnceAndNotAlsoAsMissing() throws Exception {
        var message = create();
        item(message).put("maTTHC", "1.000001").remove("MaTTHC");

        wire.integration(message);

        found("wrong-case-field", "/data/0/maTTHC");
    }

    @Test
    void field_unknown_isFoundAndAccepted() throws Exception {
        var message = create();
        item(message).put("TruongLa", "x");

        assertThat(Wire.code(wire.integration(message))).isEqualTo("0");
        found("unknown-field", "/data/0/TruongLa");
    }

    @ParameterizedTest
    @CsvSource({"true", "'\"true\"'", "'\"TRUE\"'", "1"})
    void updateFlag_notTheKnownTexts_isFound(String value) throws Exception {
        var message = create();
        message.set("isUpdating", Wire.json(value));

        wire.integration(message);

        assertThat(wire.codes()).contains("wrong-update-flag");
        assertThat(portal.findings().get(0).pointer()).isEqualTo("/isUpdating");
    }

    @Test
    void updateFlag_absent_isMissing() throws Exception {
        var message = create();
        message.remove("isUpdating");

        wire.integration(message);

        found("missing-field", "/isUpdating");
    }

    @Test
    void data_asObjectInsteadOfArray_isWrongType() throws Exception {
        var message = create();
        message.set("data", item(message));

        wire.integration(message);

        found("wrong-type", "/data");
    }

    @Test
    void data_twoDossiers_isToldAsInfo() throws Exception {
        var message = create();
        message.withArray("data").add(item(create()).put("MaHoSo", "000.00.99.H99-250310-0008"));

        assertThat(Wire.code(wire.integration(message))).isEqualTo("0");

        found("batch", "/data");
        assertThat(portal.findings().get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(portal.dossier("000.00.99.H99-250310-0008")).isPresent();
    }

    @Test
    void update_unknownDossier_isFoundAndRefused() throws Exception {
        assertThat(Wire.code(wire.integration(
                        Wire.sampleJson("dongbohosomc-create-request").put("isUpdating", "True"))))
                .isEqualTo("-1");

        found("unknown-dossier", "/data/0/MaHoSo");
    }

    @Test
    void create_unknownProcedure_isFoundAndAccepted() throws Exception {
        var message = create();
        item(message).put("MaTTHC", "9.999999");

        assertThat(Wire.code(wire.integration(message))).isEqualTo("0");
        found("unknown-procedure", "/data/0/MaTTHC");
    }

    @Test
    void procedure_unknown_isFoundAndAnsweredEmpty() throws Exception {
        var answer = wire.integration(Wire.sampleJson("laythutuc-request").put("maTTHC", "9.999999"));

        assertThat(Wire.json(answer.body()).path("result").isArray()).isTrue();
        assertThat(Wire.json(answer.body()).path("result")).isEmpty();
        found("unknown-procedure", "/maTTHC");
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "9", "10"})
    void create_inAStatusThatCannotBeFirst_isWarned(String status) throws Exception {
        var message = create();
        item(message).put("TrangThaiHoSo", status);

        assertThat(Wire.code(wire.integration(message))).isEqualTo("0");
        found("illegal-transition", "/data/0/TrangThaiHoSo");
        assertThat(portal.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void update_backFromDone_isWarned() throws Exception {
        wire.integration(create());
        wire.integration(Wire.sampleJson("dongbohosomc-update-result-request"));
        var back = Wire.sampleJson("dongbohosomc-update-result-request");
        item(back).put("TrangThaiHoSo", "4");

        assertThat(Wire.code(wire.integration(back))).isEqualTo("0");
        found("illegal-transition", "/data/0/TrangThaiHoSo");
    }

    @ParameterizedTest
    @CsvSource({
        "MaHoSo,,missing-field",
        "NguoiXuLy,'',missing-field",
        "ThoiDiemXuLy,,missing-field",
        "TrangThai,,missing-field",
        "ThoiDiemXuLy,11/03/2025 10:30,wrong-date-form",
        "NgayBatDau,20250332080000,impossible-date",
        "NgayKetThucTheoQuyDinh,2025,wrong-date-form",
        "TrangThai,11,unknown-code-value",
    })
    void stepField_wrongOrAbsent_isFound(String field, String value, String code) throws Exception {
        wire.integration(create());
        var message = Wire.sampleJson("capnhattiendohosomc-request");
        if (value == null) {
            item(message).remove(field);
        } else {
            item(message).put(field, value);
        }

        wire.integration(message);

        found(code, "/data/0/" + field);
    }

    @Test
    void officer_beyond50Characters_isTooLong() throws Exception {
        wire.integration(create());
        var message = Wire.sampleJson("capnhattiendohosomc-request");
        item(message).put("NguoiXuLy", "x".repeat(51));

        wire.integration(message);

        found("too-long", "/data/0/NguoiXuLy");
    }

    @Test
    void steps_ofUnknownDossier_areFoundAndRefused() throws Exception {
        assertThat(Wire.code(wire.integration(Wire.sample("capnhattiendohosomc-request"))))
                .isEqualTo("-1");

        found("unknown-dossier", "/data/0/MaHoSo");
        assertThat(portal.dossier(CODE)).isEmpty();
    }

    @Test
    void steps_tenInACall_pass_elevenAreFound() throws Exception {
        wire.integration(create());
        wire.integration(steps(10));
        assertThat(wire.codes()).doesNotContain("more-than-10-steps");

        wire.integration(steps(11));

        assertThat(wire.codes()).contains("more-than-10-steps");
    }

    private static ObjectNode steps(int count) {
        var message = Wire.sampleJson("capnhattiendohosomc-request");
        var step = item(message);
        var data = message.putArray("data");
        for (int i = 0; i < count; i++) {
            data.add(step.deepCopy().put("NoiDungXuLy", "Bước " + i + " trong " + count));
        }
        return message;
    }

    @Test
    void step_backwards_isWarned() throws Exception {
        wire.integration(create());
        var message = Wire.sampleJson("capnhattiendohosomc-request");
        item(message).put("TrangThai", "1");

        wire.integration(message);

        found("illegal-transition", "/data/0/TrangThai");
    }

    @Test
    void status_ofDossierNotBornOnThePortal_isFoundAndRefused() throws Exception {
        var message = Wire.sampleJson("dongbotrangthaihoso-request");
        ((ObjectNode) message.path("data")).put("MaHoSo", "G22.99.01-250301-0009");

        assertThat(Wire.code(wire.integration(message))).isEqualTo("-1");
        found("unknown-dossier", "/data/MaHoSo");
    }

    @Test
    void status_wrongEnvelope_isFound() throws Exception {
        var message = Wire.sampleJson("dongbotrangthaihoso-request").put("type", "1");
        ((ObjectNode) message.path("data"))
                .put("NgayXuLy", "02/03/2025")
                .put("TrangThai", "12")
                .put("mahosodonvi", "x");
        message.remove("type");

        wire.integration(message);

        assertThat(portal.findings())
                .extracting(f -> f.code() + " " + f.pointer())
                .containsExactlyInAnyOrder(
                        "missing-field /type",
                        "wrong-date-form /data/NgayXuLy",
                        "unknown-code-value /data/TrangThai",
                        "wrong-case-field /data/mahosodonvi");
    }

    @Test
    void status_typeOtherThan2_isUnknownCode() throws Exception {
        wire.integration(Wire.sampleJson("dongbotrangthaihoso-request").put("type", "1"));

        found("unknown-code-value", "/type");
    }

    @Test
    void status_dataAsArray_isWrongType() throws Exception {
        var message = Wire.sampleJson("dongbotrangthaihoso-request");
        var data = message.path("data").deepCopy();
        message.putArray("data").add(data);

        wire.integration(message);

        found("wrong-type", "/data");
    }
}
