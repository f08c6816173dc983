package vn.dvcqg.sdk.mock.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import vn.dvcqg.sdk.mock.identity.RelyingParty;
import vn.dvcqg.sdk.mock.internal.Reply;

/** The end of a session at the provider (OpenID Connect RP-Initiated Logout). */
final class Logout {
    private Logout() {}

    static Reply answer(Ask ask) {
        if (!ask.isGet() && !(ask.isPost() && ask.isForm())) {
            return Replies.wrongMethod(ask, "GET, POST");
        }
        Realm realm = ask.realm();
        Parameters sent = ask.sent();
        if (sent.text("confirm").equals("yes")) {
            ask.cookie(LoginPage.COOKIE).ifPresent(realm.sessions()::take);
            return Pages.loggedOut(realm).header("Set-Cookie", noCookie());
        }
        Optional<Map<String, Object>> hint = hint(ask, sent);
        if (hint.isEmpty()) {
            return Pages.askLogout(realm, ask.http().path());
        }
        if (ask.isPost() && ask.cookie(LoginPage.COOKIE).isEmpty()) {
            ask.note(IdentityRule.LOGOUT_WITHOUT_BROWSER, "");
        }
        Optional<RelyingParty> party = realm.party(String.valueOf(hint.get().get("azp")));
        Optional<String> returnTo = sent.one("post_logout_redirect_uri");
        boolean registered = returnTo.isEmpty()
                || party.filter(p -> p.afterLogoutUris().contains(returnTo.get()))
                        .isPresent();
        if (!registered) {
            ask.note(IdentityRule.UNREGISTERED_RETURN, "post_logout_redirect_uri");
            return Pages.problem(
                    realm,
                    400,
                    "Địa chỉ trở về sau đăng xuất chưa được đăng ký.",
                    "post_logout_redirect_uri is not one of those registered.");
        }
        realm.sessions().take(String.valueOf(hint.get().get("sid")));
        Reply reply = returnTo.map(to -> {
                    Urls url = Urls.of(to);
                    sent.one("state").ifPresent(state -> url.with("state", state));
                    return Replies.redirect(url.toString());
                })
                .orElseGet(() -> Pages.loggedOut(realm));
        return reply.header("Set-Cookie", noCookie());
    }

    static String noCookie() {
        return LoginPage.COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax";
    }

    /** The claims of a hint that this provider signed; its age does not matter. */
    private static Optional<Map<String, Object>> hint(Ask ask, Parameters sent) {
        Optional<String> text = sent.one("id_token_hint");
        if (text.isEmpty()) {
            ask.note(IdentityRule.MISSING_HINT, "id_token_hint");
            return Optional.empty();
        }
        Optional<Map<String, Object>> claims = verified(ask.realm(), text.get());
        if (claims.isEmpty()) {
            boolean access = ask.realm().tokens().find(text.get()).isPresent();
            ask.note(access ? IdentityRule.ACCESS_TOKEN_AS_HINT : IdentityRule.BAD_HINT, "id_token_hint");
        }
        return claims;
    }

    private static Optional<Map<String, Object>> verified(Realm realm, String text) {
        try {
            JWSObject token = JWSObject.parse(text);
            Optional<RSAKey> key =
                    Optional.ofNullable(token.getHeader().getKeyID()).flatMap(realm.keys()::ever);
            if (key.isEmpty()
                    || !JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                    || !token.verify(new RSASSAVerifier(key.get()))) {
                return Optional.empty();
            }
            return Optional.ofNullable(token.getPayload().toJSONObject());
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }
}
