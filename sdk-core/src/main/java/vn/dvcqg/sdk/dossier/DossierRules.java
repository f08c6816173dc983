package vn.dvcqg.sdk.dossier;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that a dossier keeps in every generation of the protocol. */
final class DossierRules {

    private DossierRules() {}

    static void check(DossierFields dossier, Checks checks) {
        checks.required("localId", dossier.localId);
        checks.required("procedure", dossier.procedure);
        checks.text("procedureName", dossier.procedureName);
        checks.text("fieldName", dossier.fieldName);
        checks.text("receiptNumber", dossier.receiptNumber);
        checks.required("owner", dossier.owner);
        if (dossier.owner != null) {
            OwnerRules.check(dossier.owner, checks.under("owner"));
        }
        checks.text("summary", dossier.summary);
        checks.required("status", dossier.status);
        times(dossier, checks);
        checks.text("returnInformation", dossier.returnInformation);
        checks.text("processingAgencyName", dossier.processingAgencyName);
        checks.text("note", dossier.note);
        lists(dossier, checks);
    }

    /** Each moment is held against the nearest known one before it, so that a gap hides nothing. */
    private static void times(DossierFields dossier, Checks checks) {
        checks.time("submittedAt", dossier.submittedAt);
        checks.time("receivedAt", dossier.receivedAt);
        checks.time("dueAt", dossier.dueAt);
        checks.time("finishedAt", dossier.finishedAt);
        checks.time("returnedAt", dossier.returnedAt);
        checks.time("rejectedAt", dossier.rejectedAt);
        Instant received = dossier.receivedAt;
        String before = received == null ? "submittedAt" : "receivedAt";
        Instant start = received == null ? dossier.submittedAt : received;
        checks.order("submittedAt", dossier.submittedAt, "receivedAt", received);
        checks.order(before, start, "dueAt", dossier.dueAt);
        checks.order(before, start, "finishedAt", dossier.finishedAt);
        if (dossier.finishedAt == null) {
            checks.order(before, start, "returnedAt", dossier.returnedAt);
        } else {
            checks.order("finishedAt", dossier.finishedAt, "returnedAt", dossier.returnedAt);
        }
        checks.order("submittedAt", dossier.submittedAt, "rejectedAt", dossier.rejectedAt);
    }

    private static void lists(DossierFields dossier, Checks checks) {
        checks.each("submittedFiles", dossier.submittedFiles, PaperRules::submittedFile);
        checks.distinct("submittedFiles", dossier.submittedFiles, PaperRules::key);
        checks.each("resultPapers", dossier.resultPapers, PaperRules::resultPaper);
        checks.distinct("resultPapers", dossier.resultPapers, paper -> paper);
        checks.each("fees", dossier.fees, PaperRules::fee);
        checks.each("otherAttachments", dossier.otherAttachments, PaperRules::otherAttachment);
        checks.each("supplementRounds", dossier.supplementRounds, (round, at) -> {
            PaperRules.supplementRound(round, at);
            if (round.requestedAt() != null
                    && dossier.submittedAt != null
                    && round.requestedAt().isBefore(dossier.submittedAt)) {
                at.add("requestedAt", "time-order", "submittedAt");
            }
        });
        checks.distinct("supplementRounds", dossier.supplementRounds, SupplementRound::id);
        checks.each("databases", dossier.databases, (mark, at) -> at.requiredText("code", mark.code()));
        checks.distinct("databases", dossier.databases, mark -> mark);
        resultsAreResults(dossier, checks);
    }

    /** A paper that the applicant brought is not what the authority decided, however well it would count. */
    private static void resultsAreResults(DossierFields dossier, Checks checks) {
        Map<URI, String> submitted = new HashMap<>();
        locations("submittedFiles", dossier.submittedFiles, submitted);
        for (int i = 0; i < dossier.supplementRounds.size(); i++) {
            locations(
                    "supplementRounds[" + i + "].papers",
                    dossier.supplementRounds.get(i).papers(),
                    submitted);
        }
        for (int i = 0; i < dossier.resultPapers.size(); i++) {
            @Nullable URI location = dossier.resultPapers.get(i).location();
            String twin = location == null ? null : submitted.get(location.normalize());
            if (twin != null) {
                checks.add("resultPapers[" + i + "].location", "file-is-result", twin);
            }
        }
    }

    private static void locations(String list, List<SubmittedFile> files, Map<URI, String> into) {
        for (int i = 0; i < files.size(); i++) {
            URI location = files.get(i).location();
            if (location != null) {
                into.putIfAbsent(location.normalize(), list + "[" + i + "]");
            }
        }
    }
}
