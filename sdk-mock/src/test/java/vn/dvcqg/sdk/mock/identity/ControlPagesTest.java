package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.mock.Fault;

/** The pages below {@code /__mock} of an identity provider. */
class ControlPagesTest {
    private static MockIdentity identity;

    private Browser browser;

    @BeforeAll
    static void start() {
        identity = MockIdentity.start();
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

    private JsonNode page(String method, String path, String body) throws Exception {
        return Browser.json(browser.page(method, "/__mock/" + path, body));
    }

    @Test
    void health_tellsGenerationAndIssuer() throws Exception {
        JsonNode page = page("GET", "health", "");

        assertThat(page.path("status").asText()).isEqualTo("UP");
        assertThat(page.path("generation").asText()).isEqualTo("PORTAL_SSO");
        assertThat(page.path("issuer").asText()).isEqualTo(identity.issuer().toString());
    }

    @Test
    void autoLogin_isSwitchedOnAndOff() throws Exception {
        assertThat(page("POST", "auto-login", "{\"account\":\"citizen\"}")
                        .path("autoLogin")
                        .asText())
                .isEqualTo("citizen");
        assertThat(browser.back()).containsKey("code");

        page("DELETE", "auto-login", "");
        assertThat(new Browser(identity).back()).containsKey("sessionDataKey");
        assertThat(browser.page("POST", "/__mock/auto-login", "{\"account\":\"nobody\"}")
                        .body())
                .contains("there is no account", "citizen-level-1");
    }

    @Test
    void keys_areRotatedInSteps() throws Exception {
        String old = page("GET", "keys", "").path("inUse").asText();

        String next = page("POST", "keys/publish-next", "").path("changed").asText();
        JsonNode used = page("POST", "keys/use-next", "");

        assertThat(used.path("inUse").asText()).isEqualTo(next).isNotEqualTo(old);
        assertThat(used.path("published")).extracting(JsonNode::asText).contains(old, next);
        assertThat(browser.page("POST", "/__mock/keys/use-next", "").statusCode())
                .isEqualTo(400);
        page("POST", "keys/remove-old", "");
        assertThat(page("GET", "keys", "").path("published"))
                .extracting(JsonNode::asText)
                .containsExactly(next);
    }

    @Test
    void faults_areAddedListedAndCleared() throws Exception {
        var added = browser.page(
                "POST", "/__mock/faults", "{\"name\":\"missing-claim\",\"times\":2,\"with\":{\"name\":\"HoVaTen\"}}");

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(identity.faults().waiting())
                .containsExactly(Fault.named("missing-claim").times(2).with("name", "HoVaTen"));
        assertThat(page("GET", "faults", "").path("names"))
                .extracting(JsonNode::asText)
                .contains("wrong-nonce", "http-503")
                .doesNotContain("dead-session");
        page("DELETE", "faults", "");
        assertThat(identity.faults().waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"name\":\"dead-session\"}",
                "{\"name\":\"wrong-nonce\",\"operation\":\"jwks\"}",
                "[{\"name\":\"expired\"},{\"name\":\"expired\",\"with\":{\"seconds\":\"soon\"}}]",
                "[{\"name\":\"expired\"},{\"name\":\"dead-session\"}]"
            })
    void faults_wrong_areRefusedAndAddNothing(String body) throws Exception {
        var answer = browser.page("POST", "/__mock/faults", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.json(answer).path("error").asText()).isNotBlank();
        assertThat(identity.faults().waiting()).isEmpty();
    }

    @Test
    void accountsFindingsAndRequests_areShown() throws Exception {
        browser.back("login_hint", "citizen", "state", "");

        assertThat(page("GET", "accounts", "").path("accounts").findValuesAsText("name"))
                .containsExactly("citizen", "citizen-level-1", "citizen-year-only", "business", "organisation");
        JsonNode finding = page("GET", "findings", "").path("findings").path(0);
        assertThat(finding.path("code").asText()).isEqualTo("missing-state");
        assertThat(finding.path("rule").asText()).isEqualTo("docs/protocol/identity.md, section State, nonce and PKCE");
        assertThat(page("GET", "requests", "").path("requests").findValuesAsText("operation"))
                .containsExactly("authorize");
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /__mock/nothing", "POST, /__mock/health", "GET, /cas/login"})
    void unknownPath_answers404WithTheKnownOnes(String method, String path) throws Exception {
        var answer = browser.page(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/oauth2/authorize", "POST /__mock/keys/use-next");
    }
}
