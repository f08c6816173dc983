package vn.dvcqg.sdk.auth;

/** A check that a login passed. Those of a provider are all made, or the login is refused. */
public enum AssertionCheck {
    /** The answer came back to the browser that began, with its one-time random value. */
    STATE,
    /** The answer was used for the first time. */
    ONE_TIME,
    /** The code could only be used by whoever began the login. */
    PKCE,
    /** The identity token is signed by a key of the provider. */
    SIGNATURE,
    /** The identity token is of this provider. */
    ISSUER,
    /** The identity token was made for this client. */
    AUDIENCE,
    /** The identity token is neither too old nor of the future. */
    TIMES,
    /** The identity token was made for this login. */
    NONCE,
    /** The access token belongs to the identity token; where the provider tells a hash. */
    TOKEN_HASH,
    /** The claims were fetched from the provider, over verified TLS, with a token of this login. */
    BACK_CHANNEL,
    /** The claims are of the subject of the identity token. */
    SUBJECT,
    /** The delivered level reaches the required one. */
    LEVEL,
    /** The person entered credentials after this login began; made only for {@link LoginOptions#anew}. */
    ANEW,
    /** The person is the one it had to be; made only for {@link LoginOptions#by}. */
    SAME_PERSON
}
