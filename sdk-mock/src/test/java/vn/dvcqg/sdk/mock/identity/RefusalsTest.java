package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client does wrong is refused as the standards say, and found. */
class RefusalsTest {
    private static MockIdentity identity;

    private Browser browser;

    @BeforeAll
    static void start() {
        identity = MockIdentity.start(IdentitySettings.builder()
                .autoLogin("citizen")
                .relyingParties(
                        IdentitySettings.DEMO_PARTY,
                        new RelyingParty(
                                "other-client", "other-secret", IdentitySettings.DEMO_PARTY.redirectUris(), List.of()),
                        new RelyingParty("public-client", "", IdentitySettings.DEMO_PARTY.redirectUris(), List.of()))
                .build());
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @BeforeEach
    void fresh() {
        identity.reset();
        browser = new Browser(identity);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, nobody, unknown-client",
        "client_id, '', unknown-client",
        "redirect_uri, https://motcua.example.test/sso/callback/, unregistered-redirect",
        "redirect_uri, https://motcua.example.test/sso/callback?x=1, unregistered-redirect",
        "redirect_uri, HTTPS://motcua.example.test/sso/callback, unregistered-redirect",
        "redirect_uri, '', unregistered-redirect"
    })
    void authorize_unregistered_showsAPageAndSendsNobodyAnywhere(String parameter, String value, String code)
            throws Exception {
        HttpResponse<String> answer = browser.authorize(parameter, value);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("Không thể tiếp tục");
        assertThat(browser.codes()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type, wrong-request",
        "response_type, '', invalid_request, wrong-request",
        "scope, email, invalid_scope, wrong-request",
        "response_mode, fragment, invalid_request, wrong-request",
        "request, x, request_not_supported, wrong-request",
        "request_uri, x, request_uri_not_supported, wrong-request",
        "prompt, none login, invalid_request, wrong-request",
        "code_challenge_method, plain, invalid_request, wrong-request",
        "code_challenge_method, '', invalid_request, wrong-request",
        "code_challenge, short, invalid_request, wrong-request"
    })
    void authorize_wrongParameter_isTheErrorOfTheStandard(String parameter, String value, String error, String code)
            throws Exception {
        Map<String, String> back = browser.back(parameter, value);

        assertThat(back)
                .containsEntry("error", error)
                .containsEntry("state", browser.sent.get("state"))
                .containsKey("error_description")
                .doesNotContainKey("code");
        assertThat(browser.codes()).containsExactly(code);
    }

    @Test
    void authorize_parameterTwice_isRefused() throws Exception {
        String query = Browser.form(browser.login()) + "&nonce=again";

        var answer = browser.get(URI.create(identity.authorizeEndpoint() + "?" + query));

        assertThat(Browser.query(Browser.location(answer))).containsEntry("error", "invalid_request");
        assertThat(browser.codes()).containsExactly("repeated-parameter");
    }

    @Test
    void authorize_byFormPost_isTaken() throws Exception {
        var answer = browser.post(identity.authorizeEndpoint(), browser.login());

        assertThat(Browser.query(Browser.location(answer))).containsKey("code");
        assertThat(identity.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "state, '', missing-state",
        "state, 12345, weak-state",
        "state, aHR0cHM6Ly9tb3RjdWEuZXhhbXBsZS50ZXN0L2hvLXNv, state-holds-address",
        "state, bG9naW5AL2hvLXNvL21vaQ==, state-holds-address",
        "state, /ho-so/moi-mot-duong-dan-dai, state-holds-address",
        "nonce, '', missing-nonce",
        "client_secret, demo-client-secret, secret-in-url"
    })
    void authorize_carelessButAllowed_isFound(String parameter, String value, String code) throws Exception {
        assertThat(browser.back(parameter, value)).containsKey("code");

        assertThat(browser.codes()).containsExactly(code);
        assertThat(identity.findings().get(0).vietnamese()).isNotBlank();
    }

    @Test
    void authorize_withoutPkce_isFound() throws Exception {
        assertThat(browser.back("code_challenge", "", "code_challenge_method", ""))
                .containsKey("code");

        assertThat(browser.codes()).containsExactly("missing-pkce");
    }

    @Test
    void authorize_valuesOfAnEarlierLogin_areFound() throws Exception {
        Map<String, String> first = new LinkedHashMap<>(browser.login());
        browser.get(URI.create(identity.authorizeEndpoint() + "?" + Browser.form(first)));
        browser.get(URI.create(identity.authorizeEndpoint() + "?" + Browser.form(first)));

        assertThat(browser.codes()).containsExactlyInAnyOrder("state-again", "nonce-again", "challenge-again");
    }

