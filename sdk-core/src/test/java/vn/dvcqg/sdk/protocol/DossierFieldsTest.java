package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierBuilder;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.ProcedureCode;

/** The single fields of a dossier and a step. */
class DossierFieldsTest {

    private static final Set<String> LISTS = Set.of(
            "TaiLieuNop",
            "DanhSachLePhi",
            "DanhSachTepDinhKemKhac",
            "DanhSachHoSoBoSung",
            "DanhSachGiayToKetQua",
            "DinhDanhCHS",
            "DSKetNoiCSDL");
    private static final Set<String> OF_2022 = Set.of(
            "KenhThucHien",
            "SoGiayToChuHoSo",
            "DinhDanhCHS",
            "NoiNopHoSo",
            "NgayNopHoSo",
            "NgayTuChoi",
            "HoSoCoThanhPhanSoHoa",
            "TaiKhoanDuocXacThucVoiVNeID",
            "DuocThanhToanTrucTuyen",
            "DSKetNoiCSDL");

    private final TimeZone usual = TimeZone.getDefault();
    private final ScriptedTransport transport = new ScriptedTransport();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(usual);
    }

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

    private static DossierBuilder bare() {
        return Dossier.builder()
                .localId(LocalDossierId.of("HS-7"))
                .code(Samples.CODE)
                .procedure(ProcedureCode.of("1.000001"), "Thủ tục mẫu")
                .field(FieldCode.of("G99-XX01"), "Lĩnh vực mẫu")
                .owner(Owner.citizen(null).build())
                .receivedAt(VietnamTime.at(2025, 3, 10, 9, 0))
                .status(DossierStatus.NEW)
                .handover(Handover.AT_COUNTER)
                .processingAgencyName("Sở Mẫu");
    }

    private static List<String> names(JsonNode item) {
        List<String> names = new ArrayList<>();
        item.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void submit_onlyWhatIsRequired_writesEveryOtherFieldEmpty() {
        JsonNode item = written(bare().build());

        Set<String> filled = new TreeSet<>();
        item.properties().forEach(field -> {
            assertThat(field.getValue().isArray()).as(field.getKey()).isEqualTo(LISTS.contains(field.getKey()));
            assertThat(field.getValue().isArray() || field.getValue().isTextual())
                    .as(field.getKey())
                    .isTrue();
            if (!field.getValue().isEmpty() || !field.getValue().asText().isEmpty()) {
                filled.add(field.getKey());
            }
        });
        assertThat(filled)
                .containsExactlyInAnyOrder(
                        "MaHoSo",
                        "MaTTHC",
                        "TenTTHC",
                        "MaLinhVuc",
                        "TenLinhVuc",
                        "LoaiDoiTuong",
                        "NgayTiepNhan",
                        "TrangThaiHoSo",
                        "HinhThuc",
                        "DonViXuLy");
        assertThat(item).hasSize(37);
    }

    @Test
    void submit_generation2019_leavesOutExactlyTheNewerFields() {
        Dossier full = Samples.dossier().build();

        List<String> newer = names(written(full));
        List<String> older = names(written(full, PayloadGeneration.QCVN120_2019));

        assertThat(newer).containsAll(older);
        newer.removeAll(older);
        assertThat(newer).containsExactlyInAnyOrderElementsOf(OF_2022);
        assertThat(older).hasSize(27).doesNotContain("SoBienNhan");
    }

    @ParameterizedTest
    @EnumSource(PayloadGeneration.class)
    void submit_receiptNumber_isWrittenOnlyWhenGiven(PayloadGeneration generation) {
        assertThat(written(bare().build(), generation).has("SoBienNhan")).isFalse();
        assertThat(written(bare().receiptNumber("").build(), generation).has("SoBienNhan"))
                .isFalse();
        assertThat(written(bare().receiptNumber("BN-1/2025").build(), generation)
                        .get("SoBienNhan")
                        .textValue())
                .isEqualTo("BN-1/2025");
    }

    @Test
    void submit_everySingleField_standsUnderItsName() {
        JsonNode item = written(bare().owner(Owner.business("Công ty Mẫu")
                        .account(PortalAccountId.of("demo-tech-id"))
                        .identityNumber("0100109106")
                        .email("mau@example.test")
                        .fax("0900000001")
                        .phone("0900000000")
                        .otherInformation("Khác")
                        .accountVerifiedByVneid(false)
                        .build())
                .summary("Trích yếu")
                .channel(Channel.ONLINE)
                .submittedAt(VietnamTime.at(2025, 3, 10, 8, 15))
                .dueAt(VietnamTime.at(2025, 3, 17, 17, 0))
                .finishedAt(VietnamTime.at(2025, 3, 14, 15, 0))
                .returnedAt(VietnamTime.at(2025, 3, 15, 8, 30))
                .rejectedAt(VietnamTime.at(2025, 3, 16, 23, 59))
                .returnInformation("Trả tại quầy")
                .note("Ghi chú")
                .digitisedComponent(false)
                .build());

        assertThat(item.get("ChuHoSo").textValue()).isEqualTo("Công ty Mẫu");
        assertThat(item.get("LoaiDoiTuong").textValue()).isEqualTo("2");
        assertThat(item.get("MaDoiTuong").textValue()).isEqualTo("demo-tech-id");
        assertThat(item.get("SoGiayToChuHoSo").textValue()).isEqualTo("0100109106");
        assertThat(item.get("Email").textValue()).isEqualTo("mau@example.test");
        assertThat(item.get("Fax").textValue()).isEqualTo("0900000001");
        assertThat(item.get("SoDienThoai").textValue()).isEqualTo("0900000000");
        assertThat(item.get("ThongTinKhac").textValue()).isEqualTo("Khác");
        assertThat(item.get("TaiKhoanDuocXacThucVoiVNeID").textValue()).isEqualTo("0");
        assertThat(item.get("TrichYeuHoSo").textValue()).isEqualTo("Trích yếu");
        assertThat(item.get("KenhThucHien").textValue()).isEqualTo("2");
        assertThat(item.get("NgayNopHoSo").textValue()).isEqualTo("20250310081500");
        assertThat(item.get("NgayTiepNhan").textValue()).isEqualTo("20250310090000");
        assertThat(item.get("NgayHenTra").textValue()).isEqualTo("20250317170000");
        assertThat(item.get("NgayKetThucXuLy").textValue()).isEqualTo("20250314150000");
        assertThat(item.get("NgayTra").textValue()).isEqualTo("20250315083000");
        assertThat(item.get("NgayTuChoi").textValue()).isEqualTo("20250316235900");
        assertThat(item.get("ThongTinTra").textValue()).isEqualTo("Trả tại quầy");
        assertThat(item.get("DonViXuLy").textValue()).isEqualTo("Sở Mẫu");
        assertThat(item.get("GhiChu").textValue()).isEqualTo("Ghi chú");
        assertThat(item.get("HoSoCoThanhPhanSoHoa").textValue()).isEqualTo("0");
    }

    @Test
    void submit_ownerIdentities_carryTheirTypeAndNeverAPlaceholder() {
        JsonNode none = written(bare().build());
        JsonNode several = written(bare().owner(Owner.citizen("Nguyễn Văn Mẫu")
                        .addIdentity(OwnerIdentity.of(PersonalId.of("000090000001")))
                        .addIdentity(OwnerIdentity.of(OldIdentityNumber.of("012345678")))
                        .addIdentity(OwnerIdentity.other("3", "C0000001"))
                        .build())
                .build());

        assertThat(none.get("DinhDanhCHS")).isEmpty();
        assertThat(none.get("SoGiayToChuHoSo").textValue()).isEmpty();
        assertThat(several.get("DinhDanhCHS"))
                .hasToString("[{\"LoaiDinhDanh\":\"1\",\"SoDinhDanh\":\"000090000001\"},"
                        + "{\"LoaiDinhDanh\":\"2\",\"SoDinhDanh\":\"012345678\"},"
                        + "{\"LoaiDinhDanh\":\"3\",\"SoDinhDanh\":\"C0000001\"}]");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-09T17:00:00Z, 20250310000000",
        "2025-03-10T16:59:59.999Z, 20250310235959",
        "2024-02-29T05:06:07Z, 20240229120607",
        "2025-12-31T17:00:00Z, 20260101000000",
        "2025-07-01T06:00:00Z, 20250701130000"
    })
    void submit_anyMoment_isLocalTimeOfVietNamOn24Hours(Instant moment, String written) {
        assertThat(written(bare().receivedAt(moment).build())
                        .get("NgayTiepNhan")
                        .textValue())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Ho_Chi_Minh", "Europe/Berlin"})
    void submit_anyDefaultZoneOfTheServer_writesTheSample(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        transport.ok();

        Classic.portal(transport).dossiers().submit(Samples.dossier().build());

        assertThat(transport.lastBody()).isEqualTo(Classic.compactSample("dongbohosomc-create-request"));
    }

    @Test
    void report_stepWithOnlyWhatIsRequired_writesTheOthersEmpty() {
        transport.ok();

        Classic.portal(transport)
                .dossiers()
                .report(List.of(ProgressStep.builder(LocalDossierId.of("HS-7"))
                        .code(Samples.CODE)
                        .officerName("Trần Thị Mẫu")
                        .handledAt(VietnamTime.at(2025, 3, 11, 10, 30))
                        .status(DossierStatus.RECEIVED)
                        .build()));

        assertThat(Classic.lastItem(transport))
                .hasToString(
                        "{\"MaHoSo\":\"000.00.99.H99-250310-0007\",\"NguoiXuLy\":\"Trần Thị Mẫu\",\"ChucDanh\":\"\","
                                + "\"ThoiDiemXuLy\":\"20250311103000\",\"PhongBanXuLy\":\"\",\"NoiDungXuLy\":\"\","
                                + "\"TrangThai\":\"2\",\"NgayBatDau\":\"\",\"NgayKetThucTheoQuyDinh\":\"\"}");
    }
}
