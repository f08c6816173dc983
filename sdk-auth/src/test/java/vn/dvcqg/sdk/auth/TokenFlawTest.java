package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flaw of an identity token ends the login with its own reason; each is one claim or key away from an honest token. */
class TokenFlawTest {

    private final PortalFixture portal = new PortalFixture();
    private final StubProvider provider = portal.provider;

    @AfterEach
    void close() {
        portal.close();
    }

    private void refused(LoginReason reason) {
        LoginResult result = portal.login();

        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result).isInstanceOf(LoginResult.Tampered.class);
    }

    private void claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        provider.change = change;
    }

    private Date at(Duration fromNow) {
        return Date.from(portal.clock.instant().plus(fromNow));
    }

    @Test
    void signature_ofAnotherKeyUnderTheSameId_isTampered() throws Exception {
        var forged = new com.nimbusds.jose.jwk.RSAKey.Builder(StubProvider.OTHER_KEY)
                .keyID("key-1")
                .build();
        provider.signing = set -> StubProvider.signed(forged, JWSAlgorithm.RS256, set);

        refused(LoginReason.TOKEN_SIGNATURE);
    }

    @Test
    void signature_ofAnUnpublishedKey_isTampered() {
        provider.signing = set -> StubProvider.signed(StubProvider.OTHER_KEY, JWSAlgorithm.RS256, set);

        refused(LoginReason.TOKEN_SIGNATURE);
    }

    @Test
    void payload_changedAfterSigning_isTampered() {
        provider.signing = set -> {
            String[] parts =
                    StubProvider.signed(provider.key, JWSAlgorithm.RS256, set).split("\\.", -1);
            String payload = set.toString().replace(StubProvider.SUBJECT, "another-subject");
            return parts[0] + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                    + "." + parts[2];
        };

        refused(LoginReason.TOKEN_SIGNATURE);
    }

    @Test
    void algorithm_none_isTampered() {
        provider.signing = set -> new PlainJWT(set).serialize();

        refused(LoginReason.TOKEN_ALGORITHM);
    }

    @Test
    void algorithm_hmacWithThePublicKey_isTampered() {
        provider.signing = set -> {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), set);
            jwt.sign(new MACSigner(provider.key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        };

        refused(LoginReason.TOKEN_ALGORITHM);
    }

    @Test
    void algorithm_notOnTheListOfTheProfile_isTampered() {
        try (LoginFlow strict =
                portal.flow(portal.profile().algorithms("PS256").build()).build()) {
            assertThat(strict.complete(portal.callback(portal.begin(strict, LoginOptions.NONE)))
                            .reason())
                    .isEqualTo(LoginReason.TOKEN_ALGORITHM);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.id.token", "x", "a.b", "....", "e30.e30.e30"})
    void token_noToken_isTampered(String token) {
        provider.signing = set -> token;

        refused(LoginReason.TOKEN_MALFORMED);
    }

    @Test
    void token_missing_isTampered() {
        provider.signing = set -> "";

        refused(LoginReason.TOKEN_MISSING);
    }

    @Test
    void issuer_another_isTampered() {
        claims(builder -> builder.issuer(provider.issuer() + "/"));

        refused(LoginReason.TOKEN_ISSUER);
    }

    @Test
    void audience_another_isTampered() {
        claims(builder -> builder.audience("another-client"));

        refused(LoginReason.TOKEN_AUDIENCE);
    }

    @Test
    void party_another_isTampered() {
        claims(builder -> builder.claim("azp", "another-client"));

        refused(LoginReason.TOKEN_PARTY);
    }

    @Test
    void party_missingWithTwoAudiences_isTampered() {
        claims(builder -> builder.audience(List.of(StubProvider.CLIENT, "another-client")));

        refused(LoginReason.TOKEN_PARTY);
    }

    @Test
    void party_oursAmongTwoAudiences_logsIn() {
        claims(builder ->
                builder.audience(List.of(StubProvider.CLIENT, "another-client")).claim("azp", StubProvider.CLIENT));

        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void times_expired_isTampered() {
        claims(builder -> builder.expirationTime(at(Duration.ofSeconds(-60))));

        refused(LoginReason.TOKEN_TIMES);
    }

    @Test
    void times_expiredWithinTheSkew_logsIn() {
        claims(builder -> builder.expirationTime(at(Duration.ofSeconds(-59))));

        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void times_notValidYet_isTampered() {
        claims(builder -> builder.notBeforeTime(at(Duration.ofSeconds(61))));

        refused(LoginReason.TOKEN_TIMES);
    }

    @Test
    void times_issuedInTheFuture_isTampered() {
        claims(builder -> builder.issueTime(at(Duration.ofSeconds(61))));

        refused(LoginReason.TOKEN_TIMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat"})
    void times_missing_isTampered(String name) {
        claims(builder -> builder.claim(name, null));

        refused(LoginReason.TOKEN_TIMES);
    }

    @Test
    void nonce_ofAnotherLogin_isTampered() {
        claims(builder -> builder.claim("nonce", "another-nonce"));

        refused(LoginReason.TOKEN_NONCE);
    }

    @Test
    void nonce_missing_isTampered() {
        claims(builder -> builder.claim("nonce", null));

        refused(LoginReason.TOKEN_NONCE);
    }

    @Test
    void hash_ofAnotherAccessToken_isTampered() {
        claims(builder -> builder.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"));

        refused(LoginReason.TOKEN_HASH);
    }

    @Test
    void hash_right_isCheckedAndShown() {
        // the left half of SHA-256 of "demo-access-token"
        claims(builder -> builder.claim("at_hash", AccessTokenHashes.of(StubProvider.ACCESS_TOKEN)));

        assertThat(((LoginResult.LoggedIn) portal.login()).strength().has(AssertionCheck.TOKEN_HASH))
                .isTrue();
    }

    @Test
    void subject_missing_isTampered() {
        claims(builder -> builder.subject(null));

        refused(LoginReason.TOKEN_MALFORMED);
    }

    @Test
    void subject_ofTheClaimsAnother_isTampered() {
        provider.userinfo.put("sub", "another-subject");

        refused(LoginReason.SUBJECT_DIFFERS);
    }

    @Test
    void subject_ofTheClaimsMissing_isTampered() {
        provider.userinfo.remove("sub");

        refused(LoginReason.SUBJECT_DIFFERS);
    }

    /** One that is no text must not count as one that is not there. */
    @Test
    void party_thatIsNoText_isTampered() {
        for (Object party : List.of(1, List.of("another-client"), "", true)) {
            claims(builder -> builder.claim("azp", party));

            refused(LoginReason.TOKEN_PARTY);
        }
    }

    @Test
    void hash_thatIsNoText_isTampered() {
        for (Object hash : List.of(1, List.of("AAAAAAAAAAAAAAAAAAAAAA"), "", true)) {
            claims(builder -> builder.claim("at_hash", hash));

            refused(LoginReason.TOKEN_HASH);
        }
    }

    @Test
    void times_issuedBeforeTheLoginBegan_isTampered() {
        claims(builder -> builder.issueTime(at(Duration.ofSeconds(-61))));

        refused(LoginReason.TOKEN_TIMES);
    }

    @Test
    void times_issuedBeforeTheLoginBeganWithinTheSkew_logsIn() {
        claims(builder -> builder.issueTime(at(Duration.ofSeconds(-60))));

        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void type_ofAnotherKindOfToken_isTampered() {
        provider.signing = set -> {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID("key-1")
                            .type(new JOSEObjectType("at+jwt"))
                            .build(),
                    set);
            jwt.sign(new RSASSASigner(provider.key));
            return jwt.serialize();
        };

        refused(LoginReason.TOKEN_MALFORMED);
    }
}
