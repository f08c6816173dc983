package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.PortalConfigBuilder;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.AgencyCode;

/** The bytes that leave through the real transport. */
class WireBytesTest {

    private static PortalConfigBuilder config(URI endpoint) {
        return PortalConfig.builder()
                .endpoint(endpoint)
                .allowPlainHttp(true)
                .retry(RetryPolicy.NONE)
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo-agency", Secret.of("demo-password")));
    }

    private static List<String> lines(List<String> request, String name) {
        return request.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .toList();
    }

    @Test
    void submit_overTheNetwork_sendsExactlyTheHeadersOfTheProtocol() throws Exception {
        try (RawServer server = new RawServer(
                        RawServer.json(Classic.sample("login-response")),
                        RawServer.json(Classic.sample("dongbohosomc-response-ok")));
                Portal portal = Portal.connect(config(server.endpoint()).build())) {

            assertThat(portal.dossiers().submit(Samples.dossier().build()).outcome())
                    .isEqualTo(SubmitOutcome.CREATED);

            assertThat(server.requests()).hasSize(2).allSatisfy(request -> {
                String body = request.get(request.size() - 1);
                assertThat(lines(request, "Accept")).containsExactly("Accept: application/json");
                assertThat(lines(request, "Content-Type")).containsExactly("Content-Type: application/json");
                assertThat(lines(request, "Charset")).containsExactly("Charset: utf-8");
                assertThat(lines(request, "dstcode")).containsExactly("dstcode: VN:GOV:000.00.00.G22:vpcpdvcprovider");
                assertThat(lines(request, "Content-Length"))
                        .containsExactly("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
                assertThat(lines(request, "Transfer-Encoding")).isEmpty();
                assertThat(lines(request, "Authorization")).isEmpty();
                assertThat(lines(request, "Cookie")).isEmpty();
            });
            assertThat(server.requests().get(0))
                    .startsWith("POST /VXPAdapter/RestService/forward/mapi/login HTTP/1.1")
                    .endsWith(Classic.compactSample("login-request"));
            assertThat(server.requests().get(1))
                    .startsWith("POST /VXPAdapter/RestService/forward/mapi/integration HTTP/1.1")
                    .endsWith(Classic.compactSample("dongbohosomc-create-request"));
        }
    }

    @Test
    void query_overTheNetwork_staysEncoded() throws Exception {
        ClassicProfile profile = ClassicProfile.builder()
                .routingPlace(RoutingPlace.QUERY)
                .providerUrl(URI.create("http://10.0.0.9:8080/mapi"))
                .build();
        try (RawServer server = new RawServer(
                        RawServer.json(Classic.sample("login-response")),
                        RawServer.json(Classic.sample("laydanhsachtthc-response")));
                Portal portal = Portal.connect(
                        config(server.endpoint()).profile(profile).build())) {

            portal.catalog().procedures();

            assertThat(server.requests().get(1))
                    .startsWith("POST /VXPAdapter/RestService/forward/mapi/share"
                            + "?dstcode=VN%3AGOV%3A000.00.00.G22%3Avpcpdvcprovider"
                            + "&providerurl=http%3A%2F%2F10.0.0.9%3A8080%2Fmapi HTTP/1.1");
            assertThat(lines(server.requests().get(1), "dstcode")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirect_anyKind_isNotFollowed(int status) throws Exception {
        try (RawServer other = new RawServer(RawServer.json(Classic.sample("login-response")));
                RawServer server = new RawServer("HTTP/1.1 " + status + " Moved\r\nConnection: close\r\nLocation: "
                        + other.endpoint() + "mapi/login\r\nContent-Length: 0\r\n\r\n");
                Portal portal = Portal.connect(config(server.endpoint()).build())) {

            SetupProblemException refused = catchThrowableOfType(
                    SetupProblemException.class, () -> portal.catalog().procedures());

            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("setup-redirect"));
            assertThat(server.requests()).hasSize(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void plainHttp_notAskedFor_isRefusedByTheConfiguration() {
        SetupProblemException refused = catchThrowableOfType(
                SetupProblemException.class,
                () -> config(URI.create("http://10.0.0.1/"))
                        .allowPlainHttp(false)
                        .build());

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("setup-endpoint-plain"));
    }

    @Test
    void plainHttp_toAPublicHost_isRefusedBeforeAnythingLeaves() {
        // an address of the block that is reserved for examples: public in form, nobody's in fact
        try (Portal portal =
                Portal.connect(config(URI.create("http://203.0.113.7/")).build())) {

            SetupProblemException refused = catchThrowableOfType(
                    SetupProblemException.class, () -> portal.catalog().procedures());

            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("setup-plain-http"));
        }
    }
}
