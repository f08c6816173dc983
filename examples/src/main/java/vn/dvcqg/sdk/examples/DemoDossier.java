package vn.dvcqg.sdk.examples;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.catalog.FieldOfWork;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PersonalId;

/** An invented case, from reception to the returned result. */
final class DemoDossier {

    private static final Instant RECEIVED = VietnamTime.at(2025, 3, 10, 9, 0);
    private static final Instant FINISHED = VietnamTime.at(2025, 3, 14, 15, 0);
    private static final Instant RETURNED = VietnamTime.at(2025, 3, 14, 16, 30);

    private DemoDossier() {}

    /** The dossier as it stands after reception. */
    static Dossier received(Procedure procedure) {
        FieldOfWork field = procedure.fields().get(0);
        return Dossier.builder()
                .localId(LocalDossierId.of("HS-2025-0007"))
                .code(DossierCode.of("000.00.99.H99-250310-0007"))
                .procedure(Objects.requireNonNull(procedure.code()), procedure.name())
                .field(field.code(), field.name())
                .owner(Owner.citizen("Nguyễn Văn Mẫu")
                        .identity(PersonalId.of("000090000001"))
                        .build())
                .summary("Đề nghị giải quyết thủ tục mẫu")
                .channel(Channel.IN_PERSON)
                .receivedAt(RECEIVED)
                .dueAt(VietnamTime.at(2025, 3, 17, 17, 0))
                .status(DossierStatus.RECEIVED)
                .handover(Handover.AT_COUNTER)
                .processingAgencyName("Sở Mẫu")
                .addSubmittedFile(SubmittedFile.builder("don.pdf")
                        .location(URI.create("https://files.example.test/501"))
                        .build())
                .build();
    }

    /** The steps that it went through. */
    static List<ProgressStep> steps(Dossier dossier) {
        return List.of(
                step(dossier, DossierStatus.RECEIVED, RECEIVED, "Tiếp nhận hồ sơ", null),
                step(
                        dossier,
                        DossierStatus.PROCESSING,
                        VietnamTime.at(2025, 3, 11, 10, 30),
                        "Thẩm định",
                        VietnamTime.at(2025, 3, 11, 8, 0)),
                step(dossier, DossierStatus.FINISHED, FINISHED, "Ký kết quả", null),
                step(dossier, DossierStatus.RESULT_RETURNED, RETURNED, "Trả kết quả", null));
    }

    private static ProgressStep step(
            Dossier dossier, DossierStatus status, Instant at, String content, @Nullable Instant startedAt) {
        return ProgressStep.of(dossier)
                .officerName("Trần Thị Mẫu")
                .department("Phòng Mẫu")
                .handledAt(at)
                .startedAt(startedAt)
                .content(content)
                .status(status)
                .build();
    }

    /** The dossier as it stands after the result was handed over. */
    static Dossier returned(Dossier received, Procedure procedure) {
        return received.toBuilder()
                .status(DossierStatus.RESULT_RETURNED)
                .finishedAt(FINISHED)
                .returnedAt(RETURNED)
                .addResultPaper(ResultPaper.builder("ketqua.pdf")
                        .location(URI.create("https://files.example.test/777"))
                        .resultCode(procedure.results().get(0).code())
                        .build())
                .build();
    }
}
