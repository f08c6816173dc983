package vn.dvcqg.sdk.mock.identity.internal;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.dvcqg.sdk.mock.Finding;
import vn.dvcqg.sdk.mock.Severity;

/** What the mock looks for in requests. The code of a finding is the name of its rule in lower case with hyphens. */
public enum IdentityRule {
    UNKNOWN_CLIENT(Severity.ERROR, "Authorize"),
    UNREGISTERED_REDIRECT(Severity.ERROR, "Authorize"),
    WRONG_REQUEST(Severity.ERROR, "Authorize"),
    REPEATED_PARAMETER(Severity.ERROR, "Authorize"),
    MISSING_STATE(Severity.ERROR, "State, nonce and PKCE"),
    WEAK_STATE(Severity.ERROR, "State, nonce and PKCE"),
    STATE_HOLDS_ADDRESS(Severity.ERROR, "State, nonce and PKCE"),
    STATE_AGAIN(Severity.ERROR, "State, nonce and PKCE"),
    MISSING_NONCE(Severity.ERROR, "State, nonce and PKCE"),
    NONCE_AGAIN(Severity.ERROR, "State, nonce and PKCE"),
    MISSING_PKCE(Severity.WARNING, "State, nonce and PKCE"),
    UNWANTED_PKCE(Severity.ERROR, "State, nonce and PKCE"),
    CHALLENGE_AGAIN(Severity.ERROR, "State, nonce and PKCE"),
    SECRET_IN_URL(Severity.ERROR, "Token"),
    TOKEN_IN_URL(Severity.ERROR, "Userinfo"),
    WRONG_METHOD(Severity.ERROR, "Token"),
    NOT_A_FORM(Severity.ERROR, "Token"),
    BAD_CLIENT_SECRET(Severity.ERROR, "Token"),
    WRONG_GRANT(Severity.ERROR, "Token"),
    CODE_AGAIN(Severity.ERROR, "Token"),
    DEAD_CODE(Severity.WARNING, "Token"),
    FOREIGN_CODE(Severity.ERROR, "Token"),
    WRONG_VERIFIER(Severity.ERROR, "State, nonce and PKCE"),
    PLUS_LOST(Severity.ERROR, "Encrypted code"),
    WRONG_CODE_FORM(Severity.ERROR, "Encrypted code"),
    DEAD_TOKEN(Severity.WARNING, "Userinfo"),
    TOKEN_AGAIN(Severity.WARNING, "Userinfo"),
    NOT_ALLOWED(Severity.ERROR, "Introspect"),
    MISSPELT_PARAMETER(Severity.ERROR, "Revoke"),
    REVOKED_NOTHING(Severity.WARNING, "Revoke"),
    MISSING_HINT(Severity.WARNING, "Logout"),
    ACCESS_TOKEN_AS_HINT(Severity.ERROR, "Logout"),
    BAD_HINT(Severity.ERROR, "Logout"),
    UNREGISTERED_RETURN(Severity.ERROR, "Logout"),
    LOGOUT_WITHOUT_BROWSER(Severity.WARNING, "Logout"),
    UNREGISTERED_SERVICE(Severity.ERROR, "CAS"),
    BAD_TICKET(Severity.ERROR, "CAS");

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("vn.dvcqg.sdk.mock.identity.findings", Locale.ROOT);

    private final Severity severity;
    private final String section;

    IdentityRule(Severity severity, String section) {
        this.severity = severity;
        this.section = section;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String section() {
        return section;
    }

    Finding finding(String operation, String pointer) {
        return new Finding(
                code(),
                severity,
                operation,
                pointer,
                TEXTS.getString(code() + ".en"),
                TEXTS.getString(code() + ".vi"),
                "docs/protocol/identity.md, section " + section);
    }
}
