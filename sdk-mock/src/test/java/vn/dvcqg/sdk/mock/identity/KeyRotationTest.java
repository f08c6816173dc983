package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new key is published first and used later. */
class KeyRotationTest {
    private static List<String> published(Browser browser) throws Exception {
        return JWKSet.parse(browser.get(browser.identity.keySetEndpoint()).body()).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static String signer(Browser browser) throws Exception {
        String idToken = browser.tokens().path("id_token").asText();
        assertThat(browser.signedByPublishedKey(idToken)).isTrue();
        return Browser.header(idToken).path("kid").asText();
    }

    @Test
    void rotation_hasThreeSteps_andNoTokenIsEverUnverifiable() throws Exception {
        try (MockIdentity identity = Browser.start(Generation.PORTAL_SSO, "citizen")) {
            Browser browser = new Browser(identity);
            String old = signer(browser);
            assertThatThrownBy(identity::useNextKey).hasMessageContaining("publishNextKey()");

            String next = identity.publishNextKey();
            assertThat(published(browser)).containsExactly(old, next);
            assertThat(signer(browser)).isEqualTo(old);

            assertThat(identity.useNextKey()).isEqualTo(next);
            assertThat(published(browser)).containsExactly(old, next);
            String idToken = browser.tokens().path("id_token").asText();
            assertThat(Browser.header(idToken).path("kid").asText()).isEqualTo(next);

            assertThat(identity.removeOldKeys()).isEqualTo(1);
            assertThat(published(browser)).containsExactly(next);
            assertThat(signer(browser)).isEqualTo(next);
            assertThat(identity.removeOldKeys()).isZero();
        }
    }

    @Test
    void idToken_ofARemovedKey_isStillAGoodHint() throws Exception {
        try (MockIdentity identity = Browser.start(Generation.PORTAL_SSO, "citizen")) {
            Browser browser = new Browser(identity);
            String idToken = browser.tokens().path("id_token").asText();
            identity.publishNextKey();
            identity.useNextKey();
            identity.removeOldKeys();

            var answer = browser.get(
                    URI.create(identity.logoutEndpoint() + "?" + Browser.form(Map.of("id_token_hint", idToken))));

            assertThat(browser.signedByPublishedKey(idToken)).isFalse();
            assertThat(answer.body()).contains("Bạn đã đăng xuất");
            assertThat(identity.findings()).isEmpty();
        }
    }
}
