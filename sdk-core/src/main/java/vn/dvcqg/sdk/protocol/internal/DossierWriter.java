package vn.dvcqg.sdk.protocol.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.DatabaseMark;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.PayloadGeneration;

/** Writes a dossier as the packet {@code DongBoHoSoMC}: every value a text, no value as the empty text. */
final class DossierWriter {

    private final ClassicProfile profile;
    private final boolean extended;
    private final ClassicCodes codes;
    private final WireTime times;
    private final PaperWriter papers;

    DossierWriter(ClassicProfile profile) {
        this.profile = profile;
        this.extended = profile.generation() == PayloadGeneration.EXT766_2022;
        this.codes = new ClassicCodes(profile.codes());
        this.times = new WireTime(profile.dateForm());
        this.papers = new PaperWriter(profile, codes, extended);
    }

    void write(JsonGenerator json, Dossier dossier) throws IOException {
        Owner owner = dossier.owner();
        FieldCode field = dossier.field();
        json.writeStartObject();
        text(json, "MaHoSo", dossier.code() == null ? null : dossier.code().value());
        text(json, "MaTTHC", dossier.procedure().value());
        text(json, "TenTTHC", dossier.procedureName());
        text(json, "MaLinhVuc", field == null ? null : field.value());
        text(json, "TenLinhVuc", dossier.fieldName());
        if (dossier.receiptNumber() != null) {
            // not one of the 27 fields: sent only where a vendor has one
            text(json, "SoBienNhan", dossier.receiptNumber());
        }
        extension(json, "KenhThucHien", codes.channel().write(dossier.channel()));
        text(json, "ChuHoSo", owner.name());
        text(json, "LoaiDoiTuong", codes.applicant().write(owner.type()));
        text(json, "MaDoiTuong", applicantReference(dossier));
        extension(json, "SoGiayToChuHoSo", owner.identityNumber());
        if (extended) {
            identities(json, owner.identities());
        }
        text(json, "ThongTinKhac", owner.otherInformation());
        text(json, "Email", owner.email());
        text(json, "Fax", owner.fax());
        text(json, "SoDienThoai", owner.phone());
        text(json, "TrichYeuHoSo", dossier.summary());
        extension(json, "NgayNopHoSo", times.write(dossier.submittedAt()));
        text(json, "NgayTiepNhan", times.write(dossier.receivedAt()));
        text(json, "NgayHenTra", times.write(dossier.dueAt()));
        text(json, "TrangThaiHoSo", dossier.status().code());
        text(json, "NgayTra", times.write(dossier.returnedAt()));
        text(json, "ThongTinTra", dossier.returnInformation());
        text(json, "HinhThuc", codes.handover().write(dossier.handover()));
        text(json, "NgayKetThucXuLy", times.write(dossier.finishedAt()));
        extension(json, "NgayTuChoi", times.write(dossier.rejectedAt()));
        text(json, "DonViXuLy", dossier.processingAgencyName());
        text(json, "GhiChu", dossier.note());
        extension(json, "NoiNopHoSo", codes.filingPlace().write(dossier.filingPlace()));
        extension(json, "HoSoCoThanhPhanSoHoa", ClassicCodes.mark(dossier.digitisedComponent()));
        extension(json, "TaiKhoanDuocXacThucVoiVNeID", ClassicCodes.mark(owner.accountVerifiedByVneid()));
        extension(json, "DuocThanhToanTrucTuyen", codes.onlinePayment().write(dossier.onlinePayment()));
        papers.submittedFiles(json, "TaiLieuNop", dossier.submittedFiles());
        papers.fees(json, "DanhSachLePhi", dossier.fees());
        papers.otherAttachments(json, dossier.otherAttachments());
        papers.supplementRounds(json, dossier.supplementRounds());
        papers.resultPapers(json, dossier.resultPapers());
        if (extended) {
            databases(json, dossier.databases());
        }
        json.writeEndObject();
    }

    private @Nullable String applicantReference(Dossier dossier) {
        PortalAccountId account = dossier.owner().account();
        return switch (profile.applicantReference()) {
            case IDENTITY_NUMBER -> dossier.owner().identityNumber();
            case TECH_ID -> account == null ? null : account.value();
            case TECH_ID_WHEN_ONLINE ->
                account == null || !Objects.equals(dossier.channel(), Channel.ONLINE) ? null : account.value();
        };
    }

    private static void identities(JsonGenerator json, List<OwnerIdentity> identities) throws IOException {
        json.writeArrayFieldStart("DinhDanhCHS");
        for (OwnerIdentity identity : identities) {
            json.writeStartObject();
            text(json, "LoaiDinhDanh", typeCode(identity));
            text(json, "SoDinhDanh", identity.number());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String typeCode(OwnerIdentity identity) {
        if (identity instanceof OwnerIdentity.Personal) {
            return "1";
        }
        return identity instanceof OwnerIdentity.Other other ? other.typeCode() : "2";
    }

    private static void databases(JsonGenerator json, List<DatabaseMark> databases) throws IOException {
        json.writeArrayFieldStart("DSKetNoiCSDL");
        for (DatabaseMark database : databases) {
            json.writeStartObject();
            text(json, "MaCSDL", database.code());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void extension(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (extended) {
            text(json, name, value);
        }
    }

    /** A text field; the empty text stands for no value. */
    static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value == null ? "" : value);
    }
}
