package vn.dvcqg.sdk.mock.internal;

/** The endpoints of an identity provider, as faults, findings and the journal name them. */
public final class IdentityOps {
    public static final String AUTHORIZE = "authorize";
    public static final String LOGIN = "login";
    public static final String TOKEN = "token";
    public static final String USERINFO = "userinfo";
    public static final String INTROSPECT = "introspect";
    public static final String REVOKE = "revoke";
    public static final String LOGOUT = "logout";
    public static final String JWKS = "jwks";
    public static final String DISCOVERY = "discovery";
    public static final String VIEW_INFO = "view-info";
    public static final String VNEID_LOGOUT = "vneid-logout";
    public static final String CAS_LOGIN = "cas-login";
    public static final String CAS_VALIDATE = "cas-validate";
    public static final String CAS_LOGOUT = "cas-logout";
    /** Not a request of its own: the redirect that ends authorize or the login page. */
    public static final String CALLBACK = "callback";

    private IdentityOps() {}
}
