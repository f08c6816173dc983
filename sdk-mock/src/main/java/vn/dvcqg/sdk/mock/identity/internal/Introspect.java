package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.dvcqg.sdk.mock.identity.IntrospectionAccess;
import vn.dvcqg.sdk.mock.identity.RelyingParty;
import vn.dvcqg.sdk.mock.internal.Json;
import vn.dvcqg.sdk.mock.internal.Reply;

/** Whether a token is alive (RFC 7662), and its withdrawal (RFC 7009). */
final class Introspect {
    private Introspect() {}

    static Reply answer(Ask ask) {
        Optional<Reply> refusal = BackChannel.refusal(ask);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String sent = ask.form().text("token");
        IntrospectionAccess access = ask.realm().settings().introspection();
        boolean byToken = access != IntrospectionAccess.CLIENT
                && ask.bearer().filter(sent::equals).isPresent();
        Optional<RelyingParty> client =
                byToken || access == IntrospectionAccess.TOKEN ? Optional.empty() : ClientCheck.client(ask);
        if (!byToken && client.isEmpty()) {
            ask.note(IdentityRule.NOT_ALLOWED, "");
            return BackChannel.badClient(ask);
        }
        Optional<Token> token = ask.realm()
                .tokens()
                .find(sent)
                // one client learns nothing of the tokens of another
                .filter(t -> byToken
                        || t.grant().clientId().equals(client.orElseThrow().clientId()));
        return Replies.json(token.map(t -> active(ask.realm(), t))
                .orElseGet(() -> Json.object().put("active", false)));
    }

    private static ObjectNode active(Realm realm, Token token) {
        return Json.object()
                .put("active", true)
                .put("client_id", token.grant().clientId())
                .put("sub", token.grant().account().subject())
                .put("scope", token.grant().request().scope())
                .put("token_type", token.refresh() ? "Refresh" : "Bearer")
                .put("iss", realm.address(Paths.ISSUER))
                .put("iat", token.issued().getEpochSecond())
                .put("exp", token.expires().getEpochSecond());
    }

    static Reply revoke(Ask ask) {
        Optional<Reply> refusal = BackChannel.refusal(ask);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<RelyingParty> client = ClientCheck.client(ask);
        if (client.isEmpty()) {
            return BackChannel.badClient(ask);
        }
        String sent = ask.form().text("token");
        boolean gone = ask.realm()
                .tokens()
                .find(sent)
                .filter(t -> t.grant().clientId().equals(client.get().clientId()))
                .flatMap(t -> ask.realm().tokens().take(sent))
                .isPresent();
        if (!gone) {
            ask.note(IdentityRule.REVOKED_NOTHING, "token");
        }
        // Section 2.2 of the RFC: an unknown token is answered like a withdrawn one.
        return ask.form().has("token")
                ? Replies.json(Json.object())
                : Replies.error(400, "invalid_request", "token is missing");
    }
}
