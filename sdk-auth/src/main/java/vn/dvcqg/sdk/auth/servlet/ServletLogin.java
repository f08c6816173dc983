package vn.dvcqg.sdk.auth.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.AssertionCheck;
import vn.dvcqg.sdk.auth.CallbackRequest;
import vn.dvcqg.sdk.auth.LoginResult;
import vn.dvcqg.sdk.auth.LoginStart;
import vn.dvcqg.sdk.auth.LogoutResult;
import vn.dvcqg.sdk.auth.LogoutStart;

/** Carries logins between a flow and {@code jakarta.servlet}. Safe for use by several threads. */
public final class ServletLogin {

    private ServletLogin() {}

    /**
     * The callback as it came, undecoded.
     *
     * @param request the request of the callback page
     * @return what a flow completes
     */
    public static CallbackRequest callback(HttpServletRequest request) {
        return CallbackRequest.of(request.getMethod(), request.getQueryString(), cookies(request), null);
    }

    /**
     * What {@link vn.dvcqg.sdk.auth.LoginFlow#begin(vn.dvcqg.sdk.auth.ReturnTo, vn.dvcqg.sdk.auth.LoginOptions, String)} wants to tidy up.
     *
     * @param request the request that wants a login
     * @return all {@code Cookie} headers in one, or null if there are none
     */
    public static @Nullable String cookies(HttpServletRequest request) {
        // null where a container does not let programs see its headers
        Enumeration<String> headers = request.getHeaders("Cookie");
        return headers == null || !headers.hasMoreElements() ? null : String.join("; ", Collections.list(headers));
    }

    /**
     * Sends the browser to the provider.
     *
     * @param start the login
     * @param response the response, not committed yet
     */
    public static void send(LoginStart start, HttpServletResponse response) {
        redirect(start.redirect().location(), start.cookies(), response);
    }

    /**
     * Sends the browser on to the page it came for; for a login that went well, after the session was renewed.
     *
     * @param login the login
     * @param response the response, not committed yet
     */
    public static void send(LoginResult.LoggedIn login, HttpServletResponse response) {
        redirect(login.returnTo().path(), login.clearCookies(), response);
    }

    /**
     * Sends the browser to log out at the provider.
     *
     * @param start the logout
     * @param response the response, not committed yet
     */
    public static void send(LogoutStart start, HttpServletResponse response) {
        redirect(start.location(), start.cookies(), response);
    }

    /**
     * Sends the browser on after logging out.
     *
     * @param result the end of the logout
     * @param response the response, not committed yet
     */
    public static void send(LogoutResult result, HttpServletResponse response) {
        redirect(result.location(), result.clearCookies(), response);
    }

    /**
     * Ends the session that the browser has, with all that lies in it, and begins a new one with an id that nobody knows. Call it for a login
     * that went well, before anything is kept in the session: whatever is there may be of somebody else who used this browser.
     *
     * @param login the login
     * @param request the request of the callback page
     * @param response its response, not committed yet; it gets the cookies to take away
     */
    public static void renewSession(
            LoginResult.LoggedIn login, HttpServletRequest request, HttpServletResponse response) {
        clear(login, response);
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true);
        // some containers give a new session the id that the browser asked for
        request.changeSessionId();
    }

    /**
     * Gives the session of a person who steps up a new id and keeps what lies in it. Only for a login that was begun with {@link
     * vn.dvcqg.sdk.auth.LoginOptions#by}: with any other, somebody else could go on in this person's session.
     *
     * @param login the login
     * @param request the request of the callback page
     * @param response its response, not committed yet; it gets the cookies to take away
     * @throws IllegalStateException if the login was for anybody
     */
    public static void keepSession(
            LoginResult.LoggedIn login, HttpServletRequest request, HttpServletResponse response) {
        if (!login.strength().has(AssertionCheck.SAME_PERSON)) {
            throw new IllegalStateException("a session is kept only by a login that was begun with LoginOptions.by");
        }
        clear(login, response);
        request.getSession(true);
        request.changeSessionId();
    }

    /**
     * Takes away what a login left in the browser, and keeps the address of the callback page, which holds its code, out of caches and of the
     * Referer of the next page.
     *
     * @param result the login, however it ended
     * @param response the response, not committed yet
     */
    public static void clear(LoginResult result, HttpServletResponse response) {
        result.clearCookies().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        noTraces(response);
    }

    private static void redirect(String location, List<String> cookies, HttpServletResponse response) {
        cookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        noTraces(response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }

    /** Addresses of logins belong neither into caches nor into the Referer of the next page. */
    private static void noTraces(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
