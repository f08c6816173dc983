package vn.dvcqg.sdk.sync.internal.codec;

import java.util.Objects;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PortalAccountId;

/** A progress step, and the status of a portal-born dossier. */
final class StepJson {

    private StepJson() {}

    static Node write(ProgressStep step) {
        return Node.empty()
                .put("dossier", step.dossier())
                .put("code", step.code())
                .put("officerName", step.officerName())
                .put("officerTitle", step.officerTitle())
                .put("handledAt", step.handledAt())
                .put("department", step.department())
                .put("content", step.content())
                .put("status", step.status().code())
                .put("startedAt", step.startedAt())
                .put("dueAt", step.dueAt());
    }

    static ProgressStep step(Node node) {
        return ProgressStep.builder(LocalDossierId.of(node.needed("dossier")))
                .code(node.map("code", DossierCode::of))
                .officerName(node.needed("officerName"))
                .officerTitle(node.text("officerTitle"))
                .handledAt(Objects.requireNonNull(node.instant("handledAt"), "handledAt"))
                .department(node.text("department"))
                .content(node.text("content"))
                .status(DossierStatus.of(node.needed("status")))
                .startedAt(node.instant("startedAt"))
                .dueAt(node.instant("dueAt"))
                .build();
    }

    static Node write(PortalBornUpdate update) {
        return Node.empty()
                .put("portalCode", update.portalCode())
                .put("localCode", update.localCode())
                .put("account", update.applicantAccount())
                .put("note", update.note())
                .put("handledAt", update.handledAt())
                .put("status", update.status().code())
                .putAll("files", update.files(), PaperJson::write);
    }

    static PortalBornUpdate portalBorn(Node node) {
        return PortalBornUpdate.builder()
                .portalCode(DossierCode.of(node.needed("portalCode")))
                .localCode(DossierCode.of(node.needed("localCode")))
                .applicantAccount(node.map("account", PortalAccountId::of))
                .note(node.text("note"))
                .handledAt(Objects.requireNonNull(node.instant("handledAt"), "handledAt"))
                .status(PortalBornStatus.of(node.needed("status")))
                .files(node.list("files", PaperJson::processedFile))
                .build();
    }
}
