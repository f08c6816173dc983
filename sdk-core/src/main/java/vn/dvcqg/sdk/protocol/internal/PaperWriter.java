package vn.dvcqg.sdk.protocol.internal;

import static vn.dvcqg.sdk.protocol.internal.DossierWriter.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.Fee;
import vn.dvcqg.sdk.dossier.OtherAttachment;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.dossier.SupplementRound;
import vn.dvcqg.sdk.id.ResultCode;
import vn.dvcqg.sdk.protocol.ClassicProfile;

/** Writes the lists inside a dossier. Files travel as addresses that the portal fetches, never as bytes. */
final class PaperWriter {

    private final WireTime supplementTimes;
    private final ClassicCodes codes;
    private final boolean extended;

    PaperWriter(ClassicProfile profile, ClassicCodes codes, boolean extended) {
        this.supplementTimes = new WireTime(profile.supplementDateForm());
        this.codes = codes;
        this.extended = extended;
    }

    void submittedFiles(JsonGenerator json, String name, List<SubmittedFile> files) throws IOException {
        json.writeArrayFieldStart(name);
        for (SubmittedFile file : files) {
            json.writeStartObject();
            text(json, "TepDinhKemId", file.id());
            text(json, "TenTepDinhKem", file.name());
            text(json, "IsDeleted", ClassicCodes.bool(file.deleted()));
            text(json, "MaThanhPhanHoSo", file.componentCode());
            text(json, "DuongDanTaiTepTin", address(file.location()));
            if (extended) {
                text(json, "DuocSoHoa", ClassicCodes.mark(file.digitised()));
                text(json, "DuocTaiSuDung", codes.reuse().write(file.reuse()));
                text(json, "DuocLayTuKhoDMQG", ClassicCodes.mark(file.fromNationalStore()));
                text(json, "MaKetQuaThayThe", code(file.replacingResult()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void resultPapers(JsonGenerator json, List<ResultPaper> papers) throws IOException {
        json.writeArrayFieldStart("DanhSachGiayToKetQua");
        for (ResultPaper paper : papers) {
            json.writeStartObject();
            text(json, "TenGiayTo", paper.name());
            text(json, "MaThanhPhanHoSo", paper.componentCode());
            text(json, "GiayToId", paper.fileId());
            text(json, "DuongDanTepTinKetQua", address(paper.location()));
            if (extended) {
                text(json, "MaGiayToKetQua", code(paper.resultCode()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void fees(JsonGenerator json, String name, List<Fee> fees) throws IOException {
        json.writeArrayFieldStart(name);
        for (Fee fee : fees) {
            json.writeStartObject();
            text(json, "TenPhiLePhi", fee.name());
            text(json, "MaPhiLePhi", fee.code());
            text(json, "HinhThucThu", codes.collection().write(fee.collectionTime()));
            text(json, "Gia", Long.toString(fee.amount().dong()));
            text(json, "LoaiPhiLePhi", codes.feeCategory().write(fee.category()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void otherAttachments(JsonGenerator json, List<OtherAttachment> attachments) throws IOException {
        json.writeArrayFieldStart("DanhSachTepDinhKemKhac");
        for (OtherAttachment attachment : attachments) {
            json.writeStartObject();
            text(json, "TenGiayTo", attachment.name());
            // the only numbers in the packet
            json.writeNumberField("SoLuong", attachment.count());
            json.writeNumberField("LoaiGiayTo", attachment.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void supplementRounds(JsonGenerator json, List<SupplementRound> rounds) throws IOException {
        json.writeArrayFieldStart("DanhSachHoSoBoSung");
        for (SupplementRound round : rounds) {
            json.writeStartObject();
            json.writeNumberField("HoSoBoSungId", round.id());
            text(json, "NguoiYeuCauBoSung", round.requestedBy());
            text(json, "NoiDungBoSung", round.content());
            text(json, "NgayBoSung", supplementTimes.write(round.requestedAt()));
            text(json, "NguoiTiepNhanBoSung", round.receivedBy());
            text(json, "ThongTinTiepNhan", round.receptionInformation());
            text(json, "NgayTiepNhanBoSung", supplementTimes.write(round.receivedAt()));
            Boolean completed = round.completed();
            if (completed == null) {
                text(json, "TrangThaiBoSung", null);
            } else {
                json.writeBooleanField("TrangThaiBoSung", completed);
            }
            submittedFiles(json, "DanhSachGiayToBoSung", round.papers());
            fees(json, "DanhSachLePhiBoSung", round.fees());
            text(json, "NgayHenTraTruoc", supplementTimes.write(round.dueBefore()));
            text(json, "NgayHenTraMoi", supplementTimes.write(round.dueAfter()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static @Nullable String address(@Nullable URI location) {
        return location == null ? null : location.toString();
    }

    private static @Nullable String code(@Nullable ResultCode code) {
        return code == null ? null : code.value();
    }
}
