package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.dossier.CollectionTime;
import vn.dvcqg.sdk.dossier.DatabaseMark;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.Fee;
import vn.dvcqg.sdk.dossier.FeeCategory;
import vn.dvcqg.sdk.dossier.OtherAttachment;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProcessedFile;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.Reuse;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.dossier.SupplementRound;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.ResultCode;

/** The lists inside a dossier, as text: every name, its order and its type. */
class NestedListsTest {

    private static final URI FILE = URI.create("https://files.example.test/601");
    private static final SubmittedFile FULL_FILE = SubmittedFile.builder("giấy.pdf")
            .id("601")
            .deleted(true)
            .componentCode("GT-1")
            .location(FILE)
            .digitised(true)
            .reuse(Reuse.REUSED_THROUGH_RESULT)
            .fromNationalStore(true)
            .replacingResult(ResultCode.of("KQ.G99.000002"))
            .build();
    private static final String FULL_FILE_2019 = "{\"TepDinhKemId\":\"601\",\"TenTepDinhKem\":\"giấy.pdf\","
            + "\"IsDeleted\":\"True\",\"MaThanhPhanHoSo\":\"GT-1\","
            + "\"DuongDanTaiTepTin\":\"https://files.example.test/601\"";
    private static final String FULL_FILE_2022 = FULL_FILE_2019
            + ",\"DuocSoHoa\":\"1\",\"DuocTaiSuDung\":\"2\",\"DuocLayTuKhoDMQG\":\"1\","
            + "\"MaKetQuaThayThe\":\"KQ.G99.000002\"}";
    private static final Fee FULL_FEE = Fee.builder("Phí thẩm định", Vnd.of(1_250_000))
            .code("LP.001")
            .collectionTime(CollectionTime.ON_SUPPLEMENT)
            .category(FeeCategory.APPRAISAL)
            .build();
    private static final String FULL_FEE_TEXT = "{\"TenPhiLePhi\":\"Phí thẩm định\",\"MaPhiLePhi\":\"LP.001\","
            + "\"HinhThucThu\":\"2\",\"Gia\":\"1250000\",\"LoaiPhiLePhi\":\"2\"}";

    private final ScriptedTransport transport = new ScriptedTransport();

    private JsonNode written(Dossier dossier, PayloadGeneration generation) {
        transport.ok();
        Classic.portal(transport, profile -> profile.generation(generation))
                .dossiers()
                .submit(dossier);
        return Classic.lastItem(transport);
    }

    private JsonNode written(Dossier dossier) {
        return written(dossier, PayloadGeneration.EXT766_2022);
    }

    @Test
    void submittedFiles_fullAndBare_writeNineTexts() {
        Dossier dossier = Samples.dossier()
                .submittedFiles(
                        List.of(FULL_FILE, SubmittedFile.builder("trống.pdf").build()))
                .build();

        assertThat(written(dossier).get("TaiLieuNop"))
                .hasToString("[" + FULL_FILE_2022
                        + ",{\"TepDinhKemId\":\"\",\"TenTepDinhKem\":\"trống.pdf\",\"IsDeleted\":\"False\","
                        + "\"MaThanhPhanHoSo\":\"\",\"DuongDanTaiTepTin\":\"\",\"DuocSoHoa\":\"\","
                        + "\"DuocTaiSuDung\":\"\",\"DuocLayTuKhoDMQG\":\"\",\"MaKetQuaThayThe\":\"\"}]");
    }

    @Test
    void submittedFiles_generation2019_writeFiveTexts() {
        Dossier dossier = Samples.dossier().submittedFiles(List.of(FULL_FILE)).build();

        assertThat(written(dossier, PayloadGeneration.QCVN120_2019).get("TaiLieuNop"))
                .hasToString("[" + FULL_FILE_2019 + "}]");
    }

    @Test
    void resultPapers_bothGenerations_differByTheResultCode() {
        Dossier dossier = Samples.dossier()
                .resultPapers(List.of(ResultPaper.builder("kết quả.pdf")
                        .componentCode("GT-9")
                        .fileId("777")
                        .location(URI.create("https://files.example.test/777"))
                        .resultCode(ResultCode.of("KQ.G99.000001"))
                        .build()))
                .build();
        String older = "[{\"TenGiayTo\":\"kết quả.pdf\",\"MaThanhPhanHoSo\":\"GT-9\",\"GiayToId\":\"777\","
                + "\"DuongDanTepTinKetQua\":\"https://files.example.test/777\"";

        assertThat(written(dossier).get("DanhSachGiayToKetQua"))
                .hasToString(older + ",\"MaGiayToKetQua\":\"KQ.G99.000001\"}]");
        assertThat(written(dossier, PayloadGeneration.QCVN120_2019).get("DanhSachGiayToKetQua"))
                .hasToString(older + "}]");
    }

    @Test
    void fees_fullAndBare_writeTheAmountAsDigits() {
        Dossier dossier = Samples.dossier()
                .fees(List.of(FULL_FEE, Fee.builder("Miễn", Vnd.of(0)).build()))
                .build();

        assertThat(written(dossier).get("DanhSachLePhi"))
                .hasToString("[" + FULL_FEE_TEXT
                        + ",{\"TenPhiLePhi\":\"Miễn\",\"MaPhiLePhi\":\"\",\"HinhThucThu\":\"\",\"Gia\":\"0\","
                        + "\"LoaiPhiLePhi\":\"\"}]");
    }

