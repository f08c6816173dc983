package vn.dvcqg.sdk.mock.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import vn.dvcqg.sdk.mock.identity.RelyingParty;
import vn.dvcqg.sdk.mock.internal.HttpCall;

/** Who calls an endpoint of the back channel: secret in a Basic header or in the body, never both (RFC 6749, section 2.3). */
final class ClientCheck {
    private record Login(String id, String secret) {}

    private ClientCheck() {}

    static Optional<RelyingParty> client(Ask ask) {
        Optional<Login> basic = basic(ask);
        Optional<String> bodySecret = ask.form().one("client_secret");
        if (basic.isPresent() && bodySecret.isPresent()) {
            return refused(ask);
        }
        Login login = basic.orElseGet(() -> new Login(ask.form().text("client_id"), bodySecret.orElse("")));
        Optional<String> bodyId = ask.form().one("client_id");
        Optional<RelyingParty> party = ask.realm()
                .party(login.id())
                .filter(p -> same(p.secret(), login.secret()))
                .filter(p -> bodyId.isEmpty() || bodyId.get().equals(p.clientId()));
        return party.isPresent() ? party : refused(ask);
    }

    private static Optional<RelyingParty> refused(Ask ask) {
        ask.note(IdentityRule.BAD_CLIENT_SECRET, "client_secret");
        return Optional.empty();
    }

    private static Optional<Login> basic(Ask ask) {
        return ask.http()
                .header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
                .map(value -> login(value.substring(6).strip()));
    }

    private static Login login(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            // both halves are form-encoded before they are joined
            return colon < 0
                    ? new Login("", "")
                    : new Login(HttpCall.decode(pair.substring(0, colon)), HttpCall.decode(pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return new Login("", "");
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
