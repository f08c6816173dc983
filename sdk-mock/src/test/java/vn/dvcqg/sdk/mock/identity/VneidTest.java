package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.mock.Fault;

/** VNeID itself: plain, and encrypted to the relying party. */
class VneidTest {
    private static KeyPair keys;
    private static MockIdentity plain;
    private static MockIdentity sealed;

    private Browser browser;

    @BeforeAll
    static void start() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        plain = Browser.start(Generation.DIRECT_VNEID, "citizen");
        sealed = sealed(CodeRule.DECRYPTED_WITH_KEY);
    }

    private static MockIdentity sealed(CodeRule... rules) {
        return MockIdentity.start(IdentitySettings.builder()
                .generation(Generation.DIRECT_VNEID)
                .autoLogin("citizen")
                .vneid(VneidSettings.builder()
                        .paths("/sso/token", "/sso/userinfo")
                        .encrypt(keys.getPublic(), true, true)
                        .codeRules(rules)
                        .build())
                .build());
    }

    @AfterAll
    static void stop() {
        plain.close();
        sealed.close();
    }

    @BeforeEach
    void fresh() {
        plain.reset();
        sealed.reset();
        browser = new Browser(sealed);
    }

    private static byte[] rsa(String base64) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate());
        return cipher.doFinal(Base64.getDecoder().decode(base64));
    }

    private static String open(String data, byte[] key) throws GeneralSecurityException {
        // by its short name, as the one known client does
        Cipher cipher = Cipher.getInstance("AES");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
        return new String(cipher.doFinal(Base64.getDecoder().decode(data)), StandardCharsets.UTF_8);
    }

    private static JsonNode open(JsonNode answer) throws Exception {
        assertThat(answer.properties()).extracting(Map.Entry::getKey).containsExactly("data", "key");
        return Browser.JSON.readTree(
                open(answer.path("data").asText(), rsa(answer.path("key").asText())));
    }

    /** What a login sends to the token endpoint under a rule. */
    private static Map<String, String> form(Browser browser, CodeRule rule) throws Exception {
        Map<String, String> back = browser.back();
        String decrypted = open(back.get("code"), rsa(back.get("encrypt_key")));
        boolean raw = rule == CodeRule.RAW_WITH_KEY || rule == CodeRule.RAW_WITHOUT_KEY;
        Map<String, String> form = browser.redeeming(raw ? back.get("code") : decrypted);
        if (rule == CodeRule.DECRYPTED_WITH_KEY || rule == CodeRule.RAW_WITH_KEY) {
            form.put("encrypt_key", back.get("encrypt_key"));
        }
        return form;
    }

    private JsonNode token() throws Exception {
        return Browser.json(browser.post(sealed.tokenEndpoint(), form(browser, CodeRule.DECRYPTED_WITH_KEY)));
    }

    @Test
    void login_plain_givesFiveClaimsAndNoIdToken() throws Exception {
        Browser other = new Browser(plain);
        assertThat(plain.authorizeEndpoint().getPath()).isEqualTo("/auth");
        Map<String, String> back = other.back();
        assertThat(back).containsOnlyKeys("code", "state");

        JsonNode tokens = Browser.json(other.redeem(back.get("code")));
        JsonNode person =
                Browser.json(other.userinfo(tokens.path("access_token").asText()));

        assertThat(tokens.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope");
        assertThat(person).isEqualTo(Browser.JSON.readTree("""
                {"citizenPid": "000090000001", "fullName": "Nguyễn Văn Mẫu", "birthDate": "19900101",
                 "accountType": "1", "accountLevel": "2"}"""));
        assertThat(plain.findings()).isEmpty();
    }

    @Test
    void codes_asNumbers_areNumbers() throws Exception {
        Browser other = new Browser(plain);

        JsonNode person = Browser.json(other.userinfo(other.tokens("login_hint", "citizen-level-1")
                .path("access_token")
                .asText()));

        assertThat(person.path("accountType").isInt()).isTrue();
        assertThat(person.path("accountLevel").asInt()).isEqualTo(1);
    }

    @Test
    void code_encrypted_travelsWithABarePlus() throws Exception {
        String location = Browser.location(browser.authorize());

        assertThat(location)
                .matches("[^?]+\\?code=[A-Za-z0-9/=]*\\+[A-Za-z0-9/=+]*&encrypt_key=[^&]*\\+[^&]*&state=.+");
        Map<String, String> back = Browser.query(location);
        assertThat(open(back.get("code"), rsa(back.get("encrypt_key"))))
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9a-f-]{36}");
    }

    @Test
    void answers_encrypted_openWithTheKeyOfTheRelyingParty() throws Exception {
        JsonNode tokens = open(token());
        assertThat(tokens.has("id_token")).isFalse();

        JsonNode person =
                open(Browser.json(browser.userinfo(tokens.path("access_token").asText())));

        assertThat(person.path("citizenPid").asText()).isEqualTo("000090000001");
        assertThat(sealed.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CodeRule.class)
    void codeRule_acceptsItsCombinationOnly(CodeRule accepted) throws Exception {
        try (MockIdentity one = sealed(accepted)) {
            Browser client = new Browser(one);
            for (CodeRule sent : CodeRule.values()) {
                var answer = client.post(one.tokenEndpoint(), form(client, sent));

                assertThat(answer.statusCode()).as(sent.name()).isEqualTo(sent == accepted ? 200 : 400);
            }
            assertThat(client.codes()).containsExactly("wrong-code-form", "wrong-code-form", "wrong-code-form");
        }
    }

    @Test
    void encryptKey_changed_isRefused() throws Exception {
        Map<String, String> form = form(browser, CodeRule.DECRYPTED_WITH_KEY);
        form.merge("encrypt_key", "x", String::concat);

        assertThat(browser.post(sealed.tokenEndpoint(), form).statusCode()).isEqualTo(400);
        assertThat(browser.codes()).containsExactly("wrong-code-form");
    }

    @Test
    void plus_readAsBlank_isFound() throws Exception {
        String code = browser.back().get("code").replace('+', ' ');

        assertThat(browser.redeem(code).statusCode()).isEqualTo(400);
        assertThat(browser.codes()).containsExactly("plus-lost");
    }

    @Test
    void jsonBody_isRefusedWith415() throws Exception {
        assertThat(browser.post(sealed.tokenEndpoint(), "application/json", "{\"grant_type\":\"authorization_code\"}")
                        .statusCode())
                .isEqualTo(415);
        assertThat(browser.codes()).containsExactly("not-a-form");
    }

    @Test
    void pkce_isRefusedUnlessSet() throws Exception {
        assertThat(browser.back("code_challenge", Browser.challenge(Browser.random()), "code_challenge_method", "S256"))
                .containsEntry("error", "invalid_request");
        assertThat(browser.codes()).containsExactly("unwanted-pkce");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "key"})
    void badPadding_cannotBeOpened(String part) throws Exception {
        sealed.faults().add(Fault.named("bad-padding").with("part", part).times(1));

        JsonNode answer = token();

        if (part.equals("key")) {
            assertThatThrownBy(() -> open(answer)).isInstanceOf(GeneralSecurityException.class);
        } else {
            assertThat(rsa(answer.path("key").asText())).hasSize(32);
            assertThatThrownBy(() -> open(answer)).isInstanceOf(BadPaddingException.class);
        }
    }

    @Test
    void tamperedAnswer_opensButIsAnotherText() throws Exception {
        sealed.faults().add(Fault.named("tampered-answer").times(1));

        JsonNode answer = token();

        String text = open(answer.path("data").asText(), rsa(answer.path("key").asText()));
        assertThat(text).isNotEmpty().doesNotStartWith("{");
    }

    @Test
    void plainAnswer_comesUnencrypted() throws Exception {
        sealed.faults().add(Fault.named("plain-answer").on("token").times(1));

        assertThat(token().path("access_token").asText()).isNotBlank();
    }

    @Test
    void cipher_isThatOfTheKnownVectors() throws Exception {
        byte[] key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

        assertThat(open(
                        "MTPI6YG8g9m9ZUGlgLuNoh9xb7JZjB1toKgL/HqbdqtIVPT5d7SBU7I8UKoY245TKyDVrlU3xU9VFBWa25dWYErYmxKgejp1K7mfel8b"
                                + "L9c=",
                        key))
                .isEqualTo("3b0d0a55-0000-4000-8000-000000000001.3b0d0a55-0000-4000-8000-000000000002");
        assertThat(open(
                        "YN7qXy/2G5Ikzpz0tw5yqb8MTYgi8GLOu+znIit1/p1HFJfggRZDc2XWJk8HGMkLGzao80e1nspC4CYc2fYh05+GQqSGKZ6dxM4qJoW+"
                                + "U12gSxgTJkWYyvwuKfDGrubX",
                        key))
                .isEqualTo("{\"access_token\":\"demo-access-token\",\"token_type\":\"Bearer\",\"expires_in\":1800,"
                        + "\"scope\":\"openid\"}");
    }
}
