package vn.dvcqg.sdk.auth;

import java.util.List;
import java.util.stream.Stream;

/** A login that has begun: one redirect, one cookie, and those that are taken away. Immutable. It prints no secret. */
public final class LoginStart {

    private final Redirect redirect;
    private final String cookie;
    private final List<String> cookies;

    LoginStart(Redirect redirect, String cookie, List<String> clearCookies) {
        this.redirect = redirect;
        this.cookie = cookie;
        this.cookies = Stream.concat(Stream.of(cookie), clearCookies.stream()).toList();
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
     * The cookie of this login: the value of one {@code Set-Cookie} header, complete with its attributes.
     *
     * @return the value, opaque
     */
    public String cookie() {
        return cookie;
    }

    /**
     * Values of {@code Set-Cookie} headers to send with the redirect: {@link #cookie()}, and those that take away logins which this browser
     * has begun and left.
     *
     * @return one value for each header
     */
    public List<String> cookies() {
        return cookies;
    }

    /** Where to; no cookie. */
    @Override
    public String toString() {
        return "LoginStart(" + redirect + ")";
    }
}
