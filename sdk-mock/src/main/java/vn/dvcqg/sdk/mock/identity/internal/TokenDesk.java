package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.RelyingParty;
import vn.dvcqg.sdk.mock.internal.Json;
import vn.dvcqg.sdk.mock.internal.Reply;

/** The token endpoint. */
final class TokenDesk {
    private TokenDesk() {}

    static Reply answer(Ask ask) {
        Optional<Reply> refusal = BackChannel.refusal(ask);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<RelyingParty> party = ClientCheck.client(ask);
        if (party.isEmpty()) {
            return BackChannel.badClient(ask);
        }
        boolean direct = ask.realm().is(Generation.DIRECT_VNEID);
        return switch (ask.form().text("grant_type")) {
            case "authorization_code" -> byCode(ask, party.get());
            case "refresh_token" -> direct ? unknownGrant(ask) : byRefreshToken(ask, party.get());
            default -> unknownGrant(ask);
        };
    }

    private static Reply unknownGrant(Ask ask) {
        ask.note(IdentityRule.WRONG_GRANT, "grant_type");
        return ask.form().has("grant_type")
                ? Replies.error(400, "unsupported_grant_type", "grant_type is not supported")
                : Replies.error(400, "invalid_request", "grant_type is missing");
    }

    private static Reply byCode(Ask ask, RelyingParty party) {
        String sent = ask.form().text("code");
        if (sent.isEmpty()) {
            ask.note(IdentityRule.DEAD_CODE, "code");
            return Replies.error(400, "invalid_request", "code is missing");
        }
        Realm realm = ask.realm();
        Optional<Code> found = realm.codes().find(sent);
        // A ticket of CAS lies in the same box and is no code.
        if (found.isEmpty() || found.get().grant().request().cas()) {
            boolean plusLost = sent.contains(" ")
                    && realm.codes().find(sent.replace(' ', '+')).isPresent();
            ask.note(plusLost ? IdentityRule.PLUS_LOST : IdentityRule.DEAD_CODE, "code");
            return badGrant("the code is unknown or has expired");
        }
        Code code = found.get();
        AuthRequest request = code.grant().request();
        if (!request.party().clientId().equals(party.clientId())
                || !request.returnTo().equals(ask.form().text("redirect_uri"))) {
            ask.note(IdentityRule.FOREIGN_CODE, "redirect_uri");
            return badGrant("the code was issued for another client or redirect_uri");
        }
        if (!CodeChecks.formFits(ask, code)) {
            ask.note(IdentityRule.WRONG_CODE_FORM, "encrypt_key");
            return badGrant("the code is not taken in this form");
        }
        if (!CodeChecks.verifierFits(ask, request)) {
            ask.note(IdentityRule.WRONG_VERIFIER, "code_verifier");
            return badGrant("code_verifier does not fit");
        }
        if (!code.use()) {
            ask.note(IdentityRule.CODE_AGAIN, "code");
            // RFC 6749, section 4.1.2: somebody has the code who should not
            code.issued().forEach(realm.tokens()::take);
            return badGrant("the code was used before");
        }
        return issue(ask, code.grant(), Optional.of(code));
    }

    private static Reply byRefreshToken(Ask ask, RelyingParty party) {
        String sent = ask.form().text("refresh_token");
        Optional<Token> old = ask.realm()
                .tokens()
                .find(sent)
                .filter(t -> t.refresh() && t.grant().clientId().equals(party.clientId()));
        if (old.isEmpty() || ask.realm().tokens().take(sent).isEmpty()) {
            ask.note(IdentityRule.DEAD_CODE, "refresh_token");
            return badGrant("the refresh token is unknown or has expired");
        }
        return issue(ask, old.get().grant(), Optional.empty());
    }

    private static Reply badGrant(String why) {
        return Replies.error(400, "invalid_grant", why);
    }

    private static Reply issue(Ask ask, Grant grant, Optional<Code> code) {
        Realm realm = ask.realm();
        String access = realm.issue(grant, false);
        code.ifPresent(c -> c.issued(access));
        ObjectNode answer = Json.object().put("access_token", access);
        if (!realm.is(Generation.DIRECT_VNEID)) {
            String refresh = realm.issue(grant, true);
            code.ifPresent(c -> c.issued(refresh));
            answer.put("refresh_token", refresh);
        }
        answer.put("scope", grant.request().scope());
        if (!realm.is(Generation.DIRECT_VNEID)) {
            answer.put("id_token", IdTokens.make(ask, grant, access, code));
        }
        answer.put("token_type", "Bearer")
                .put("expires_in", realm.settings().tokenLifetime().toSeconds());
        ClaimFlaws.apply(ask, answer);
        return Sealing.seal(ask, answer);
    }
}
