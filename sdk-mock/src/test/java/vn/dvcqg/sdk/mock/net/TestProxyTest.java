package vn.dvcqg.sdk.mock.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.mock.MockPortal;

class TestProxyTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static MockPortal portal;

    @BeforeAll
    static void start() {
        portal = MockPortal.start();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static HttpClient.Builder client(TestProxy proxy) {
        return HttpClient.newBuilder().proxy(ProxySelector.of(proxy.address()));
    }

    private static HttpClient knownClient(TestProxy proxy, String password) {
        Authenticator login = new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("proxy-user", password.toCharArray());
            }
        };
        return client(proxy).authenticator(login).build();
    }

    private static HttpResponse<String> login(HttpClient client) throws IOException, InterruptedException {
        String body = "{\"username\":\"demo-agency\",\"password\":\"demo-password\"}";
        HttpRequest request = HttpRequest.newBuilder(portal.endpoint().resolve("mapi/login"))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** The whole answer to one request, until the proxy closes. */
    private static String ask(TestProxy proxy, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", proxy.address().getPort())) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void forward_absoluteUrl_reachesThePortalWithBody() throws Exception {
        try (TestProxy proxy = TestProxy.start()) {
            HttpResponse<String> answer = login(client(proxy).build());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("demo-session-");
            ProxyRequest request = proxy.requests().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target())
                    .isEqualTo(portal.endpoint().resolve("mapi/login").toString());
            assertThat(request.headers()).contains("dstcode", "content-length");
            assertThat(request.user()).isEmpty();
            assertThat(request.outcome()).isEqualTo(ProxyOutcome.FORWARDED);
        }
    }

    @Test
    void forward_connect_tunnelsTls() throws Exception {
        TestAuthority authority = TestAuthority.create();
        try (TestProxy proxy = TestProxy.start();
                TlsFront front = TlsFront.builder(authority, portal.url()).start()) {
            HttpClient client =
                    client(proxy).sslContext(authority.clientContext()).build();
            HttpRequest request = HttpRequest.newBuilder(
                            front.secure(portal.url().resolve("/__mock/health")))
                    .timeout(LIMIT)
                    .header("secret-of-the-caller", "x")
                    .build();

            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);

            assertThat(proxy.requests()).hasSize(1);
            ProxyRequest tunnel = proxy.requests().get(0);
            assertThat(tunnel.method()).isEqualTo("CONNECT");
            assertThat(tunnel.target()).isEqualTo("localhost:" + front.port());
            assertThat(tunnel.headers()).doesNotContain("secret-of-the-caller");
        }
    }

    @Test
    void login_missingThenGiven_challengesAndForwards() throws Exception {
        try (TestProxy proxy = TestProxy.start("proxy-user", "mật khẩu")) {
            assertThat(ask(proxy, "GET " + portal.url() + "/__mock/health HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .startsWith("HTTP/1.1 407 ")
                    .contains("Proxy-Authenticate: Basic realm=\"test proxy\"");
            String right = Base64.getEncoder().encodeToString("proxy-user:mật khẩu".getBytes(StandardCharsets.UTF_8));
            assertThat(ask(
                            proxy,
                            "GET " + portal.url() + "/__mock/health HTTP/1.1\r\nHost: x\r\nproxy-authorization: basic "
                                    + right + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 ");

            assertThat(proxy.requests())
                    .extracting(ProxyRequest::outcome)
                    .containsExactly(ProxyOutcome.LOGIN_REQUIRED, ProxyOutcome.FORWARDED);
            assertThat(proxy.requests())
                    .extracting(ProxyRequest::user)
                    .containsExactly(Optional.empty(), Optional.of("proxy-user"));
            assertThat(proxy.requests().toString()).doesNotContain(right).doesNotContain("mật khẩu");
        }
    }

    @Test
    void login_jdkClient_isServedAndItsPasswordStaysHere() throws Exception {
        try (TestProxy proxy = TestProxy.start("proxy-user", "proxy-password")) {
            int before = portal.requests().size();

            assertThat(login(knownClient(proxy, "proxy-password")).statusCode()).isEqualTo(200);

            assertThat(proxy.requests())
                    .extracting(ProxyRequest::outcome)
                    .containsExactly(ProxyOutcome.LOGIN_REQUIRED, ProxyOutcome.FORWARDED);
            assertThat(portal.requests()).hasSize(before + 1);
            assertThat(portal.requests().get(before).headers()).doesNotContainKey("proxy-authorization");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Bearer abc", "Basic cHJveHktdXNlcjp3cm9uZw=="})
    void login_wrong_challengedAgain(String header) throws Exception {
        try (TestProxy proxy = TestProxy.start("proxy-user", "proxy-password")) {
            String answer = ask(
                    proxy,
                    "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443\r\nProxy-Authorization: " + header
                            + "\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 407 ");
            assertThat(proxy.requests()).extracting(ProxyRequest::outcome).containsExactly(ProxyOutcome.LOGIN_REQUIRED);
        }
    }

    @Test
    void mode_refuse_answers403() throws Exception {
        try (TestProxy proxy = TestProxy.start()) {
            proxy.mode(ProxyMode.REFUSE);

            assertThat(login(client(proxy).build()).statusCode()).isEqualTo(403);
            assertThat(ask(proxy, "CONNECT localhost:443 HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 403 ");
            assertThat(proxy.requests())
                    .extracting(ProxyRequest::outcome)
                    .containsOnly(ProxyOutcome.REFUSED)
                    .hasSize(2);
        }
    }

    @Test
    void mode_html_answersWithAPage() throws Exception {
        try (TestProxy proxy = TestProxy.start()) {
            proxy.mode(ProxyMode.HTML);

            HttpResponse<String> answer = login(client(proxy).build());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(answer.body()).contains("<title>Access control</title>");
            assertThat(ask(proxy, "CONNECT localhost:443 HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("text/html");
        }
    }

    @Test
    void mode_htmlInTunnel_clientFindsAPageInPlaceOfTls() throws Exception {
        TestAuthority authority = TestAuthority.create();
        try (TestProxy proxy = TestProxy.start();
                TlsFront front = TlsFront.builder(authority, portal.url()).start()) {
            proxy.mode(ProxyMode.HTML_IN_TUNNEL);
            HttpClient client =
                    client(proxy).sslContext(authority.clientContext()).build();
            HttpRequest request = HttpRequest.newBuilder(front.secure(portal.url()))
                    .timeout(LIMIT)
                    .build();

            assertThat(ask(proxy, "CONNECT localhost:443 HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("</html>");
            assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
            assertThat(login(client(proxy).build()).body()).endsWith("</html>");

            assertThat(proxy.requests()).extracting(ProxyRequest::outcome).containsOnly(ProxyOutcome.HTML);
            assertThat(front.connections()).isEmpty();
        }
    }

    @Test
    void mode_close_endsWithoutAnswer() throws Exception {
        try (TestProxy proxy = TestProxy.start()) {
            proxy.mode(ProxyMode.CLOSE);

            assertThat(ask(proxy, "CONNECT localhost:443 HTTP/1.1\r\n\r\n")).isEmpty();
            assertThatThrownBy(() -> login(client(proxy).build())).isInstanceOf(IOException.class);
            assertThat(proxy.requests()).extracting(ProxyRequest::outcome).containsOnly(ProxyOutcome.CLOSED);
        }
    }

    @Test
    void mode_hang_neverAnswersAndCloseEndsIt() throws Exception {
        TestProxy proxy = TestProxy.start();
        proxy.mode(ProxyMode.HANG);
        int port = proxy.address().getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("CONNECT localhost:443 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(50);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            assertThat(Leftovers.threads(port)).isNotEmpty();

            proxy.close();
            proxy.close();

            assertThat(Leftovers.threads(port)).isEmpty();
            assertThat(proxy.requests()).extracting(ProxyRequest::outcome).containsExactly(ProxyOutcome.HUNG);
        }
    }

    @Test
    void target_notListening_answers502() throws Exception {
        int nobody;
        try (ServerSocket shortLived = new ServerSocket(0)) {
            nobody = shortLived.getLocalPort();
        }
        try (TestProxy proxy = TestProxy.start()) {
            assertThat(ask(proxy, "CONNECT 127.0.0.1:" + nobody + " HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 502 ");
            assertThat(proxy.requests()).extracting(ProxyRequest::outcome).containsExactly(ProxyOutcome.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "GET /page HTTP/1.1",
                "CONNECT localhost HTTP/1.1",
                "GET ftp://x/ HTTP/1.1",
                "GET :: HTTP/1.1"
            })
    void request_notForAProxy_answers400(String line) throws Exception {
        try (TestProxy proxy = TestProxy.start()) {
            assertThat(ask(proxy, line + "\r\n\r\n")).startsWith("HTTP/1.1 400 ");
            assertThat(proxy.requests()).extracting(ProxyRequest::outcome).containsExactly(ProxyOutcome.MALFORMED);
        }
    }

    @Test
    void forward_headersOfTheConnection_stayHere() throws Exception {
        try (TestProxy proxy = TestProxy.start()) {
            int before = portal.requests().size();
            ask(
                    proxy,
                    "POST " + portal.endpoint().resolve("mapi/login") + "?a=b HTTP/1.1\r\nHost: x\r\n"
                            + "Connection: keep-alive, Hop\r\nHop: 1\r\nProxy-Connection: keep-alive\r\nEnd: 2\r\n"
                            + "Content-Length: 2\r\n\r\n{}");

            var received = portal.requests().get(before);
            assertThat(received.headers()).containsEntry("end", "2").doesNotContainKeys("hop", "proxy-connection");
            assertThat(received.query()).isEqualTo("a=b");
            assertThat(received.body()).isEqualTo("{}");
        }
    }

    @Test
    void start_colonInTheUserName_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestProxy.start("a:b", "c"))
                .withMessage("user must not hold a colon, but was \"a:b\"");
    }

    @Test
    void address_isOnThisMachine() {
        try (TestProxy proxy = TestProxy.start()) {
            assertThat(URI.create("http://" + proxy.address().getHostString()).getHost())
                    .isEqualTo("127.0.0.1");
            assertThat(proxy.address().isUnresolved()).isFalse();
        }
    }
}