    @ParameterizedTest
    @CsvSource({
        "code, unknown, 400, invalid_grant, dead-code",
        "code, '', 400, invalid_request, dead-code",
        "redirect_uri, http://127.0.0.1:8080/sso/callback, 400, invalid_grant, foreign-code",
        "redirect_uri, '', 400, invalid_grant, foreign-code",
        "client_secret, wrong, 401, invalid_client, bad-client-secret",
        "client_secret, '', 401, invalid_client, bad-client-secret",
        "client_id, nobody, 401, invalid_client, bad-client-secret",
        "grant_type, password, 400, unsupported_grant_type, wrong-grant",
        "grant_type, '', 400, invalid_request, wrong-grant",
        "code_verifier, '', 400, invalid_grant, wrong-verifier",
        "code_verifier, 0123456789012345678901234567890123456789012345, 400, invalid_grant, wrong-verifier"
    })
    void token_wrongField_isTheErrorOfTheStandard(String field, String value, int status, String error, String code)
            throws Exception {
        Map<String, String> form = browser.redeeming(browser.back().get("code"));
        form.put(field, value);

        var answer = browser.post(identity.tokenEndpoint(), form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Browser.json(answer).path("error").asText()).isEqualTo(error);
        assertThat(Browser.json(answer).path("error_description").asText()).isNotBlank();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(browser.codes()).containsExactly(code);
    }

    @Test
    void token_codeOfAnotherClient_isRefused() throws Exception {
        Map<String, String> form = browser.redeeming(browser.back().get("code"));
        form.put("client_id", "other-client");
        form.put("client_secret", "other-secret");

        assertThat(Browser.json(browser.post(identity.tokenEndpoint(), form))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
        assertThat(browser.codes()).containsExactly("foreign-code");
    }

    @Test
    void token_verifierNobodyAskedFor_isRefused() throws Exception {
        String code =
                browser.back("code_challenge", "", "code_challenge_method", "").get("code");
        Map<String, String> form = browser.redeeming(code);
        form.put("code_verifier", browser.verifier);

        assertThat(browser.post(identity.tokenEndpoint(), form).statusCode()).isEqualTo(400);
        assertThat(browser.codes()).containsExactly("missing-pkce", "wrong-verifier");
    }

    @Test
    void token_codeTwice_withdrawsWhatWasIssued() throws Exception {
        String code = browser.back().get("code");
        JsonNode first = Browser.json(browser.redeem(code));

        var second = browser.redeem(code);

        assertThat(Browser.json(second).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(browser.userinfo(first.path("access_token").asText()).statusCode())
                .isEqualTo(401);
        assertThat(browser.codes()).containsExactly("code-again", "dead-token");
    }

    @Test
    void token_secretTwiceOrInTheUrl_isRefused() throws Exception {
        Map<String, String> form = browser.redeeming(browser.back().get("code"));
        String basic =
                Base64.getEncoder().encodeToString("demo-client:demo-client-secret".getBytes(StandardCharsets.UTF_8));

        var twice = browser.post(
                identity.tokenEndpoint(),
                "application/x-www-form-urlencoded",
                Browser.form(form),
                "Authorization",
                "Basic " + basic);
        var inUrl = browser.post(URI.create(identity.tokenEndpoint() + "?client_secret=demo-client-secret"), form);

        assertThat(twice.statusCode()).isEqualTo(401);
        assertThat(twice.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic ");
        assertThat(inUrl.statusCode()).isEqualTo(400);
        assertThat(browser.codes()).containsExactly("bad-client-secret", "secret-in-url");
        assertThat(identity.requests()).allSatisfy(e -> assertThat(e.query()).doesNotContain("demo-client-secret"));
    }

    @Test
    void token_otherThanAFormPost_isRefused() throws Exception {
        assertThat(browser.get(identity.tokenEndpoint()).statusCode()).isEqualTo(405);
        assertThat(browser.post(identity.tokenEndpoint(), "application/json", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.post(identity.tokenEndpoint(), "application/x-www-form-urlencoded", "code=1&code=2")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.codes()).containsExactly("wrong-method", "not-a-form", "repeated-parameter");
    }

    @Test
    void publicClient_needsPkceAndNoSecret() throws Exception {
        assertThat(browser.back("client_id", "public-client", "code_challenge", "", "code_challenge_method", ""))
                .containsEntry("error", "invalid_request");

        Map<String, String> form =
                browser.redeeming(browser.back("client_id", "public-client").get("code"));
        form.put("client_id", "public-client");
        form.remove("client_secret");
        assertThat(browser.post(identity.tokenEndpoint(), form).statusCode()).isEqualTo(200);
    }

    @Test
    void userinfo_withoutGoodToken_isUnauthorised() throws Exception {
        JsonNode tokens = browser.tokens();

        for (String wrong : new String[] {
            "nothing",
            tokens.path("refresh_token").asText(),
            tokens.path("id_token").asText()
        }) {
            var answer = browser.userinfo(wrong);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains("Bearer", "invalid_token");
        }
        var inUrl = browser.get(URI.create(identity.userinfoEndpoint() + "?access_token="
                + tokens.path("access_token").asText()));
        assertThat(inUrl.statusCode()).isEqualTo(401);
        assertThat(browser.codes())
                .containsExactly("dead-token", "dead-token", "dead-token", "token-in-url", "dead-token");
    }
}
