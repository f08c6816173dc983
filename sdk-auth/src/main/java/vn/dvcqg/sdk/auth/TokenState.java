package vn.dvcqg.sdk.auth;

/** What a provider says of an access token. */
public enum TokenState {
    /** It is valid, and it was given to this client. */
    ACTIVE,
    /** It has ended, was withdrawn, or was given to another client. */
    INACTIVE,
    /** The provider has no place to ask, or does not say to whom it gave the token. */
    UNKNOWN
}
