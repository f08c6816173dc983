package vn.dvcqg.sdk.auth.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        List<String> cookies = Collections.list(request.getHeaders("Cookie"));
        return CallbackRequest.of(request.getMethod(), request.getQueryString(), joined(cookies), null);
    }

    private static @Nullable String joined(List<String> headers) {
        return headers.isEmpty() ? null : String.join("; ", headers);
    }

    /**
     * Sends the browser to the provider.
     *
     * @param start the login
     * @param response the response, not committed yet
     */
    public static void send(LoginStart start, HttpServletResponse response) {
        redirect(start.redirect().location(), List.of(start.cookie()), response);
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
     * Gives the browser a new session id, so that one that somebody else may know is worth nothing; makes a session if there is none. Call it
     * for a login that went well, before anything is kept in the session.
     *
     * @param login the login
     * @param request the request of the callback page
     * @param response its response, not committed yet; it gets the cookies to take away
     */
    public static void renewSession(
            LoginResult.LoggedIn login, HttpServletRequest request, HttpServletResponse response) {
        clear(login, response);
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
    }

    /**
     * Takes away what a login left in the browser.
     *
     * @param result the login, however it ended
     * @param response the response, not committed yet
     */
    public static void clear(LoginResult result, HttpServletResponse response) {
        result.clearCookies().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
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
