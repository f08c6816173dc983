package vn.dvcqg.sdk.benchmarks;

import java.net.URI;
import java.util.List;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.CollectionTime;
import vn.dvcqg.sdk.dossier.DatabaseMark;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.Fee;
import vn.dvcqg.sdk.dossier.FeeCategory;
import vn.dvcqg.sdk.dossier.FilingPlace;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.OtherAttachment;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.Reuse;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.dossier.SupplementRound;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.id.ResultCode;

/** A dossier with every list filled and nearly every field, at its end: returned, after one supplement. Every value is invented. */
final class FullDossier {

    private FullDossier() {}

    static Dossier make() {
        return Dossier.builder()
                .localId(LocalDossierId.of("HS-7"))
                .code(DossierCode.of("000.00.99.H99-250310-0007"))
                .procedure(ProcedureCode.of("1.000001"), "Thủ tục mẫu")
                .field(FieldCode.of("G99-XX01"), "Lĩnh vực mẫu")
                .owner(owner())
                .summary("Đề nghị giải quyết thủ tục mẫu")
                .channel(Channel.ONLINE)
                .submittedAt(VietnamTime.at(2025, 3, 10, 8, 15))
                .receivedAt(VietnamTime.at(2025, 3, 10, 9, 0))
                .dueAt(VietnamTime.at(2025, 3, 20, 17, 0))
                .finishedAt(VietnamTime.at(2025, 3, 19, 10, 0))
                .returnedAt(VietnamTime.at(2025, 3, 19, 14, 30))
                .status(DossierStatus.RESULT_RETURNED)
                .handover(Handover.AT_COUNTER)
                .returnInformation("Trả tại quầy")
                .processingAgencyName("Sở Mẫu")
                .note("Không có ghi chú")
                .filingPlace(FilingPlace.LOCAL_SYSTEM)
                .digitisedComponent(true)
                .onlinePayment(OnlinePayment.ON_NATIONAL_PORTAL)
                .addSubmittedFile(file("501", "don.pdf"))
                .addSubmittedFile(file("502", "ban-ve.pdf"))
                .addFee(fee("Lệ phí mẫu", 30_000, CollectionTime.ON_RECEPTION))
                .otherAttachments(List.of(new OtherAttachment("Bản chính", 1, 1)))
                .addSupplementRound(supplement())
                .addResultPaper(ResultPaper.builder("Giấy phép mẫu")
                        .componentCode("KQ.000001")
                        .fileId("601")
                        .location(URI.create("https://files.example.test/601"))
                        .resultCode(ResultCode.of("KQ-2025-0001"))
                        .build())
                .databases(List.of(DatabaseMark.POPULATION))
                .build();
    }

    private static Owner owner() {
        return Owner.citizen("Nguyễn Văn Mẫu")
                .account(PortalAccountId.of("demo-tech-id"))
                .identity(PersonalId.of("000090000001"))
                .email("mau@example.test")
                .phone("0900000000")
                .accountVerifiedByVneid(true)
                .build();
    }

    private static SubmittedFile file(String id, String name) {
        return SubmittedFile.builder(name)
                .id(id)
                .componentCode("TP." + id)
                .location(URI.create("https://files.example.test/" + id))
                .digitised(true)
                .reuse(Reuse.NONE)
                .fromNationalStore(false)
                .build();
    }

    private static Fee fee(String name, long dong, CollectionTime time) {
        return Fee.builder(name, Vnd.of(dong))
                .code("2")
                .collectionTime(time)
                .category(FeeCategory.ORDINARY)
                .build();
    }

    private static SupplementRound supplement() {
        return SupplementRound.builder(1)
                .requestedBy("Trần Thị Mẫu")
                .content("Bổ sung bản vẽ")
                .requestedAt(VietnamTime.at(2025, 3, 12, 9, 0))
                .receivedBy("Lê Văn Mẫu")
                .receptionInformation("Đã nhận đủ")
                .receivedAt(VietnamTime.at(2025, 3, 13, 9, 30))
                .completed(true)
                .addPaper(file("503", "ban-ve-bo-sung.pdf"))
                .addFee(fee("Phí bổ sung mẫu", 10_000, CollectionTime.ON_SUPPLEMENT))
                .dueBefore(VietnamTime.at(2025, 3, 17, 17, 0))
                .dueAfter(VietnamTime.at(2025, 3, 20, 17, 0))
                .build();
    }
}
