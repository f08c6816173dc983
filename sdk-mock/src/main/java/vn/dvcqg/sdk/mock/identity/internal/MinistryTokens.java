package vn.dvcqg.sdk.mock.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;

/**
 * The bearer tokens that VNeID puts into two claims: signed with a key of its own, for another audience. Whoever takes one
 * for an id token has not looked.
 */
final class MinistryTokens {
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Clock clock;
    private final Randoms randoms = new Randoms();
    private final Expiring<IdentityAccount> live;
    private @Nullable RSAKey key;

    MinistryTokens(Clock clock) {
        this.clock = clock;
        this.live = new Expiring<>(clock);
    }

    String issue(String host, IdentityAccount account) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(host + "/realms/citizen")
                .audience("account")
                .subject(account.subject())
                .claim("typ", "Bearer")
                .claim("azp", "sso-dvcqg")
                .claim("acr", "1")
                .claim("preferred_username", account.personalNumber())
                .claim("name", account.fullName())
                .claim("email_verified", false)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(randoms.guid())
                .build();
        RSAKey own = key();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(own.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(own));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        String text = token.serialize();
        live.put(text, account, LIFE);
        return text;
    }

    Optional<IdentityAccount> find(String token) {
        return live.find(token);
    }

    Optional<IdentityAccount> end(String token) {
        return live.take(token);
    }

    void clear() {
        live.clear();
    }

    private synchronized RSAKey key() {
        if (key == null) {
            key = KeyRing.make("ministry-key");
        }
        return key;
    }
}
