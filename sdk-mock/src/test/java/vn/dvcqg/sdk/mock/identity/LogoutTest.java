package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a session, and tokens that are asked about or withdrawn. */
class LogoutTest {
    private static final String HOME = "https://motcua.example.test/";

    private static MockIdentity identity;

    private Browser browser;
    private JsonNode tokens;

    @BeforeAll
    static void start() {
        identity = Browser.start(Generation.PORTAL_SSO, "citizen");
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @BeforeEach
    void login() throws Exception {
        identity.reset();
        browser = new Browser(identity);
        tokens = browser.tokens();
        identity.autoLogin(null);
    }

    private HttpResponse<String> logout(Map<String, String> parameters) throws Exception {
        return browser.get(URI.create(identity.logoutEndpoint() + "?" + Browser.form(parameters)));
    }

    private boolean loggedIn() throws Exception {
        return browser.back("prompt", "none").containsKey("code");
    }

    @Test
    void logout_withIdToken_endsTheSessionAndReturns() throws Exception {
        assertThat(loggedIn()).isTrue();

        var answer = logout(Map.of(
                "id_token_hint", tokens.path("id_token").asText(), "post_logout_redirect_uri", HOME, "state", "s1"));

        assertThat(Browser.location(answer)).isEqualTo(HOME + "?state=s1");
        assertThat(loggedIn()).isFalse();
        assertThat(identity.findings()).isEmpty();
    }

    @Test
    void logout_withoutGoodHint_asksThePerson() throws Exception {
        var access =
                logout(Map.of("id_token_hint", tokens.path("access_token").asText(), "post_logout_redirect_uri", HOME));
        var none = logout(Map.of());
        var bad = logout(Map.of("id_token_hint", "eyJhbGciOiJub25lIn0.e30."));

        assertThat(access.body()).contains("Bạn có muốn đăng xuất?");
        assertThat(none.body()).contains("Bạn có muốn đăng xuất?");
        assertThat(bad.body()).contains("Bạn có muốn đăng xuất?");
        assertThat(loggedIn()).isTrue();
        assertThat(browser.codes()).containsExactly("access-token-as-hint", "missing-hint", "bad-hint");

        assertThat(browser.post(identity.logoutEndpoint(), Map.of("confirm", "yes"))
                        .body())
                .contains("Bạn đã đăng xuất");
        assertThat(loggedIn()).isFalse();
    }

    @Test
    void logout_toAnUnregisteredAddress_isRefused() throws Exception {
        var answer = logout(Map.of(
                "id_token_hint",
                tokens.path("id_token").asText(),
                "post_logout_redirect_uri",
                "https://evil.example.test/"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(browser.codes()).containsExactly("unregistered-return");
    }

    @Test
    void logout_postedByAServer_isFound() throws Exception {
        var server = new Browser(identity);

        server.post(
                identity.logoutEndpoint(),
                Map.of("id_token_hint", tokens.path("id_token").asText()));

        assertThat(browser.codes()).containsExactly("logout-without-browser");
    }

    @Test
    void introspect_byClientOrByTheTokenItself() throws Exception {
        String access = tokens.path("access_token").asText();
        Map<String, String> byClient =
                Map.of("token", access, "client_id", "demo-client", "client_secret", "demo-client-secret");

        JsonNode one = Browser.json(browser.post(identity.introspectEndpoint(), byClient));
        JsonNode other = Browser.json(browser.post(
                identity.introspectEndpoint(),
                "application/x-www-form-urlencoded",
                "state=0&token=" + access,
                "Authorization",
                "Bearer " + access));
        var stranger = browser.post(identity.introspectEndpoint(), Map.of("token", access));

        assertThat(one.path("active").asBoolean()).isTrue();
        assertThat(one.path("client_id").asText()).isEqualTo("demo-client");
        assertThat(one.path("exp").asLong() - one.path("iat").asLong()).isEqualTo(3600);
        assertThat(other).isEqualTo(one);
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(browser.codes()).containsExactly("bad-client-secret", "not-allowed");
    }

    @Test
    void introspection_setToOneWay_refusesTheOther() throws Exception {
        try (MockIdentity strict = MockIdentity.start(IdentitySettings.builder()
                .autoLogin("citizen")
                .introspection(IntrospectionAccess.CLIENT)
                .build())) {
            Browser other = new Browser(strict);
            String access = other.tokens().path("access_token").asText();

            assertThat(other.post(
                                    strict.introspectEndpoint(),
                                    "application/x-www-form-urlencoded",
                                    "token=" + access,
                                    "Authorization",
                                    "Bearer " + access)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void revoke_withdrawsOnlyWhatItNames() throws Exception {
        String access = tokens.path("access_token").asText();
        Map<String, String> nothing =
                Map.of("token ", access, "client_id", "demo-client", "client_secret", "demo-client-secret");
        Map<String, String> right =
                Map.of("token", access, "client_id", "demo-client", "client_secret", "demo-client-secret");

        assertThat(browser.post(identity.revokeEndpoint(), nothing).statusCode())
                .isEqualTo(400);
        assertThat(browser.userinfo(access).statusCode()).isEqualTo(200);
        assertThat(browser.post(identity.revokeEndpoint(), right).statusCode()).isEqualTo(200);
        assertThat(browser.userinfo(access).statusCode()).isEqualTo(401);
        assertThat(browser.post(identity.revokeEndpoint(), right).statusCode()).isEqualTo(200);
        assertThat(browser.codes())
                .containsExactly("misspelt-parameter", "revoked-nothing", "dead-token", "revoked-nothing");
    }
}
