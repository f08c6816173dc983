package vn.dvcqg.sdk.auth;

/** Whether a provider can do something. What it can do is demanded of it; there is nothing between the two. */
public enum Ability {
    /** The provider can do it: it is sent with every login, and an answer without it is refused. */
    REQUIRED,
    /** The provider does not know it: it is not sent, and {@link AssertionStrength} shows that the check was not made. */
    NOT_ACCEPTED
}
