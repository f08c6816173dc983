package vn.dvcqg.sdk.auth;

/** Who asks about an access token; which of the two a provider wants is not settled. */
public enum IntrospectionAccess {
    /** The client, with its secret, as the standard has it. */
    CLIENT,
    /** The token itself as bearer, as one running system does. */
    TOKEN
}
