package vn.dvcqg.sdk.auth.httpserver;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.CallbackRequest;
import vn.dvcqg.sdk.auth.LoginResult;
import vn.dvcqg.sdk.auth.LoginStart;
import vn.dvcqg.sdk.auth.LogoutResult;
import vn.dvcqg.sdk.auth.LogoutStart;

/** Carries logins between a flow and the HTTP server of the JDK. Safe for use by several threads. */
public final class HttpServerLogin {

    private static final int SEE_OTHER = 303;

    private HttpServerLogin() {}

    /**
     * The callback as it came, undecoded.
     *
     * @param exchange the exchange of the callback page
     * @return what a flow completes
     */
    public static CallbackRequest callback(HttpExchange exchange) {
        return CallbackRequest.of(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawQuery(), cookies(exchange), null);
    }

    /**
     * What {@link vn.dvcqg.sdk.auth.LoginFlow#begin(vn.dvcqg.sdk.auth.ReturnTo, vn.dvcqg.sdk.auth.LoginOptions, String)} wants to tidy up.
     *
     * @param exchange the exchange that wants a login
     * @return all {@code Cookie} headers in one, or null if there are none
     */
    public static @Nullable String cookies(HttpExchange exchange) {
        List<String> headers = exchange.getRequestHeaders().get("Cookie");
        return headers == null ? null : String.join("; ", headers);
    }

    /**
     * Sends the browser to the provider and ends the exchange.
     *
     * @param start the login
     * @param exchange the exchange, not answered yet
     * @throws IOException if the browser has gone
     */
    public static void send(LoginStart start, HttpExchange exchange) throws IOException {
        redirect(start.redirect().location(), start.cookies(), exchange);
    }

    /**
     * Sends the browser on to the page it came for and ends the exchange; for a login that went well, after the session was renewed.
     *
     * @param login the login
     * @param exchange the exchange, not answered yet
     * @throws IOException if the browser has gone
     */
    public static void send(LoginResult.LoggedIn login, HttpExchange exchange) throws IOException {
        redirect(login.returnTo().path(), login.clearCookies(), exchange);
    }

    /**
     * Sends the browser to log out at the provider and ends the exchange.
     *
     * @param start the logout
     * @param exchange the exchange, not answered yet
     * @throws IOException if the browser has gone
     */
    public static void send(LogoutStart start, HttpExchange exchange) throws IOException {
        redirect(start.location(), start.cookies(), exchange);
    }

    /**
     * Sends the browser on after logging out and ends the exchange.
     *
     * @param result the end of the logout
     * @param exchange the exchange, not answered yet
     * @throws IOException if the browser has gone
     */
    public static void send(LogoutResult result, HttpExchange exchange) throws IOException {
        redirect(result.location(), result.clearCookies(), exchange);
    }

    /**
     * Takes away what a login left in the browser, and keeps the address of the callback page, which holds its code, out of caches and of the
     * Referer of the next page. For a login that did not go well, before the exchange is answered.
     *
     * @param result the login, however it ended
     * @param exchange the exchange, not answered yet
     */
    public static void clear(LoginResult result, HttpExchange exchange) {
        result.clearCookies().forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie));
        noTraces(exchange);
    }

    private static void noTraces(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    }

    private static void redirect(String location, List<String> cookies, HttpExchange exchange) throws IOException {
        cookies.forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie));
        exchange.getResponseHeaders().set("Location", location);
        noTraces(exchange);
        exchange.sendResponseHeaders(SEE_OTHER, -1);
        exchange.close();
    }
}
