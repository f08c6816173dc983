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
    WRONG_METHOD(Severity.ERROR, "transport"),
    WRONG_CONTENT_TYPE(Severity.WARNING, "transport"),
    MISSING_DSTCODE(Severity.ERROR, "transport", Assumption.WRONG_DESTINATION),
    WRONG_DSTCODE(Severity.ERROR, "transport", Assumption.WRONG_DESTINATION),
    NOT_JSON(Severity.ERROR, "transport", Assumption.NOT_JSON),
    BAD_LOGIN(Severity.ERROR, "login", Assumption.BAD_LOGIN),
    MISSING_SESSION(Severity.ERROR, "session", Assumption.MISSING_SESSION),
    DEAD_SESSION(Severity.WARNING, "session", Assumption.DEAD_SESSION),
    WRONG_AGENCY(Severity.ERROR, "envelope", Assumption.WRONG_AGENCY),
    UNKNOWN_SERVICE(Severity.ERROR, "envelope", Assumption.UNKNOWN_SERVICE),
    WRONG_ENDPOINT(Severity.ERROR, "envelope", Assumption.WRONG_ENDPOINT),
    WRONG_UPDATE_FLAG(Severity.ERROR, "envelope", Assumption.WRONG_TYPE),
    WRONG_CASE_FIELD(Severity.ERROR, "fields", Assumption.WRONG_CASING),
    UNKNOWN_FIELD(Severity.WARNING, "fields", Assumption.UNKNOWN_FIELD),
    MISSING_FIELD(Severity.ERROR, "fields", Assumption.MISSING_FIELD),
    WRONG_TYPE(Severity.ERROR, "fields", Assumption.WRONG_TYPE),
    TOO_LONG(Severity.ERROR, "fields", Assumption.TOO_LONG),
    UNKNOWN_CODE_VALUE(Severity.ERROR, "fields", Assumption.WRONG_VALUE),
    WRONG_CODE_FORM(Severity.WARNING, "fields", Assumption.WRONG_VALUE),
    WRONG_AMOUNT_FORM(Severity.ERROR, "fields", Assumption.WRONG_VALUE),
    NOT_ABSOLUTE_URL(Severity.ERROR, "fields", Assumption.WRONG_VALUE),
    WRONG_DATE_FORM(Severity.ERROR, "dates", Assumption.WRONG_DATE),
    IMPOSSIBLE_DATE(Severity.ERROR, "dates", Assumption.WRONG_DATE),
    PLACEHOLDER_IDENTITY(Severity.ERROR, "dossier"),
    UNKNOWN_DOSSIER(Severity.ERROR, "dossier"),
    UNKNOWN_PROCEDURE(Severity.WARNING, "dossier", Assumption.UNKNOWN_PROCEDURE),
    ILLEGAL_TRANSITION(Severity.WARNING, "dossier", Assumption.ILLEGAL_TRANSITION),
    BATCH(Severity.INFO, "dossier"),
    MORE_THAN_10_STEPS(Severity.ERROR, "progress", Assumption.TOO_MANY_STEPS),
    DUPLICATE_STEP(Severity.WARNING, "progress");

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.dvcqg.sdk.mock.findings", Locale.ROOT);

    private final Severity severity;
    private final String section;
    private final @Nullable Assumption assumption;

    Rule(Severity severity, String section) {
        this(severity, section, null);
    }

    Rule(Severity severity, String section, @Nullable Assumption assumption) {
        this.severity = severity;
        this.section = section;
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
                "docs/mock.md, section Findings, " + section);
    }
}
