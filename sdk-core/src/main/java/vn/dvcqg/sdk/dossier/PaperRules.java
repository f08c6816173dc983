package vn.dvcqg.sdk.dossier;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rules that files, results, fees and supplement rounds keep in every generation of the protocol. */
final class PaperRules {

    private PaperRules() {}

    static void submittedFile(SubmittedFile file, Checks checks) {
        checks.text("id", file.id());
        checks.requiredText("name", file.name());
        checks.text("componentCode", file.componentCode());
        checks.location("location", file.location());
    }

    /** One file may serve as two components, so the id alone does not make a duplicate. */
    static @Nullable Object key(SubmittedFile file) {
        return file.id() == null ? file : Arrays.asList(file.id(), file.componentCode());
    }

    static void resultPaper(ResultPaper paper, Checks checks) {
        checks.requiredText("name", paper.name());
        checks.text("componentCode", paper.componentCode());
        checks.text("fileId", paper.fileId());
        checks.location("location", paper.location());
    }

    static void fee(Fee fee, Checks checks) {
        checks.requiredText("name", fee.name());
        checks.text("code", fee.code());
    }

    static void otherAttachment(OtherAttachment attachment, Checks checks) {
        checks.requiredText("name", attachment.name());
        checks.notNegative("count", attachment.count());
    }

    static void supplementRound(SupplementRound round, Checks checks) {
        checks.text("requestedBy", round.requestedBy());
        checks.text("content", round.content());
        checks.text("receivedBy", round.receivedBy());
        checks.text("receptionInformation", round.receptionInformation());
        checks.time("requestedAt", round.requestedAt());
        checks.time("receivedAt", round.receivedAt());
        checks.time("dueBefore", round.dueBefore());
        checks.time("dueAfter", round.dueAfter());
        checks.order("requestedAt", round.requestedAt(), "receivedAt", round.receivedAt());
        checks.each("papers", round.papers(), PaperRules::submittedFile);
        checks.distinct("papers", round.papers(), PaperRules::key);
        checks.each("fees", round.fees(), PaperRules::fee);
    }

    static void processedFile(ProcessedFile file, Checks checks) {
        checks.text("id", file.id());
        checks.requiredText("name", file.name());
        checks.text("componentCode", file.componentCode());
        checks.location("location", file.location());
    }
}
