package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;

/**
 * An identity token as the portal's provider makes it, signed with RSA of 2048 bits, and the keys it can be checked with. In this package
 * because what is measured is open to nobody else.
 *
 * @param text the token
 * @param keys the public keys, as published
 */
public record DemoToken(String text, JWKSet keys) {

    public static final String ISSUER = "https://xacthuc.example.test/oauth2/token";
    public static final String CLIENT = "demo-client";
    public static final String NONCE = "demo-nonce-demo-nonce-demo-nonce-demo-nonce";
    public static final String ACCESS_TOKEN = "demo-access-token";

    /** A token of now, for an issuer. */
    public static DemoToken make(String issuer) {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("key-1").generate();
            Instant now = Clock.systemUTC().instant();
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .audience(CLIENT)
                    .claim("azp", CLIENT)
                    .subject("demo-subject")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(Duration.ofHours(12))))
                    .claim("nonce", NONCE)
                    .claim("acr", "LoA1")
                    .claim("at_hash", halfHash())
                    .build();
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return new DemoToken(jwt.serialize(), new JWKSet(key.toPublicJWK()));
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String halfHash() throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(ACCESS_TOKEN.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }

    /** The issuer only. */
    @Override
    public String toString() {
        return "DemoToken";
    }
}
