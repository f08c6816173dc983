package vn.dvcqg.sdk.sync.internal.codec;

import java.util.Objects;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.DatabaseMark;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierBuilder;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.FilingPlace;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.ProcedureCode;

/** A whole dossier. */
final class DossierJson {

    private DossierJson() {}

    static Node write(Dossier dossier) {
        Node node = Node.empty()
                .put("localId", dossier.localId())
                .put("code", dossier.code())
                .put("procedure", dossier.procedure())
                .put("procedureName", dossier.procedureName())
                .put("field", dossier.field())
                .put("fieldName", dossier.fieldName())
                .put("receiptNumber", dossier.receiptNumber())
                .put("owner", OwnerJson.write(dossier.owner()))
                .put("summary", dossier.summary())
                .put("status", dossier.status().code())
                .put("channel", dossier.channel())
                .put("filingPlace", dossier.filingPlace());
        writeTimes(dossier, node);
        return node.put("handover", dossier.handover())
                .put("returnInformation", dossier.returnInformation())
                .put("processingAgencyName", dossier.processingAgencyName())
                .put("note", dossier.note())
                .put("onlinePayment", dossier.onlinePayment())
                .put("digitisedComponent", dossier.digitisedComponent())
                .putAll("submittedFiles", dossier.submittedFiles(), PaperJson::write)
                .putAll("resultPapers", dossier.resultPapers(), PaperJson::write)
                .putAll("fees", dossier.fees(), PaperJson::write)
                .putAll("otherAttachments", dossier.otherAttachments(), PaperJson::write)
                .putAll("supplementRounds", dossier.supplementRounds(), RoundJson::write)
                .putAll("databases", dossier.databases(), (mark, mine) -> mine.put("code", mark.code()));
    }

    private static void writeTimes(Dossier dossier, Node node) {
        node.put("submittedAt", dossier.submittedAt())
                .put("receivedAt", dossier.receivedAt())
                .put("dueAt", dossier.dueAt())
                .put("finishedAt", dossier.finishedAt())
                .put("returnedAt", dossier.returnedAt())
                .put("rejectedAt", dossier.rejectedAt());
    }

    static Dossier read(Node node) {
        DossierBuilder builder = Dossier.builder()
                .localId(LocalDossierId.of(node.needed("localId")))
                .code(node.map("code", DossierCode::of))
                .procedure(ProcedureCode.of(node.needed("procedure")), node.text("procedureName"))
                .field(node.map("field", FieldCode::of), node.text("fieldName"))
                .receiptNumber(node.text("receiptNumber"))
                .owner(OwnerJson.read(Objects.requireNonNull(node.object("owner"), "owner")))
                .summary(node.text("summary"))
                .status(DossierStatus.of(node.needed("status")))
                .channel(node.open("channel", Channel.values(), Channel::other))
                .filingPlace(node.open("filingPlace", FilingPlace.values(), FilingPlace::other))
                .handover(node.open("handover", Handover.values(), Handover::other))
                .returnInformation(node.text("returnInformation"))
                .processingAgencyName(node.text("processingAgencyName"))
                .note(node.text("note"))
                .onlinePayment(node.open("onlinePayment", OnlinePayment.values(), OnlinePayment::other))
                .digitisedComponent(node.flag("digitisedComponent"));
        readTimes(node, builder);
        return builder.submittedFiles(node.list("submittedFiles", PaperJson::submittedFile))
                .resultPapers(node.list("resultPapers", PaperJson::resultPaper))
                .fees(node.list("fees", PaperJson::fee))
                .otherAttachments(node.list("otherAttachments", PaperJson::otherAttachment))
                .supplementRounds(node.list("supplementRounds", RoundJson::read))
                .databases(node.list("databases", mark -> new DatabaseMark(mark.needed("code"))))
                .build();
    }

    private static void readTimes(Node node, DossierBuilder builder) {
        builder.submittedAt(node.instant("submittedAt"))
                .receivedAt(node.instant("receivedAt"))
                .dueAt(node.instant("dueAt"))
                .finishedAt(node.instant("finishedAt"))
                .returnedAt(node.instant("returnedAt"))
                .rejectedAt(node.instant("rejectedAt"));
    }
}
