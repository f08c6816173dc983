package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.dvcqg.sdk.mock.identity.Pkce;
import vn.dvcqg.sdk.mock.internal.FlawKind;
import vn.dvcqg.sdk.mock.internal.IdentityOps;
import vn.dvcqg.sdk.mock.internal.Json;
import vn.dvcqg.sdk.mock.internal.Reply;

/** What the provider says of itself: its abilities and its keys. */
final class Discovery {
    private Discovery() {}

    static Reply answer(Ask ask) {
        if (!ask.isGet()) {
            return Replies.wrongMethod(ask, "GET");
        }
        Realm realm = ask.realm();
        ObjectNode page = Json.object()
                .put(
                        "issuer",
                        ask.has(FlawKind.WRONG_ISSUER)
                                ? "https://other-provider.example.test/oauth2/token"
                                : realm.address(Paths.ISSUER));
        endpoint(page, realm, "authorization_endpoint", IdentityOps.AUTHORIZE);
        endpoint(page, realm, "token_endpoint", IdentityOps.TOKEN);
        endpoint(page, realm, "userinfo_endpoint", IdentityOps.USERINFO);
        endpoint(page, realm, "introspection_endpoint", IdentityOps.INTROSPECT);
        endpoint(page, realm, "revocation_endpoint", IdentityOps.REVOKE);
        endpoint(page, realm, "end_session_endpoint", IdentityOps.LOGOUT);
        endpoint(page, realm, "jwks_uri", IdentityOps.JWKS);
        list(page, "response_types_supported", "code");
        list(page, "response_modes_supported", "query");
        list(page, "grant_types_supported", "authorization_code", "refresh_token");
        list(page, "subject_types_supported", "public");
        list(page, "id_token_signing_alg_values_supported", "RS256");
        list(page, "scopes_supported", "openid");
        list(page, "token_endpoint_auth_methods_supported", "client_secret_basic", "client_secret_post", "none");
        list(page, "acr_values_supported", levels(realm));
        list(page, "claims_supported", "sub", "TechID", "LoaiTaiKhoan", "SoDinhDanh", "HoVaTen", "NgayThangNamSinh");
        list(page, "ui_locales_supported", "vi");
        if (realm.settings().pkce() != Pkce.REFUSED) {
            list(page, "code_challenge_methods_supported", "S256");
        }
        page.put("claims_parameter_supported", false)
                .put("request_parameter_supported", false)
                .put("request_uri_parameter_supported", false);
        return Reply.json(200, page.toString());
    }

    static Reply keys(Ask ask) {
        if (!ask.isGet()) {
            return Replies.wrongMethod(ask, "GET");
        }
        if (ask.has(FlawKind.KEY_SET_OUTAGE)) {
            return Reply.of(503, "text/plain;charset=utf-8", "Service Unavailable");
        }
        return Reply.json(
                200,
                ask.has(FlawKind.EMPTY_KEY_SET)
                        ? "{\"keys\":[]}"
                        : ask.realm().keys().json());
    }

    private static String[] levels(Realm realm) {
        int highest = realm.accounts().list().stream()
                .mapToInt(account -> account.level())
                .max()
                .orElse(1);
        return Levels.upTo(highest).toArray(String[]::new);
    }

    private static void endpoint(ObjectNode page, Realm realm, String name, String operation) {
        page.put(name, realm.address(Paths.path(realm.settings(), operation)));
    }

    private static void list(ObjectNode page, String name, String... values) {
        ArrayNode list = page.putArray(name);
        List.of(values).forEach(list::add);
    }
}
