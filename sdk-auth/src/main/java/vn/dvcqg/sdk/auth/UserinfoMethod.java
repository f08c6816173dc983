package vn.dvcqg.sdk.auth;

/** How the claims are fetched; the portal takes both. */
public enum UserinfoMethod {
    /** A GET with the access token in its header. */
    GET,
    /** A POST of an empty form with the access token in its header. */
    POST
}
