package vn.dvcqg.sdk.dossier;

import java.net.URI;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.ProcedureCode;

/** Small dossiers that keep every rule; a test breaks one of them. */
final class Samples {

    static final String CITIZEN_NUMBER = "000090000001";

    private Samples() {}

    static DossierBuilder dossier() {
        return Dossier.builder()
                .localId(LocalDossierId.of("hs-7"))
                .procedure(ProcedureCode.of("1.000001"), "Thủ tục mẫu")
                .owner(owner().build())
                .status(DossierStatus.RECEIVED);
    }

    static OwnerBuilder owner() {
        return Owner.citizen("Nguyễn Văn Mẫu").identity(PersonalId.of(CITIZEN_NUMBER));
    }

    static SubmittedFileBuilder file(String id) {
        return SubmittedFile.builder("don.pdf").id(id).location(URI.create("https://files.example.test/" + id));
    }

    static ResultPaperBuilder result(String id) {
        return ResultPaper.builder("ketqua.pdf").fileId(id).location(URI.create("https://files.example.test/" + id));
    }

    static ProgressStepBuilder step() {
        return ProgressStep.builder(LocalDossierId.of("hs-7"))
                .officerName("Trần Thị Mẫu")
                .handledAt(VietnamTime.at(2025, 3, 11, 10, 30))
                .status(DossierStatus.PROCESSING);
    }
}
