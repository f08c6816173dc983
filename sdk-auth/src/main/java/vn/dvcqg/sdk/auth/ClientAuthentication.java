package vn.dvcqg.sdk.auth;

/** How a client shows its secret at the token endpoint. */
public enum ClientAuthentication {
    /** As fields of the form; seen at the portal. */
    BODY,
    /** In the header of HTTP Basic; accepted by the same server product. */
    BASIC
}
