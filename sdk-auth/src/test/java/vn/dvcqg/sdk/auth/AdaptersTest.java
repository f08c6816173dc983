package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.auth.httpserver.HttpServerLogin;
import vn.dvcqg.sdk.auth.servlet.ServletLogin;

/** A whole login through a real server, and one through the few methods of a servlet container that the helper uses. */
class AdaptersTest {

    private final PortalFixture portal = new PortalFixture();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        portal.close();
    }

    private HttpServer site() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/login", exchange -> HttpServerLogin.send(portal.flow.begin(ReturnTo.path("/ho-so/moi")), exchange));
        server.createContext("/back", exchange -> {
            LoginResult result = portal.flow.complete(HttpServerLogin.callback(exchange));
            if (result instanceof LoginResult.LoggedIn in) {
                HttpServerLogin.send(in, exchange);
            } else {
                HttpServerLogin.clear(result, exchange);
                exchange.sendResponseHeaders(403, -1);
                exchange.close();
            }
        });
        server.start();
        return server;
    }

    private HttpResponse<String> get(HttpServer server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void httpServer_login_endToEnd() throws Exception {
        HttpServer server = site();
        try {
            HttpResponse<String> away = get(server, "/login");
            URI provider = URI.create(away.headers().firstValue("Location").orElseThrow());
            portal.browser.take(away.headers().allValues("Set-Cookie"));
            Map<String, String> sent = Browser.query(provider);
            portal.provider.nonce(sent.get("nonce"));

            HttpResponse<String> back = get(
                    server,
                    "/back?code=demo-code&state=" + sent.get("state"),
                    "Cookie",
                    "a=b; " + portal.browser.cookies());

            assertThat(away.statusCode()).isEqualTo(303);
            assertThat(away.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(back.statusCode()).isEqualTo(303);
            assertThat(back.headers().firstValue("Location")).contains("/ho-so/moi");
            portal.browser.take(back.headers().allValues("Set-Cookie"));
            assertThat(portal.browser.jar()).isEmpty();
            HttpResponse<String> refused = get(server, "/back?code=a&state=b");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
        } finally {
            server.stop(0);
        }
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers, List<String> calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            calls.add(method.getName() + (args == null ? "" : List.of(args)));
            return answers.get(method.getName());
        }));
    }

    @Test
    void servlet_login_renewsTheSessionAndClearsTheCookie() {
        Map<String, String> sent = portal.begin();
        Map<String, Object> request = new HashMap<>();
        List<String> asked = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        request.put("getMethod", "GET");
        request.put("getQueryString", "code=demo-code&state=" + sent.get("state"));
        request.put("getHeaders", Collections.enumeration(List.of("a=b", portal.browser.cookies())));
        List<String> session = new ArrayList<>();
        request.put("getSession", fake(HttpSession.class, Map.of(), session));
        request.put("changeSessionId", "new");
        HttpServletRequest servletRequest = fake(HttpServletRequest.class, request, asked);
        HttpServletResponse response = fake(HttpServletResponse.class, Map.of(), answered);

        LoginResult result = portal.flow.complete(ServletLogin.callback(servletRequest));
        ServletLogin.renewSession((LoginResult.LoggedIn) result, servletRequest, response);

        assertThat(session).containsExactly("invalidate");
        assertThat(asked).containsSubsequence("getSession[false]", "getSession[true]", "changeSessionId");
        assertThat(answered)
                .hasSize(3)
                .contains("setHeader[Cache-Control, no-store]", "setHeader[Referrer-Policy, no-referrer]")
                .anySatisfy(call -> assertThat(call).startsWith("addHeader[Set-Cookie, __Host-dvcqg-login-"));
    }

    @Test
    void servlet_start_sendsRedirectAndCookie() {
        List<String> answered = new ArrayList<>();
        HttpServletResponse response = fake(HttpServletResponse.class, Map.of(), answered);

        ServletLogin.send(portal.flow.begin(ReturnTo.HOME), response);

        assertThat(answered)
                .anySatisfy(call -> assertThat(call).startsWith("addHeader[Set-Cookie, __Host-dvcqg-login-"))
                .anySatisfy(call -> assertThat(call).startsWith("setHeader[Location, " + portal.provider.url()))
                .contains("setStatus[303]", "setHeader[Cache-Control, no-store]");
    }

    @Test
    void servlet_noSession_makesOne() {
        List<String> asked = new ArrayList<>();
        HttpServletRequest request = fake(HttpServletRequest.class, Map.of(), asked);

        ServletLogin.renewSession(
                (LoginResult.LoggedIn) portal.login(),
                request,
                fake(HttpServletResponse.class, Map.of(), new ArrayList<>()));

        assertThat(asked).containsExactly("getSession[false]", "getSession[true]", "changeSessionId");
    }

    @Test
    void servlet_stepUp_keepsTheSessionOfThatPersonOnly() {
        List<String> asked = new ArrayList<>();
        HttpServletRequest request = fake(HttpServletRequest.class, Map.of(), asked);
        HttpServletResponse response = fake(HttpServletResponse.class, Map.of(), new ArrayList<>());
        LoginResult.LoggedIn anybody = (LoginResult.LoggedIn) portal.login();

        assertThatThrownBy(() -> ServletLogin.keepSession(anybody, request, response))
                .isInstanceOf(IllegalStateException.class);
        assertThat(asked).isEmpty();

        LoginOptions options = LoginOptions.NONE.by(anybody.identity().linkKey());
        LoginResult.LoggedIn same =
                (LoginResult.LoggedIn) portal.flow.complete(portal.callback(portal.begin(portal.flow, options)));
        ServletLogin.keepSession(same, request, response);
        assertThat(asked).containsExactly("getSession[true]", "changeSessionId");
    }

    @Test
    void servlet_loggedIn_isSentOn() {
        List<String> answered = new ArrayList<>();

        ServletLogin.send((LoginResult.LoggedIn) portal.login(), fake(HttpServletResponse.class, Map.of(), answered));

        assertThat(answered).contains("setStatus[303]", "setHeader[Location, /ho-so/moi]");
    }

    @Test
    void servlet_containerThatHidesHeaders_hasNoCookies() {
        HttpServletRequest request = fake(HttpServletRequest.class, Map.of("getMethod", "GET"), new ArrayList<>());

        assertThat(ServletLogin.cookies(request)).isNull();
        assertThat(portal.flow.complete(ServletLogin.callback(request)).reason())
                .isEqualTo(LoginReason.STATE_MISSING);
    }
}
