package vn.dvcqg.sdk.mock.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.mock.Assumption;
import vn.dvcqg.sdk.mock.Finding;
import vn.dvcqg.sdk.mock.Severity;

/** The rules the mock checks. The code of a finding is the name of its rule in lower case with hyphens. */
enum Rule {
    WRONG_METHOD(Severity.ERROR, "session.md, section URL"),
    WRONG_CONTENT_TYPE(Severity.WARNING, "session.md, section Headers"),
    CHUNKED_BODY(Severity.WARNING, "session.md, section Headers"),
    NEEDLESS_AUTHORIZATION(Severity.WARNING, "session.md, section Headers"),
    MISSING_DSTCODE(Severity.ERROR, "session.md, section Routing code", Assumption.WRONG_DESTINATION),
    WRONG_DSTCODE(Severity.ERROR, "session.md, section Routing code", Assumption.WRONG_DESTINATION),
    NOT_JSON(Severity.ERROR, "common.md, section Encoding", Assumption.NOT_JSON),
    BAD_LOGIN(Severity.ERROR, "session.md, section Login", Assumption.BAD_LOGIN),
    MISSING_SESSION(Severity.ERROR, "session.md, section Request envelope", Assumption.MISSING_SESSION),
    DEAD_SESSION(Severity.WARNING, "session.md, section Dead session", Assumption.DEAD_SESSION),
    WRONG_AGENCY(Severity.ERROR, "session.md, section Request envelope", Assumption.WRONG_AGENCY),
    UNKNOWN_SERVICE(Severity.ERROR, "session.md, section Request envelope", Assumption.UNKNOWN_SERVICE),
    WRONG_ENDPOINT(Severity.ERROR, "session.md, section Endpoints", Assumption.WRONG_ENDPOINT),
    WRONG_UPDATE_FLAG(Severity.ERROR, "session.md, section Request envelope", Assumption.WRONG_TYPE),
    WRONG_CASE_FIELD(Severity.ERROR, "common.md, section Spelling", Assumption.WRONG_CASING),
    UNKNOWN_FIELD(Severity.WARNING, "common.md, section Unknown fields and codes", Assumption.UNKNOWN_FIELD),
    MISSING_FIELD(Severity.ERROR, "dossier.md, section Required fields", Assumption.MISSING_FIELD),
    WRONG_TYPE(Severity.ERROR, "common.md, section Types", Assumption.WRONG_TYPE),
    TOO_LONG(Severity.ERROR, "dossier.md, section Limits", Assumption.TOO_LONG),
    UNKNOWN_CODE_VALUE(Severity.ERROR, "codes.md", Assumption.WRONG_VALUE),
    WRONG_CODE_FORM(Severity.WARNING, "identifiers.md", Assumption.WRONG_VALUE),
    WRONG_AMOUNT_FORM(Severity.ERROR, "common.md, section Money", Assumption.WRONG_VALUE),
    NOT_ABSOLUTE_URL(Severity.ERROR, "common.md, section Files", Assumption.WRONG_VALUE),
    WRONG_DATE_FORM(Severity.ERROR, "common.md, section Dates", Assumption.WRONG_DATE),
    IMPOSSIBLE_DATE(Severity.ERROR, "common.md, section Dates", Assumption.WRONG_DATE),
    PLACEHOLDER_IDENTITY(Severity.ERROR, "dossier.md, section Identities"),
    UNKNOWN_DOSSIER(Severity.ERROR, "progress.md, section Order of calls"),
    UNKNOWN_PROCEDURE(Severity.WARNING, "catalogue.md, section Procedure detail", Assumption.UNKNOWN_PROCEDURE),
    ILLEGAL_TRANSITION(Severity.WARNING, "codes.md, section Transitions", Assumption.ILLEGAL_TRANSITION),
    BATCH(Severity.INFO, "dossier.md, section Batches"),
    MORE_THAN_10_STEPS(Severity.ERROR, "progress.md, section Chunks", Assumption.TOO_MANY_STEPS),
    DUPLICATE_STEP(Severity.WARNING, "progress.md, section Steps have no identity");

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.dvcqg.sdk.mock.findings", Locale.ROOT);

    private final Severity severity;
    private final String page;
    private final @Nullable Assumption assumption;

    Rule(Severity severity, String page) {
        this(severity, page, null);
    }

    Rule(Severity severity, String page, @Nullable Assumption assumption) {
        this.severity = severity;
        this.page = page;
        this.assumption = assumption;
    }

    static Rule of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<Assumption> assumption() {
        return Optional.ofNullable(assumption);
    }

    Finding finding(String operation, String pointer) {
        return new Finding(
                code(),
                severity,
                operation,
                pointer,
                TEXTS.getString(code() + ".en"),
                TEXTS.getString(code() + ".vi"),
                "docs/protocol/" + page);
    }
}
