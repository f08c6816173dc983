package vn.dvcqg.sdk.mock.identity;

/** How the provider treats PKCE (RFC 7636, method {@code S256} only). */
public enum Pkce {
    /** A login without a challenge is refused. */
    REQUIRED,
    /** A challenge is checked where one is sent; without one there is a finding. */
    ACCEPTED,
    /** A login with a challenge is refused, as by a provider that does not know the parameter. */
    REFUSED
}
