package vn.dvcqg.sdk.protocol.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.dossier.SupplementRound;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.DossierField;
import vn.dvcqg.sdk.protocol.TextLimits;

/** What the classic interface demands beyond the rules that hold everywhere: fields, lengths, codes that it has. */
final class ClassicRules {

    private final ClassicProfile profile;
    private final TextLimits limits;
    private final ClassicCodes codes;

    ClassicRules(ClassicProfile profile) {
        this.profile = profile;
        this.limits = profile.textLimits();
        this.codes = new ClassicCodes(profile.codes());
    }

    List<Violation> check(Dossier dossier) {
        Findings found = new Findings();
        for (DossierField field : DossierField.values()) {
            if (profile.requiredFields().contains(field) && isMissing(dossier, field)) {
                found.add(field.path(), "required");
            }
        }
        found.length("code", text(dossier.code()), limits.dossierCode());
        found.length("summary", dossier.summary(), limits.summary());
        found.length("note", dossier.note(), limits.note());
        found.status("status", dossier.status());
        if (!codes.applicant().canWrite(dossier.owner().type())
                || !dossier.owner().type().isKnown()) {
            found.add(
                    "owner.type",
                    "classic-applicant-type",
                    dossier.owner().type().name());
        }
        OnlinePayment payment = dossier.onlinePayment();
        if (payment != null
                && !payment.isKnown()
                && payment.name().equals(ClassicCodes.DISPUTED_PAYMENT)
                && !profile.disputedPaymentMark()) {
            found.add("onlinePayment", "classic-disputed-payment");
        }
        files(found, "submittedFiles", dossier.submittedFiles());
        for (int i = 0; i < dossier.resultPapers().size(); i++) {
            ResultPaper paper = dossier.resultPapers().get(i);
            found.length("resultPapers[" + i + "].name", paper.name(), limits.resultName());
        }
        for (int i = 0; i < dossier.supplementRounds().size(); i++) {
            SupplementRound round = dossier.supplementRounds().get(i);
            String at = "supplementRounds[" + i + "].";
            files(found, at + "papers", round.papers());
        }
        return found.all();
    }

    List<Violation> check(ProgressStep step) {
        Findings found = new Findings();
        if (step.code() == null) {
            found.add("code", "required");
        }
        found.length("code", text(step.code()), limits.dossierCode());
        found.length("officerName", step.officerName(), limits.officerName());
        found.status("status", step.status());
        return found.all();
    }

    List<Violation> check(PortalBornUpdate update) {
        Findings found = new Findings();
        if (update.status().equals(PortalBornStatus.REFUSED) && !profile.statusElevenAllowed()) {
            found.add("status", "classic-status-eleven");
        }
        String status = update.status().code();
        if (status.isBlank()) {
            found.add("status", "required");
        } else if (status.equals(ClassicCodes.LOCAL_STATUS)) {
            found.add("status", "classic-status", status);
        }
        for (int i = 0; i < update.files().size(); i++) {
            found.length("files[" + i + "].name", update.files().get(i).name(), limits.fileName());
        }
        return found.all();
    }

    private void files(Findings found, String list, List<SubmittedFile> files) {
        for (int i = 0; i < files.size(); i++) {
            SubmittedFile file = files.get(i);
            found.length(list + "[" + i + "].name", file.name(), limits.fileName());
            if (file.content() != null && file.location() == null) {
                found.add(list + "[" + i + "].location", "classic-file-bytes");
            }
        }
    }

    private static boolean isMissing(Dossier dossier, DossierField field) {
        return switch (field) {
            case CODE -> dossier.code() == null;
            case PROCEDURE_NAME -> isBlank(dossier.procedureName());
            case FIELD -> dossier.field() == null;
            case FIELD_NAME -> isBlank(dossier.fieldName());
            case RECEIPT_NUMBER -> isBlank(dossier.receiptNumber());
            case OWNER_NAME -> isBlank(dossier.owner().name());
            case APPLICANT_TYPE -> false;
            case APPLICANT_ACCOUNT -> dossier.owner().account() == null;
            case EMAIL -> isBlank(dossier.owner().email());
            case PHONE -> isBlank(dossier.owner().phone());
            case SUMMARY -> isBlank(dossier.summary());
            case RECEIVED_AT -> dossier.receivedAt() == null;
            case DUE_AT -> dossier.dueAt() == null;
            case HANDOVER -> dossier.handover() == null;
            case PROCESSING_AGENCY_NAME -> isBlank(dossier.processingAgencyName());
            case CHANNEL -> dossier.channel() == null;
            case IDENTITIES -> dossier.owner().identities().isEmpty();
            case SUBMITTED_AT -> dossier.submittedAt() == null;
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String text(@Nullable DossierCode code) {
        return code == null ? null : code.value();
    }

    /** The violations so far. */
    private static final class Findings {
        private final List<Violation> all = new ArrayList<>(0);

        void add(String field, String code, Object... arguments) {
            all.add(Violations.of(field, code, arguments));
        }

        void length(String field, @Nullable String text, int limit) {
            // characters as people count them, not the two halves of a rare one
            if (text != null && text.length() > limit && text.codePointCount(0, text.length()) > limit) {
                add(field, "too-long", limit, text.codePointCount(0, text.length()));
            }
        }

        void status(String field, DossierStatus status) {
            if (!status.isKnown()) {
                add(field, "classic-status", status.code());
            }
        }

        List<Violation> all() {
            return List.copyOf(all);
        }
    }
}
