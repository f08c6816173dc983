package vn.dvcqg.sdk.mock.identity;

/**
 * Which identity provider the mock behaves like.
 *
 * @see "docs/protocol/identity.md, section Three providers"
 */
public enum Generation {
    /** The single sign-on of the portal: OpenID Connect with signed id tokens. */
    PORTAL_SSO,
    /** The VNeID provider itself: no id token, no nonce, answers that may be encrypted. */
    DIRECT_VNEID,
    /** A host of its own for officials: OpenID Connect as the portal speaks it, and CAS 3. */
    STAFF
}
