package vn.dvcqg.sdk.protocol.internal;

import static vn.dvcqg.sdk.protocol.internal.DossierWriter.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProcessedFile;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.protocol.ClassicProfile;

/** Writes progress steps ({@code CapNhatTienDoHoSoMC}) and the status of portal-born dossiers ({@code DongBoTrangThaiHoSo}). */
final class ProgressWriter {

    private final WireTime times;

    ProgressWriter(ClassicProfile profile) {
        this.times = new WireTime(profile.dateForm());
    }

    void step(JsonGenerator json, ProgressStep step) throws IOException {
        DossierCode code = step.code();
        json.writeStartObject();
        text(json, "MaHoSo", code == null ? null : code.value());
        text(json, "NguoiXuLy", step.officerName());
        text(json, "ChucDanh", step.officerTitle());
        text(json, "ThoiDiemXuLy", times.write(step.handledAt()));
        text(json, "PhongBanXuLy", step.department());
        text(json, "NoiDungXuLy", step.content());
        text(json, "TrangThai", step.status().code());
        text(json, "NgayBatDau", times.write(step.startedAt()));
        text(json, "NgayKetThucTheoQuyDinh", times.write(step.dueAt()));
        json.writeEndObject();
    }

    void portalBorn(JsonGenerator json, PortalBornUpdate update) throws IOException {
        PortalAccountId account = update.applicantAccount();
        json.writeStartObject();
        text(json, "MaHoSo", update.portalCode().value());
        text(json, "MaHoSoDonVi", update.localCode().value());
        text(json, "MaDoiTuong", account == null ? null : account.value());
        text(json, "NoiDung", update.note());
        text(json, "NgayXuLy", times.write(update.handledAt()));
        text(json, "TrangThai", update.status().code());
        json.writeArrayFieldStart("TaiLieuXuLy");
        for (ProcessedFile file : update.files()) {
            URI location = file.location();
            json.writeStartObject();
            text(json, "TepDinhKemId", file.id());
            text(json, "TenTepDinhKem", file.name());
            text(json, "MaThanhPhanHoSo", file.componentCode());
            text(json, "DuongDanTaiTepTin", location == null ? null : location.toString());
            text(json, "IsDeleted", ClassicCodes.bool(file.deleted()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
