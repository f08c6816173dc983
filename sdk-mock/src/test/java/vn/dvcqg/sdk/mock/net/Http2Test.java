package vn.dvcqg.sdk.mock.net;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.MockSettings;

/** HTTP/2 over TLS in two ways: a front before the mock portal, and WireMock with a certificate of the authority. */
class Http2Test {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final TestAuthority AUTHORITY = TestAuthority.create();
    private static final String LOGIN = "{\"username\":\"demo-agency\",\"password\":\"demo-password\"}";

    private static HttpClient client(SSLContext context, Version version) {
        return HttpClient.newBuilder().sslContext(context).version(version).build();
    }

    private static HttpResponse<String> login(HttpClient client, URI endpoint)
            throws IOException, InterruptedException {
        return post(client, endpoint, LOGIN);
    }

    private static HttpResponse<String> post(HttpClient client, URI endpoint, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("mapi/login"))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static MockPortal portal() {
        return MockPortal.start(MockSettings.builder().http2(true).build());
    }

    @Test
    void front_http2_oneConnectionForAllCalls() throws Exception {
        try (MockPortal portal = portal();
                TlsFront front =
                        TlsFront.builder(AUTHORITY, portal.url()).http2().start()) {
            HttpClient client = client(AUTHORITY.clientContext(), Version.HTTP_2);
            URI endpoint = front.secure(portal.endpoint());
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> answer = login(client, endpoint);

                assertThat(answer.version()).isEqualTo(Version.HTTP_2);
                assertThat(answer.body()).contains("demo-session-");
            }

            assertThat(front.connections())
                    .extracting(TlsConnection::application)
                    .containsExactly("h2");
            assertThat(portal.findings()).isEmpty();
        }
    }

    @Test
    void front_http2AndAClientThatKnowsOnlyTheOldOne_theyAgree() throws Exception {
        try (MockPortal portal = portal();
                TlsFront front =
                        TlsFront.builder(AUTHORITY, portal.url()).http2().start()) {
            HttpResponse<String> answer =
                    login(client(AUTHORITY.clientContext(), Version.HTTP_1_1), front.secure(portal.endpoint()));

            assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
            assertThat(answer.body()).contains("demo-session-");
        }
    }

    @Test
    void front_http2NotOffered_clientSpeaksTheOldOne() throws Exception {
        try (MockPortal portal = portal();
                TlsFront front = TlsFront.builder(AUTHORITY, portal.url()).start()) {
            HttpResponse<String> answer =
                    login(client(AUTHORITY.clientContext(), Version.HTTP_2), front.secure(portal.endpoint()));

            assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
            assertThat(front.connections())
                    .extracting(TlsConnection::application)
                    .containsExactly("");
        }
    }

    @Test
    void front_http2AndMuchToSend_arrivesWhole() throws Exception {
        try (MockPortal portal = portal();
                TlsFront front =
                        TlsFront.builder(AUTHORITY, portal.url()).http2().start()) {
            String body = LOGIN.replace("}", ",\"padding\":\"" + "x".repeat(500_000) + "\"}");

            HttpResponse<String> answer =
                    post(client(AUTHORITY.clientContext(), Version.HTTP_2), front.secure(portal.endpoint()), body);

            assertThat(answer.version()).isEqualTo(Version.HTTP_2);
            assertThat(answer.body()).contains("demo-session-");
        }
    }

    @Test
    void wireMock_pkcs12OfTheAuthority_speaksHttp2OverTls(@TempDir Path folder) throws Exception {
        Path keys = AUTHORITY.server().writePkcs12(folder.resolve("server.p12"), "secret");
        WireMockServer server = wireMock(options(), keys);
        server.start();
        try {
            server.stubFor(get("/page").willReturn(ok("here")));
            HttpClient client = client(AUTHORITY.clientContext(), Version.HTTP_2);
            URI page = URI.create("https://localhost:" + server.httpsPort() + "/page");

            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(page).timeout(LIMIT).build(), BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(Version.HTTP_2);
            assertThat(answer.body()).isEqualTo("here");
        } finally {
            server.stop();
        }
    }

    private static WireMockServer wireMock(WireMockConfiguration options, Path keys) {
        return new WireMockServer(options.bindAddress("127.0.0.1")
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystoreType("PKCS12")
                .keystorePassword("secret")
                .keyManagerPassword("secret"));
    }
}
