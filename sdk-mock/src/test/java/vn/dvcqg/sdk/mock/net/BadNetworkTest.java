package vn.dvcqg.sdk.mock.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.mock.MockPortal;

/** The tools in front of the mock portal, seen by an ordinary HTTP client. */
class BadNetworkTest {
    private static MockPortal portal;

    @BeforeAll
    static void start() {
        portal = MockPortal.start();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String login(HttpClient client, URI endpoint) throws IOException, InterruptedException {
        String body = "{\"username\":\"demo-agency\",\"password\":\"demo-password\"}";
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("mapi/login"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void link_answerLostOnce_portalHasProcessedBoth() throws Exception {
        try (FaultyLink link = FaultyLink.to(portal.url())) {
            link.use(LinkPlans.first(1, LinkPlan.pass().cutAfter(Direction.TO_CLIENT, 0), LinkPlan.pass()));
            URI endpoint = link.through(portal.endpoint());
            HttpClient client = HttpClient.newHttpClient();
            int before = portal.received("login");

            assertThatThrownBy(() -> login(client, endpoint)).isInstanceOf(IOException.class);
            assertThat(login(client, endpoint)).contains("demo-session-");

            assertThat(portal.received("login")).isEqualTo(before + 2);
            assertThat(link.counts().strikes()).containsExactly(new LinkEvent(1, Strike.CUT, Direction.TO_CLIENT, 0));
        }
    }

    @Test
    void link_inSmallPieces_arrivesWhole() throws Exception {
        try (FaultyLink link = FaultyLink.to(portal.url())) {
            link.use(LinkPlan.pass().chunks(1));

            assertThat(login(HttpClient.newHttpClient(), link.through(portal.endpoint())))
                    .contains("demo-session-");
        }
    }

    @Test
    void link_beforeTls_breaksTheHandshake() throws Exception {
        TestAuthority authority = TestAuthority.create();
        try (TlsFront front = TlsFront.builder(authority, portal.url()).start();
                FaultyLink link = FaultyLink.to("127.0.0.1", front.port())) {
            link.use(LinkPlans.first(1, LinkPlan.pass().resetAfter(Direction.TO_CLIENT, 100), LinkPlan.pass()));
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(authority.clientContext())
                    .build();
            URI endpoint = link.through(front.secure(portal.endpoint()));

            assertThatThrownBy(() -> login(client, endpoint)).isInstanceOf(IOException.class);
            assertThat(login(client, endpoint)).contains("demo-session-");
        }
    }
}
