package vn.dvcqg.sdk.mock.identity.internal;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentitySettings;
import vn.dvcqg.sdk.mock.internal.IdentityOps;

/** Where the endpoints of each generation lie. */
final class Paths {
    static final String LOGIN_PAGE = "/authenticationendpoint/login.do";
    static final String LOGIN_SENT = "/commonauth";
    static final String ISSUER = "/oauth2/token";
    static final String VIEW_INFO = "/api/idp/third-party/view-info";
    static final String VNEID_LOGOUT = "/api/idp/third-party/logout";
    static final String CAS = "/cas";

    private static final Map<String, String> OIDC = Map.ofEntries(
            entry("/oauth2/authorize", IdentityOps.AUTHORIZE),
            entry("/oauth2/token", IdentityOps.TOKEN),
            entry("/oauth2/userinfo", IdentityOps.USERINFO),
            entry("/oauth2/introspect", IdentityOps.INTROSPECT),
            entry("/oauth2/revoke", IdentityOps.REVOKE),
            entry("/oidc/logout", IdentityOps.LOGOUT),
            entry("/oauth2/jwks", IdentityOps.JWKS),
            entry(ISSUER + "/.well-known/openid-configuration", IdentityOps.DISCOVERY));

    private Paths() {}

    /** Operations by path. */
    static Map<String, String> of(IdentitySettings settings) {
        Map<String, String> paths = new LinkedHashMap<>();
        if (settings.generation() == Generation.DIRECT_VNEID) {
            paths.put("/auth", IdentityOps.AUTHORIZE);
            paths.put(settings.vneid().tokenPath(), IdentityOps.TOKEN);
            paths.put(settings.vneid().userinfoPath(), IdentityOps.USERINFO);
        } else {
            paths.putAll(OIDC);
        }
        if (settings.generation() == Generation.STAFF) {
            paths.put(CAS + "/login", IdentityOps.CAS_LOGIN);
            paths.put(CAS + "/p3/serviceValidate", IdentityOps.CAS_VALIDATE);
            paths.put(CAS + "/serviceValidate", IdentityOps.CAS_VALIDATE);
            paths.put(CAS + "/logout", IdentityOps.CAS_LOGOUT);
        } else {
            paths.put(VIEW_INFO, IdentityOps.VIEW_INFO);
            paths.put(VNEID_LOGOUT, IdentityOps.VNEID_LOGOUT);
        }
        paths.put(LOGIN_PAGE, IdentityOps.LOGIN);
        paths.put(LOGIN_SENT, IdentityOps.LOGIN);
        return paths;
    }

    static String path(IdentitySettings settings, String operation) {
        return of(settings).entrySet().stream()
                .filter(each -> each.getValue().equals(operation))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is no " + operation + " at a mock of the kind " + settings.generation()));
    }
}
