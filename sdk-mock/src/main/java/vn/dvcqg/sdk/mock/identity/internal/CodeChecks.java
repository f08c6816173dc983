package vn.dvcqg.sdk.mock.identity.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.dvcqg.sdk.mock.identity.CodeRule;

/** Whether a code comes back as it should. */
final class CodeChecks {
    private CodeChecks() {}

    /** RFC 7636, section 4.6. A verifier that no challenge asked for is refused too. */
    static boolean verifierFits(Ask ask, AuthRequest request) {
        Optional<String> verifier = ask.form().one("code_verifier");
        if (request.challenge().isEmpty()) {
            return verifier.isEmpty();
        }
        return verifier.filter(v -> v.matches("[A-Za-z0-9._~-]{43,128}"))
                .map(v -> Digests.base64Url(Digests.sha256(v.getBytes(StandardCharsets.US_ASCII))))
                .filter(request.challenge().get()::equals)
                .isPresent();
    }

    static boolean formFits(Ask ask, Code code) {
        if (!code.encrypted()) {
            return true;
        }
        Optional<String> key = ask.form().one("encrypt_key");
        boolean raw = ask.form().text("code").equals(code.sent());
        if (key.isPresent() && !key.get().equals(code.encryptKey())) {
            return false;
        }
        CodeRule rule = raw
                ? (key.isPresent() ? CodeRule.RAW_WITH_KEY : CodeRule.RAW_WITHOUT_KEY)
                : (key.isPresent() ? CodeRule.DECRYPTED_WITH_KEY : CodeRule.DECRYPTED_WITHOUT_KEY);
        return ask.realm().settings().vneid().codeRules().contains(rule);
    }
}
