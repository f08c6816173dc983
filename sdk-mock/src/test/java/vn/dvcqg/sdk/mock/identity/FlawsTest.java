package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Fault;

/** Each lie as a client sees it, once, and the truth after it. */
class FlawsTest {
    private static final TestClock CLOCK = new TestClock();

    private static MockIdentity identity;

    private Browser browser;

    @BeforeAll
    static void start() {
        identity = MockIdentity.start(
                IdentitySettings.builder().clock(CLOCK).autoLogin("citizen").build());
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

    private String lie(String name) throws Exception {
        return lie(Fault.named(name));
    }

    /** The id token of the login that the flaw struck; the next one is checked to be right. */
    private String lie(Fault flaw) throws Exception {
        identity.faults().add(flaw.times(1));
        String idToken = browser.tokens().path("id_token").asText();
        assertThat(identity.faults().struck(flaw.name())).isEqualTo(1);
        assertThat(identity.faults().waiting()).isEmpty();
        assertThat(identity.requests().get(1).faults()).containsExactly(flaw.name());
        String after = new Browser(identity).tokens().path("id_token").asText();
        assertThat(browser.signedByPublishedKey(after)).isTrue();
        return idToken;
    }

    private static JsonNode claims(String idToken) {
        return Browser.claims(idToken);
    }

    @Test
    void wrongSignature_namesAPublishedKeyThatDidNotSign() throws Exception {
        String idToken = lie("wrong-signature");

        assertThat(browser.signedByPublishedKey(idToken)).isFalse();
        assertThat(browser.get(identity.keySetEndpoint()).body())
                .contains(Browser.header(idToken).path("kid").asText());
    }

    @Test
    void unknownKid_namesAKeyNobodyPublished() throws Exception {
        String idToken = lie("unknown-kid");

        assertThat(browser.get(identity.keySetEndpoint()).body())
                .doesNotContain(Browser.header(idToken).path("kid").asText());
    }

    @Test
    void algNone_hasNoSignature() throws Exception {
        String idToken = lie("alg-none");

        assertThat(Browser.header(idToken).path("alg").asText()).isEqualTo("none");
        assertThat(idToken).endsWith(".");
        assertThat(claims(idToken).path("sub").asText()).isNotBlank();
    }

    @Test
    void hs256_isSignedWithThePublicKeyAsSecret() throws Exception {
        String idToken = lie("hs256-with-public-key");

        var key = JWKSet.parse(browser.get(identity.keySetEndpoint()).body())
                .getKeyByKeyId(Browser.header(idToken).path("kid").asText())
                .toRSAKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        assertThat(JWSObject.parse(idToken).verify(new MACVerifier(pem.getBytes(StandardCharsets.US_ASCII))))
                .isTrue();
    }

    @Test
    void claims_wrong_areStillSigned() throws Exception {
        String idToken = lie("wrong-issuer");
        assertThat(browser.signedByPublishedKey(idToken)).isTrue();
        assertThat(claims(idToken).path("iss").asText())
                .isNotEqualTo(identity.issuer().toString());

        identity.reset();
        assertThat(claims(lie("wrong-audience")).path("aud").asText()).isEqualTo("another-client");
        identity.reset();
        assertThat(claims(lie("wrong-azp")).path("azp").asText()).isEqualTo("another-client");
        identity.reset();
        JsonNode two = claims(lie("extra-audience"));
        assertThat(two.path("aud")).extracting(JsonNode::asText).containsExactly("demo-client", "another-client");
        assertThat(two.path("azp").asText()).isEqualTo("demo-client");
    }

    @Test
    void nonce_wrongOrMissing() throws Exception {
        JsonNode wrong = claims(lie("wrong-nonce"));
        assertThat(wrong.path("nonce").asText()).isNotBlank().isNotEqualTo(browser.sent.get("nonce"));

        identity.reset();
        assertThat(claims(lie("missing-nonce")).has("nonce")).isFalse();
    }

    @Test
    void times_areShiftedBySeconds() throws Exception {
        long now = CLOCK.instant().getEpochSecond();
        JsonNode old = claims(lie(Fault.named("expired").with("seconds", "60")));
        assertThat(old.path("exp").asLong()).isEqualTo(now - 60);
        assertThat(old.path("iat").asLong()).isEqualTo(now - 3660);

        identity.reset();
        JsonNode early = claims(lie(Fault.named("not-yet-valid").with("seconds", "7200")));
        assertThat(early.path("nbf").asLong()).isEqualTo(now + 7200);
        assertThat(early.path("iat")).isEqualTo(early.path("nbf"));
    }

    @Test
    void swappedSub_isAnotherPersonInUserinfo() throws Exception {
        identity.faults().add(Fault.named("swapped-sub").times(1));
        JsonNode tokens = browser.tokens();

        JsonNode person =
                Browser.json(browser.userinfo(tokens.path("access_token").asText()));

        String own = claims(tokens.path("id_token").asText()).path("sub").asText();
        assertThat(person.path("sub").asText()).isNotBlank().isNotEqualTo(own);
        assertThat(person.path("SoDinhDanh").asText()).isNotEqualTo("000090000001");

        identity.reset();
        assertThat(claims(lie(Fault.named("swapped-sub").on("token")))
                        .path("sub")
                        .asText())
                .isNotEqualTo(own);
    }

    @Test
    void lowerLevel_isToldInIdTokenAndUserinfo() throws Exception {
        identity.faults().add(Fault.named("lower-level").times(1));
        JsonNode tokens = browser.tokens("acr_values", "LoA2");

        JsonNode person =
                Browser.json(browser.userinfo(tokens.path("access_token").asText()));

        assertThat(claims(tokens.path("id_token").asText()).path("acr").asText())
                .isEqualTo("LoA1");
        assertThat(person.path("loAs")).extracting(JsonNode::asText).containsExactly("LoA1");
        assertThat(person.path("IAL").asInt()).isEqualTo(1);
        assertThat(identity.requests().get(0).faults()).containsExactly("lower-level");
    }

    @Test
    void claim_missingOrOfAnotherType() throws Exception {
        identity.faults().add(Fault.named("missing-claim").with("name", "HoVaTen"));
        identity.faults().add(Fault.named("int-instead-of-string").with("name", "SoDinhDanh"));
        identity.faults().add(Fault.named("string-instead-of-int").with("name", "IAL"));

        JsonNode person = Browser.json(
                browser.userinfo(browser.tokens().path("access_token").asText()));

        assertThat(person.has("HoVaTen")).isFalse();
        assertThat(person.path("SoDinhDanh").isIntegralNumber()).isTrue();
        assertThat(person.path("SoDinhDanh").asLong()).isEqualTo(90_000_001L);
        assertThat(person.path("IAL").isTextual()).isTrue();
    }

    @Test
    void claim_ofTokenAnswer_isNamedWithTheEndpoint() throws Exception {
        identity.faults().add(Fault.named("string-instead-of-int").on("token").with("name", "expires_in"));
        assertThat(browser.tokens().path("expires_in").isTextual()).isTrue();

        identity.reset();
        identity.faults().add(Fault.named("missing-claim").on("token").with("name", "exp"));
        assertThat(claims(browser.tokens().path("id_token").asText()).has("exp"))
                .isFalse();

        identity.reset();
        identity.faults().add(Fault.named("missing-claim").on("token").with("name", "id_token"));
        assertThat(browser.tokens().has("id_token")).isFalse();
    }

    @Test
    void callback_stateWrongOrAbsent() throws Exception {
        identity.faults().add(Fault.named("wrong-state").times(1));
        assertThat(browser.back().get("state")).isNotBlank().isNotEqualTo(browser.sent.get("state"));

        identity.faults().add(Fault.named("no-state").times(1));
        assertThat(browser.back()).containsKey("code").doesNotContainKey("state");
    }

    @Test
    void callback_twoCodesOrAnError() throws Exception {
        identity.faults().add(Fault.named("two-codes").times(1));
        assertThat(Browser.location(browser.authorize())).containsPattern("\\?code=[^&]+&code=[^&]+&state=");

        identity.faults()
                .add(Fault.named("error-callback").with("error", "server_error").times(1));
        assertThat(browser.back())
                .containsEntry("error", "server_error")
                .containsEntry("state", browser.sent.get("state"))
                .doesNotContainKey("code");
    }

    @Test
    void keySet_outageOrEmpty() throws Exception {
        identity.faults().add(Fault.named("key-set-outage").times(1));
        identity.faults().add(Fault.named("empty-key-set").skip(1).times(1));

        assertThat(browser.get(identity.keySetEndpoint()).statusCode()).isEqualTo(503);
        assertThat(Browser.json(browser.get(identity.keySetEndpoint())).path("keys"))
                .isEmpty();
        assertThat(Browser.json(browser.get(identity.keySetEndpoint())).path("keys"))
                .isNotEmpty();
    }

    @Test
    void wrongIssuer_ofDiscovery_isNamedWithTheEndpoint() throws Exception {
        identity.faults().add(Fault.named("wrong-issuer").on("discovery").times(1));
        URI page = URI.create(identity.issuer() + "/.well-known/openid-configuration");

        assertThat(Browser.json(browser.get(page)).path("issuer").asText())
                .isNotEqualTo(identity.issuer().toString());
        assertThat(Browser.json(browser.get(page)).path("issuer").asText())
                .isEqualTo(identity.issuer().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "http-500, 500",
        "http-503, 503",
        "http-429, 429",
        "firewall-html, 200",
        "empty-body, 200",
        "not-json, 200",
        "redirect, 302"
    })
    void server_inTrouble_onEachEndpoint(String name, int status) throws Exception {
        for (URI endpoint : new URI[] {
            identity.tokenEndpoint(),
            identity.userinfoEndpoint(),
            identity.introspectEndpoint(),
            identity.revokeEndpoint(),
            identity.keySetEndpoint(),
            identity.authorizeEndpoint(),
            identity.logoutEndpoint()
        }) {
            identity.faults().add(Fault.named(name).times(1));

            assertThat(browser.get(endpoint).statusCode())
                    .as(endpoint.toString())
                    .isEqualTo(status);
        }
        assertThat(identity.findings()).isEmpty();
    }

    @Test
    void connection_cutSlowOrHuge() throws Exception {
        // a POST: the JDK's client sends a GET again by itself
        identity.faults().add(Fault.named("drop").on("token").times(1));
        assertThatThrownBy(() -> browser.redeem("any")).isInstanceOf(IOException.class);
        assertThat(identity.requests()).extracting(Exchange::status).containsExactly(0);

        identity.faults().add(Fault.named("latency").with("millis", "200").times(1));
        long before = System.nanoTime();
        browser.get(identity.keySetEndpoint());
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(200_000_000L);

        identity.faults().add(Fault.named("huge-body").with("bytes", "3000000").times(1));
        assertThat(browser.get(identity.keySetEndpoint()).body()).hasSize(3_000_000);
    }

    @Test
    void replyLost_onToken_spendsTheCode() throws Exception {
        identity.faults().add(Fault.named("reply-lost").on("token").times(1));
        Map<String, String> back = browser.back();

        assertThatThrownBy(() -> browser.redeem(back.get("code"))).isInstanceOf(IOException.class);

        assertThat(Browser.json(browser.redeem(back.get("code"))).path("error").asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void fault_thatCannotStrike_isRefused() {
        assertThatThrownBy(() -> identity.faults().add(Fault.named("dead-session")))
                .hasMessageContaining("dead-session")
                .hasMessageContaining("wrong-nonce");
        assertThatThrownBy(
                        () -> identity.faults().add(Fault.named("wrong-nonce").on("userinfo")))
                .hasMessageContaining("cannot strike userinfo");
        assertThat(identity.faults().waiting()).isEmpty();
    }
}
