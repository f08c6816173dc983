package vn.dvcqg.sdk.mock.identity.internal;

import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.internal.FlawKind;
import vn.dvcqg.sdk.mock.internal.IdentityOps;
import vn.dvcqg.sdk.mock.internal.Reply;

/** The way back to the relying party. */
final class Callback {
    private Callback() {}

    static Reply error(AuthRequest request, String error, String description) {
        if (request.cas()) {
            return Replies.redirect(request.returnTo());
        }
        Urls to = Urls.of(request.returnTo()).with("error", error).with("error_description", description);
        request.state().ifPresent(state -> to.with("state", state));
        return Replies.redirect(to.toString());
    }

    static Reply cancelled(AuthRequest request) {
        return error(request, "access_denied", "the person cancelled the login");
    }

    static Reply success(Ask ask, AuthRequest request, Session session) {
        ask.draw(IdentityOps.CALLBACK);
        if (ask.has(FlawKind.ERROR_CALLBACK)) {
            return error(request, ask.value(FlawKind.ERROR_CALLBACK, "error"), "made by a fault");
        }
        return (request.cas() ? ticket(ask, request, session) : code(ask, request, session))
                .header("Set-Cookie", LoginPage.COOKIE + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Lax");
    }

    private static Reply ticket(Ask ask, AuthRequest request, Session session) {
        Urls to = Urls.of(request.returnTo());
        int tickets = ask.has(FlawKind.TWO_CODES) ? 2 : 1;
        for (int i = 0; i < tickets; i++) {
            Grant grant = Levels.grant(ask, request, session);
            String ticket = "ST-" + ask.realm().randoms().text();
            keep(ask.realm(), new Code(grant, ticket, ticket, ""));
            to.with("ticket", ticket);
        }
        return Replies.redirect(to.toString());
    }

    private static Reply code(Ask ask, AuthRequest request, Session session) {
        Realm realm = ask.realm();
        Grant grant = Levels.grant(ask, request, session);
        Urls to = Urls.of(request.returnTo());
        int codes = ask.has(FlawKind.TWO_CODES) ? 2 : 1;
        for (int i = 0; i < codes; i++) {
            Code code = newCode(realm, grant);
            keep(realm, code);
            to.raw("code", code.sent());
            if (code.encrypted() && i == 0) {
                to.raw("encrypt_key", code.encryptKey());
            }
        }
        if (ask.has(FlawKind.WRONG_STATE)) {
            to.with("state", realm.randoms().text());
        } else if (!ask.has(FlawKind.NO_STATE)) {
            request.state().ifPresent(state -> to.with("state", state));
        }
        if (!realm.is(Generation.DIRECT_VNEID)) {
            to.with(
                    "session_state",
                    realm.randoms().text() + "." + realm.randoms().text());
        }
        return Replies.redirect(to.toString());
    }

    private static Code newCode(Realm realm, Grant grant) {
        if (!realm.is(Generation.DIRECT_VNEID)) {
            String code = realm.randoms().guid();
            return new Code(grant, code, code, "");
        }
        String plain = realm.randoms().guid() + "." + realm.randoms().guid();
        if (!realm.settings().vneid().encryptCode()) {
            return new Code(grant, plain, plain, "");
        }
        VneidCipher cipher = VneidCipher.withPlus(realm, plain);
        return new Code(grant, plain, cipher.data(), cipher.key());
    }

    private static void keep(Realm realm, Code code) {
        realm.codes().put(code.plain(), code, realm.settings().codeLifetime());
        realm.codes().put(code.sent(), code, realm.settings().codeLifetime());
    }
}
