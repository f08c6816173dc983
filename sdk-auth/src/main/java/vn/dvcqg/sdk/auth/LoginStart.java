package vn.dvcqg.sdk.auth;

/** A login that has begun: one redirect and one cookie. Immutable. It prints no secret. */
public final class LoginStart {

    private final Redirect redirect;
    private final String cookie;

    LoginStart(Redirect redirect, String cookie) {
        this.redirect = redirect;
        this.cookie = cookie;
    }

    /**
     * Where to send the browser.
     *
     * @return the redirect
     */
    public Redirect redirect() {
        return redirect;
    }

    /**
     * The value of one {@code Set-Cookie} header, complete with its attributes. Send it with the redirect, besides other cookies.
     *
     * @return the value, opaque
     */
    public String cookie() {
        return cookie;
    }

    /** Where to; no cookie. */
    @Override
    public String toString() {
        return "LoginStart(" + redirect + ")";
    }
}
