package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.mock.Exchange;

/** A login at the single sign-on of the portal as it should be. */
class PortalLoginTest {
    private MockIdentity identity;
    private Browser browser;

    @BeforeEach
    void start() {
        identity = Browser.start(Generation.PORTAL_SSO, "citizen");
        browser = new Browser(identity);
    }

    @AfterEach
    void stop() {
        identity.close();
    }

    @Test
    void login_careful_givesTokensAndClaimsWithoutFindings() throws Exception {
        Map<String, String> back = browser.back();
        assertThat(back).containsEntry("state", browser.sent.get("state")).containsKeys("code", "session_state");

        JsonNode tokens = Browser.json(browser.redeem(back.get("code")));

        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(tokens.path("scope").asText()).isEqualTo("openid");
        assertThat(tokens.path("refresh_token").asText()).isNotBlank();
        String idToken = tokens.path("id_token").asText();
        assertThat(browser.signedByPublishedKey(idToken)).isTrue();
        JsonNode claims = Browser.claims(idToken);
        assertThat(claims.path("iss").asText()).isEqualTo(identity.issuer().toString());
        assertThat(claims.path("aud").asText()).isEqualTo("demo-client");
        assertThat(claims.path("azp").asText()).isEqualTo("demo-client");
        assertThat(claims.path("nonce").asText()).isEqualTo(browser.sent.get("nonce"));
        assertThat(claims.path("acr").asText()).isEqualTo("LoA2");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);

        JsonNode person =
                Browser.json(browser.userinfo(tokens.path("access_token").asText()));

        assertThat(person.path("sub")).isEqualTo(claims.path("sub"));
        assertThat(person.path("SoDinhDanh").asText()).isEqualTo("000090000001");
        assertThat(person.path("HoVaTen").asText()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(person.path("LoaiTaiKhoan").isTextual()).isTrue();
        assertThat(person.path("loAs")).hasSize(2);
        assertThat(person.path("IAL").asInt()).isEqualTo(2);
        assertThat(identity.findings()).isEmpty();
    }

    @Test
    void acr_asked_isDeliveredUpToTheAccount() throws Exception {
        assertThat(acr("citizen", "LoA1")).isEqualTo("LoA1");
        assertThat(acr("citizen", "LoA9 LoA2")).isEqualTo("LoA2");
        assertThat(acr("citizen-level-1", "LoA2")).isEqualTo("LoA1");
        assertThat(acr("citizen", "")).isEqualTo("LoA2");
    }

    private String acr(String account, String asked) throws Exception {
        JsonNode tokens = browser.tokens("acr_values", asked, "login_hint", account);
        return Browser.claims(tokens.path("id_token").asText()).path("acr").asText();
    }

    @Test
    void token_secretInBasicHeader_isTaken() throws Exception {
        Map<String, String> form = browser.redeeming(browser.back().get("code"));
        form.remove("client_secret");
        String basic = java.util.Base64.getEncoder().encodeToString("demo-client:demo-client-secret".getBytes());

        var answer = browser.post(
                identity.tokenEndpoint(),
                "application/x-www-form-urlencoded",
                Browser.form(form),
                "Authorization",
                "Basic " + basic);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void userinfo_threeKnownWays_answerTheSame() throws Exception {
        String token = browser.tokens().path("access_token").asText();
        String bearer = "Bearer " + token;

        var get = browser.userinfo(token);
        var json = browser.post(identity.userinfoEndpoint(), "application/json", "", "Authorization", bearer);
        var form = browser.post(
                identity.userinfoEndpoint(), "application/x-www-form-urlencoded", "", "Authorization", bearer);
        var schema = browser.send(HttpRequest.newBuilder(URI.create(identity.userinfoEndpoint() + "?schema=openid"))
                .header("Authorization", bearer)
                .build());

        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(json.body()).isEqualTo(get.body());
        assertThat(form.body()).isEqualTo(get.body());
        assertThat(schema.body()).isEqualTo(get.body());
        assertThat(browser.codes()).containsExactly("token-again", "token-again", "token-again");
    }

    @Test
    void refresh_givesNewTokensAndSpendsTheOldOne() throws Exception {
        JsonNode first = browser.tokens();
        Map<String, String> form = browser.redeeming("");
        form.remove("code");
        form.remove("code_verifier");
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", first.path("refresh_token").asText());

        JsonNode second = Browser.json(browser.post(identity.tokenEndpoint(), form));
        var again = browser.post(identity.tokenEndpoint(), form);

        assertThat(second.path("access_token")).isNotEqualTo(first.path("access_token"));
        assertThat(Browser.claims(second.path("id_token").asText()).has("nonce"))
                .isFalse();
        assertThat(Browser.json(again).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void discovery_isTrue() throws Exception {
        JsonNode page = Browser.json(browser.get(URI.create(identity.issuer() + "/.well-known/openid-configuration")));

        assertThat(page.path("issuer").asText()).isEqualTo(identity.issuer().toString());
        assertThat(page.path("authorization_endpoint").asText())
                .isEqualTo(identity.authorizeEndpoint().toString());
        assertThat(page.path("token_endpoint").asText())
                .isEqualTo(identity.tokenEndpoint().toString());
        assertThat(page.path("userinfo_endpoint").asText())
                .isEqualTo(identity.userinfoEndpoint().toString());
        assertThat(page.path("end_session_endpoint").asText())
                .isEqualTo(identity.logoutEndpoint().toString());
        assertThat(page.path("jwks_uri").asText())
                .isEqualTo(identity.keySetEndpoint().toString());
        assertThat(page.path("code_challenge_methods_supported").path(0).asText())
                .isEqualTo("S256");
        assertThat(browser.get(identity.keySetEndpoint()).body())
                .contains("\"RS256\"")
                .doesNotContain("\"d\"");
    }

    @Test
    void journal_hidesSecretsButShowsTheRest() throws Exception {
        JsonNode tokens = browser.tokens();
        browser.userinfo(tokens.path("access_token").asText());

        assertThat(identity.requests())
                .extracting(Exchange::operation)
                .containsExactly("authorize", "token", "userinfo");
        String journal = identity.requests().stream()
                .map(e -> e.query() + e.headers() + e.body())
                .reduce("", String::concat);
        assertThat(journal)
                .contains("code_challenge=" + browser.sent.get("code_challenge"), "code_verifier=***", "code=***")
                .contains("client_secret=***", "Bearer ***", "grant_type=authorization_code")
                .doesNotContain("demo-client-secret", browser.verifier)
                .doesNotContain(tokens.path("access_token").asText());
        assertThat(identity.received("token")).isEqualTo(1);
    }
}
