package vn.dvcqg.sdk.auth;

/** Why a login ended as it did. Made for programs, records and alarms; not for the person in front of the browser. */
public enum LoginReason {
    /** Everything was checked. */
    VERIFIED(LoginOutcome.LOGGED_IN),
    /** The person did not agree ({@code access_denied}). */
    DECLINED_BY_PERSON(LoginOutcome.DECLINED),
    /** The provider answered with another error. */
    DECLINED_BY_PROVIDER(LoginOutcome.DECLINED),
    /** More than the allowed time passed since the login began. */
    ATTEMPT_TOO_OLD(LoginOutcome.EXPIRED),
    /** The provider does not take the code: it was used, is too old, or was made up. */
    CODE_REFUSED(LoginOutcome.EXPIRED),
    /** Query, body or cookies are larger than any honest answer. */
    CALLBACK_OVERSIZED(LoginOutcome.TAMPERED),
    /** The query or body cannot be read, or it holds a ticket or an encrypted code that cannot be one. */
    CALLBACK_MALFORMED(LoginOutcome.TAMPERED),
    /** The callback came with a method other than GET and POST. */
    CALLBACK_METHOD(LoginOutcome.TAMPERED),
    /** A parameter that decides something is there twice. */
    PARAMETER_REPEATED(LoginOutcome.TAMPERED),
    /** There is no {@code state}. */
    STATE_MISSING(LoginOutcome.TAMPERED),
    /** There is neither a code nor an error. */
    CODE_MISSING(LoginOutcome.TAMPERED),
    /** This browser has no cookie for this {@code state}: another browser began, or the cookie is too old. */
    COOKIE_MISSING(LoginOutcome.TAMPERED),
    /** The cookie is there twice. */
    COOKIE_REPEATED(LoginOutcome.TAMPERED),
    /** The cookie does not open: changed, of another login, or sealed with a key that is no longer in the ring. */
    COOKIE_UNREADABLE(LoginOutcome.TAMPERED),
    /** The cookie is of a login at another provider or of a logout. */
    COOKIE_OF_OTHER_FLOW(LoginOutcome.TAMPERED),
    /** The answer was used before. */
    REPLAYED(LoginOutcome.TAMPERED),
    /** The callback names another provider ({@code iss}), or none although the provider says that it always does. */
    CALLBACK_ISSUER(LoginOutcome.TAMPERED),
    /** There is no identity token where the provider gives one. */
    TOKEN_MISSING(LoginOutcome.TAMPERED),
    /** The identity token is no signed token, or a token of another type. */
    TOKEN_MALFORMED(LoginOutcome.TAMPERED),
    /** The identity token is signed with an algorithm that is not allowed, or not at all. */
    TOKEN_ALGORITHM(LoginOutcome.TAMPERED),
    /** No key of the provider made the signature. */
    TOKEN_SIGNATURE(LoginOutcome.TAMPERED),
    /** The identity token is of another issuer. */
    TOKEN_ISSUER(LoginOutcome.TAMPERED),
    /** The identity token was made for another client. */
    TOKEN_AUDIENCE(LoginOutcome.TAMPERED),
    /** The identity token was made for several clients and given to another ({@code azp}). */
    TOKEN_PARTY(LoginOutcome.TAMPERED),
    /** The identity token is too old, not valid yet, made before the login began, or without times. */
    TOKEN_TIMES(LoginOutcome.TAMPERED),
    /** The identity token was made for another login. */
    TOKEN_NONCE(LoginOutcome.TAMPERED),
    /** The access token is not the one of the identity token. */
    TOKEN_HASH(LoginOutcome.TAMPERED),
    /** The provider does not say that credentials were entered after this login began, see {@link LoginOptions#anew}. */
    NOT_ANEW(LoginOutcome.TAMPERED),
    /** Somebody else has logged in than the one person it may be, see {@link LoginOptions#by}. */
    ANOTHER_PERSON(LoginOutcome.TAMPERED),
    /** The claims are of another subject than the identity token. */
    SUBJECT_DIFFERS(LoginOutcome.TAMPERED),
    /** The delivered level is below the required one. */
    LEVEL_TOO_LOW(LoginOutcome.LEVEL_TOO_LOW),
    /** The provider does not answer, or says "not now". */
    PROVIDER_DOWN(LoginOutcome.UNAVAILABLE),
    /** The provider answered something that makes no sense, or without what a login needs. */
    PROVIDER_ANSWER(LoginOutcome.UNAVAILABLE),
    /** The keys of the provider cannot be fetched, and none are known, or not the one that is needed. */
    KEYS_UNAVAILABLE(LoginOutcome.UNAVAILABLE),
    /** The memory of used logins does not answer. */
    REPLAY_GUARD_DOWN(LoginOutcome.UNAVAILABLE),
    /** The provider does not know this client, or an address, a proxy or TLS is set up wrongly. */
    SETUP(LoginOutcome.UNAVAILABLE),
    /** A fault of the SDK or of what was plugged in; the log tells its type. */
    INTERNAL(LoginOutcome.UNAVAILABLE);

    private final LoginOutcome outcome;

    LoginReason(LoginOutcome outcome) {
        this.outcome = outcome;
    }

    /**
     * How a login ends for this reason.
     *
     * @return the outcome
     */
    public LoginOutcome outcome() {
        return outcome;
    }
}
