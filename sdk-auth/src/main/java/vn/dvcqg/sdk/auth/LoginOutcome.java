package vn.dvcqg.sdk.auth;

/** How a login ended; each has a type of {@link LoginResult}. */
public enum LoginOutcome {
    /** The person is who he says. */
    LOGGED_IN,
    /** The person or the provider said no. */
    DECLINED,
    /** It took too long. */
    EXPIRED,
    /** What came back cannot be trusted. */
    TAMPERED,
    /** The person is known, but not surely enough. */
    LEVEL_TOO_LOW,
    /** The provider, or something on the way, does not work. */
    UNAVAILABLE
}
