package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What lives for a while, by a clock of the test; and the address others see. */
class LifetimesTest {
    @Test
    void codeAndToken_dieInTime() throws Exception {
        TestClock clock = new TestClock();
        try (MockIdentity identity = MockIdentity.start(IdentitySettings.builder()
                .clock(clock)
                .autoLogin("citizen")
                .codeLifetime(Duration.ofSeconds(5))
                .tokenLifetime(Duration.ofMinutes(2))
                .build())) {
            Browser browser = new Browser(identity);
            String late = browser.back().get("code");
            clock.ahead(5);
            assertThat(browser.redeem(late).statusCode()).isEqualTo(400);

            String intime = browser.back().get("code");
            clock.ahead(4);
            JsonNode tokens = Browser.json(browser.redeem(intime));
            assertThat(tokens.path("expires_in").asInt()).isEqualTo(120);
            clock.ahead(119);
            assertThat(browser.userinfo(tokens.path("access_token").asText()).statusCode())
                    .isEqualTo(200);
            clock.ahead(1);
            assertThat(browser.userinfo(tokens.path("access_token").asText()).statusCode())
                    .isEqualTo(401);
            assertThat(browser.codes()).containsExactly("dead-code", "dead-token");
        }
    }

    @Test
    void publicUrl_isToldInIssuerDiscoveryAndClaims() throws Exception {
        try (MockIdentity identity = MockIdentity.start(IdentitySettings.builder()
                .autoLogin("citizen")
                .federation(Federation.BCA)
                .publicUrl(URI.create("https://xacthuc.example.test/"))
                .build())) {
            assertThat(identity.issuer()).hasToString("https://xacthuc.example.test/oauth2/token");
            identity.reachedAt(URI.create("https://front.example.test:8443"));
            Browser browser = new Browser(identity);

            String page = browser.page("GET", "/oauth2/token/.well-known/openid-configuration", "")
                    .body();

            assertThat(page).contains("\"https://front.example.test:8443/oauth2/jwks\"");
            assertThat(page).doesNotContain("127.0.0.1", "xacthuc.example.test");
            // the way the browser goes is the real one here
            String location = browser.page("GET", "/oauth2/authorize?" + Browser.form(browser.login()), "")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String answer = browser.page("GET", "/__mock/health", "").body();
            assertThat(location).startsWith("https://motcua.example.test/sso/callback?code=");
            assertThat(answer).contains("https://front.example.test:8443/oauth2/token");
        }
    }
}
