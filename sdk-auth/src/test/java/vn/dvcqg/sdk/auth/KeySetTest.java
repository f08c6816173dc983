package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which keys of a provider count, and what a login is called that finds none. */
class KeySetTest {

    private final PortalFixture portal = new PortalFixture();
    private final StubProvider provider = portal.provider;

    @AfterEach
    void close() {
        portal.close();
    }

    private void later(Duration time) {
        portal.clock.forward(time);
        provider.now = Date.from(portal.clock.instant());
    }

    @Test
    void rotation_whileTheSetCannotBeFetched_isUnavailableAndNoAttack() {
        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        provider.signing = set -> StubProvider.signed(StubProvider.OTHER_KEY, JWSAlgorithm.RS256, set);
        provider.answers.put("/oauth2/jwks", new StubProvider.Answer(503, ""));

        assertThat(portal.login().reason()).isEqualTo(LoginReason.KEYS_UNAVAILABLE);
        // within the ten seconds nothing is fetched, and still nobody knows whether it is an attack
        int asked = provider.received("/oauth2/jwks");
        assertThat(portal.login().reason()).isEqualTo(LoginReason.KEYS_UNAVAILABLE);
        assertThat(provider.received("/oauth2/jwks")).isEqualTo(asked);

        provider.answers.remove("/oauth2/jwks");
        provider.publish(provider.key.toPublicJWK(), StubProvider.OTHER_KEY.toPublicJWK());
        later(Duration.ofSeconds(11));
        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void pinned_notTheKeyAndTheSetAway_isUnavailableAndNoAttack() {
        provider.answers.put("/oauth2/jwks", new StubProvider.Answer(503, ""));
        String pinned = new JWKSet(StubProvider.OTHER_KEY.toPublicJWK()).toString();
        try (LoginFlow flow =
                portal.flow(portal.profile().pinnedKeys(pinned).build()).build()) {
            assertThat(flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)))
                            .reason())
                    .isEqualTo(LoginReason.KEYS_UNAVAILABLE);
        }
    }

    @Test
    void pinned_theOnlyKeysAndNotTheRightOne_isTampered() {
        String pinned = new JWKSet(StubProvider.OTHER_KEY.toPublicJWK()).toString();
        OidcEndpoints places = OidcEndpoints.wso2(provider.url()).withKeys(null);
        try (LoginFlow flow = portal.flow(
                        portal.profile().endpoints(places).pinnedKeys(pinned).build())
                .build()) {
            assertThat(flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)))
                            .reason())
                    .isEqualTo(LoginReason.TOKEN_SIGNATURE);
        }
    }

    @Test
    void set_emptyOrNonsense_doesNotReplaceGoodKeys() {
        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        for (String set : new String[] {"{\"keys\":[]}", "<html>", "{}"}) {
            provider.answers.put("/oauth2/jwks", new StubProvider.Answer(200, set));
            int before = provider.received("/oauth2/jwks");
            later(Duration.ofMinutes(20));

            assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
            assertThat(provider.received("/oauth2/jwks")).isGreaterThan(before);
        }
    }

    @Test
    void key_of1024Bits_isNotTaken() throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(1024);
        KeyPair weak = pairs.generateKeyPair();
        RSAKey shown = new RSAKey.Builder((RSAPublicKey) weak.getPublic())
                .keyID("weak")
                .build();
        provider.signing = set -> signedByHand(weak, set);

        provider.publish(provider.key.toPublicJWK(), shown);
        assertThat(portal.login().reason()).isEqualTo(LoginReason.TOKEN_SIGNATURE);

        provider.publish(shown);
        later(Duration.ofHours(14));
        assertThat(portal.login().reason()).isEqualTo(LoginReason.KEYS_UNAVAILABLE);
    }

    /** The library refuses to sign with such a key, so this does it as a careless provider would. */
    private static String signedByHand(KeyPair pair, JWTClaimsSet set) throws Exception {
        String signed =
                Base64URL.encode("{\"alg\":\"RS256\",\"kid\":\"weak\"}") + "." + Base64URL.encode(set.toString());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return signed + "." + Base64URL.encode(signature.sign());
    }
}
