package vn.dvcqg.sdk.mock.identity;

/** Who may ask about a token. */
public enum IntrospectionAccess {
    /** The relying party, by its secret in the body or in a Basic header. */
    CLIENT,
    /** Whoever sends the token itself as a Bearer header, as one known system does. */
    TOKEN,
    /** Either of them. */
    EITHER
}