    @Test
    void otherAttachments_any_areTheOnlyNumbers() {
        Dossier dossier = Samples.dossier()
                .otherAttachments(List.of(new OtherAttachment("Bản đồ giấy", 12, 3)))
                .build();

        assertThat(written(dossier).get("DanhSachTepDinhKemKhac"))
                .hasToString("[{\"TenGiayTo\":\"Bản đồ giấy\",\"SoLuong\":12,\"LoaiGiayTo\":3}]");
    }

    @Test
    void databases_several_areObjectsWithTheirCode() {
        Dossier dossier = Samples.dossier()
                .databases(List.of(DatabaseMark.POPULATION, new DatabaseMark("7")))
                .build();

        assertThat(written(dossier).get("DSKetNoiCSDL")).hasToString("[{\"MaCSDL\":\"1\"},{\"MaCSDL\":\"7\"}]");
    }

    private static SupplementRound fullRound() {
        return SupplementRound.builder(3)
                .requestedBy("Trần Thị Mẫu")
                .content("Thiếu giấy")
                .requestedAt(VietnamTime.at(2025, 3, 11, 8, 0))
                .receivedBy("Lê Văn Mẫu")
                .receptionInformation("Nhận tại quầy")
                .receivedAt(VietnamTime.at(2025, 3, 12, 14, 5))
                .completed(true)
                .addPaper(FULL_FILE)
                .addFee(FULL_FEE)
                .dueBefore(VietnamTime.at(2025, 3, 17, 17, 0))
                .dueAfter(VietnamTime.at(2025, 3, 19, 17, 0))
                .build();
    }

    @Test
    void supplementRounds_full_writeTwelveFieldsWithTheirLists() {
        Dossier dossier =
                Samples.dossier().supplementRounds(List.of(fullRound())).build();

        assertThat(written(dossier).get("DanhSachHoSoBoSung"))
                .hasToString("[{\"HoSoBoSungId\":3,\"NguoiYeuCauBoSung\":\"Trần Thị Mẫu\","
                        + "\"NoiDungBoSung\":\"Thiếu giấy\",\"NgayBoSung\":\"20250311080000\","
                        + "\"NguoiTiepNhanBoSung\":\"Lê Văn Mẫu\",\"ThongTinTiepNhan\":\"Nhận tại quầy\","
                        + "\"NgayTiepNhanBoSung\":\"20250312140500\",\"TrangThaiBoSung\":true,"
                        + "\"DanhSachGiayToBoSung\":[" + FULL_FILE_2022 + "],"
                        + "\"DanhSachLePhiBoSung\":[" + FULL_FEE_TEXT + "],"
                        + "\"NgayHenTraTruoc\":\"20250317170000\",\"NgayHenTraMoi\":\"20250319170000\"}]");
    }

    @Test
    void supplementRounds_bare_writeEmptyTextsAndLists() {
        Dossier dossier = Samples.dossier()
                .supplementRounds(List.of(
                        SupplementRound.builder(1).build(),
                        SupplementRound.builder(2).completed(false).build()))
                .build();

        JsonNode rounds = written(dossier).get("DanhSachHoSoBoSung");

        assertThat(rounds.get(0))
                .hasToString("{\"HoSoBoSungId\":1,\"NguoiYeuCauBoSung\":\"\",\"NoiDungBoSung\":\"\","
                        + "\"NgayBoSung\":\"\",\"NguoiTiepNhanBoSung\":\"\",\"ThongTinTiepNhan\":\"\","
                        + "\"NgayTiepNhanBoSung\":\"\",\"TrangThaiBoSung\":\"\",\"DanhSachGiayToBoSung\":[],"
                        + "\"DanhSachLePhiBoSung\":[],\"NgayHenTraTruoc\":\"\",\"NgayHenTraMoi\":\"\"}");
        assertThat(rounds.get(1).get("TrangThaiBoSung").isBoolean()).isTrue();
    }

    @Test
    void processedFiles_ofAPortalBornDossier_writeFiveTexts() {
        transport.ok();

        Classic.portal(transport)
                .dossiers()
                .updatePortalBorn(PortalBornUpdate.builder()
                        .portalCode(DossierCode.of("G22.99.01-250301-0001"))
                        .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                        .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                        .status(PortalBornStatus.SUPPLEMENT_OR_REFUSAL)
                        .addFile(new ProcessedFile("601", "giấy.pdf", "GT-1", FILE, true))
                        .addFile(new ProcessedFile(null, "trống.pdf", null, null, false))
                        .build());

        assertThat(Classic.lastItem(transport))
                .hasToString("{\"MaHoSo\":\"G22.99.01-250301-0001\",\"MaHoSoDonVi\":\"000.00.99.H99-250301-0002\","
                        + "\"MaDoiTuong\":\"\",\"NoiDung\":\"\",\"NgayXuLy\":\"20250302090000\",\"TrangThai\":\"5\","
                        + "\"TaiLieuXuLy\":[{\"TepDinhKemId\":\"601\",\"TenTepDinhKem\":\"giấy.pdf\","
                        + "\"MaThanhPhanHoSo\":\"GT-1\",\"DuongDanTaiTepTin\":\"https://files.example.test/601\","
                        + "\"IsDeleted\":\"True\"},{\"TepDinhKemId\":\"\",\"TenTepDinhKem\":\"trống.pdf\","
                        + "\"MaThanhPhanHoSo\":\"\",\"DuongDanTaiTepTin\":\"\",\"IsDeleted\":\"False\"}]}");
    }
}
