package vn.dvcqg.sdk.e2e;

import java.net.URI;
import java.util.List;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.CollectionTime;
import vn.dvcqg.sdk.dossier.DatabaseMark;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierBuilder;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.Fee;
import vn.dvcqg.sdk.dossier.FeeCategory;
import vn.dvcqg.sdk.dossier.FilingPlace;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.Reuse;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.ProcedureCode;

/** The dossier of the sample messages; every value is invented. */
public final class Samples {

    /** The code of the sample dossier. */
    public static final DossierCode CODE = DossierCode.of("000.00.99.H99-250310-0007");

    private Samples() {}

    /** The dossier of the sample {@code dongbohosomc-create-request}. */
    public static DossierBuilder dossier() {
        return Dossier.builder()
                .localId(LocalDossierId.of("HS-7"))
                .code(CODE)
                .procedure(ProcedureCode.of("1.000001"), "Thủ tục mẫu")
                .field(FieldCode.of("G99-XX01"), "Lĩnh vực mẫu")
                .owner(Owner.citizen("Nguyễn Văn Mẫu")
                        .account(PortalAccountId.of("demo-tech-id"))
                        .identity(PersonalId.of("000090000001"))
                        .email("mau@example.test")
                        .phone("0900000000")
                        .accountVerifiedByVneid(true)
                        .build())
                .summary("Đề nghị giải quyết thủ tục mẫu")
                .channel(Channel.ONLINE)
                .submittedAt(VietnamTime.at(2025, 3, 10, 8, 15))
                .receivedAt(VietnamTime.at(2025, 3, 10, 9, 0))
                .dueAt(VietnamTime.at(2025, 3, 17, 17, 0))
                .status(DossierStatus.RECEIVED)
                .handover(Handover.AT_COUNTER)
                .processingAgencyName("Sở Mẫu")
                .filingPlace(FilingPlace.LOCAL_SYSTEM)
                .digitisedComponent(true)
                .onlinePayment(OnlinePayment.ON_NATIONAL_PORTAL)
                .addSubmittedFile(SubmittedFile.builder("don.pdf")
                        .id("501")
                        .location(URI.create("https://files.example.test/501"))
                        .digitised(true)
                        .reuse(Reuse.NONE)
                        .fromNationalStore(false)
                        .build())
                .addFee(Fee.builder("Lệ phí mẫu", Vnd.of(30_000))
                        .code("2")
                        .collectionTime(CollectionTime.ON_RECEPTION)
                        .category(FeeCategory.ORDINARY)
                        .build())
                .databases(List.of(DatabaseMark.POPULATION));
    }

    /** The step of the sample {@code capnhattiendohosomc-request}. */
    public static ProgressStep step() {
        return ProgressStep.of(dossier().build())
                .officerName("Trần Thị Mẫu")
                .handledAt(VietnamTime.at(2025, 3, 11, 10, 30))
                .department("Phòng Mẫu")
                .content("Thẩm định")
                .status(DossierStatus.PROCESSING)
                .startedAt(VietnamTime.at(2025, 3, 11, 8, 0))
                .dueAt(VietnamTime.at(2025, 3, 14, 17, 0))
                .build();
    }
}
