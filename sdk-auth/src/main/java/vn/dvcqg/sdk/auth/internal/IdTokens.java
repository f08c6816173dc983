package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.AssertionCheck;
import vn.dvcqg.sdk.auth.LoginReason;

/** Checks identity tokens: signature by Nimbus with a key of the provider, then what OpenID Connect Core 3.1.3.7 wants of the claims. */
final class IdTokens {

    private final DefaultJWTProcessor<Asking> signatures = new DefaultJWTProcessor<>();
    private final Set<JWSAlgorithm> algorithms;
    private final String issuer;
    private final String clientId;
    private final Duration skew;
    private final Clock clock;

    IdTokens(Keys keys, Set<String> algorithms, String issuer, String clientId, Duration skew, Clock clock) {
        this.algorithms = algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
        this.issuer = issuer;
        this.clientId = clientId;
        this.skew = skew;
        this.clock = clock;
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(this.algorithms, keys));
        // the claims are checked below, with the clock of the flow and a reason for each
        signatures.setJWTClaimsSetVerifier(null);
    }

    /** The claims of a token that passed everything; the checks are added to the set. */
    JWTClaimsSet verify(
            String token,
            @Nullable String nonce,
            String accessToken,
            Instant begun,
            Asking asking,
            EnumSet<AssertionCheck> checks) {
        SignedJWT jwt = parsed(token);
        JOSEObjectType type = jwt.getHeader().getType();
        // an access token or a logout token can have all the claims of an identity token
        demand(type == null || type.equals(JOSEObjectType.JWT), LoginReason.TOKEN_MALFORMED);
        if (!algorithms.contains(jwt.getHeader().getAlgorithm())) {
            throw new Refused(LoginReason.TOKEN_ALGORITHM);
        }
        JWTClaimsSet claims = signed(jwt, asking);
        checks.add(AssertionCheck.SIGNATURE);
        demand(issuer.equals(claims.getIssuer()), LoginReason.TOKEN_ISSUER);
        checks.add(AssertionCheck.ISSUER);
        party(claims);
        checks.add(AssertionCheck.AUDIENCE);
        times(claims, begun);
        checks.add(AssertionCheck.TIMES);
        if (nonce != null) {
            demand(same(nonce, text(claims, "nonce")), LoginReason.TOKEN_NONCE);
            checks.add(AssertionCheck.NONCE);
        }
        if (claims.getClaim("at_hash") != null) {
            String hash = text(claims, "at_hash");
            demand(hash != null && isHashOf(hash, accessToken, jwt.getHeader().getAlgorithm()), LoginReason.TOKEN_HASH);
            checks.add(AssertionCheck.TOKEN_HASH);
        }
        demand(text(claims, "sub") != null, LoginReason.TOKEN_MALFORMED);
        return claims;
    }

    private static SignedJWT parsed(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException e) {
            // "none" is no algorithm of a signed token, so it fails to parse; tell it by its name
            boolean unsigned =
                    token.endsWith(".") && token.chars().filter(c -> c == '.').count() == 2;
            throw new Refused(unsigned ? LoginReason.TOKEN_ALGORITHM : LoginReason.TOKEN_MALFORMED);
        }
    }

    private JWTClaimsSet signed(SignedJWT jwt, Asking asking) {
        try {
            return signatures.process(jwt, asking);
        } catch (BadJOSEException e) {
            throw new Refused(LoginReason.TOKEN_SIGNATURE);
        } catch (JOSEException e) {
            throw new Refused(LoginReason.KEYS_UNAVAILABLE, e);
        }
    }

    private void party(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        demand(audience.contains(clientId), LoginReason.TOKEN_AUDIENCE);
        Object party = claims.getClaim("azp");
        demand(party == null ? audience.size() == 1 : clientId.equals(party), LoginReason.TOKEN_PARTY);
    }

    /** A token made before the login began is that of another login, which a provider without nonce could not be told otherwise. */
    private void times(JWTClaimsSet claims, Instant begun) {
        Instant expires = instant(claims.getExpirationTime());
        Instant issued = instant(claims.getIssueTime());
        Instant from = instant(claims.getNotBeforeTime());
        Instant now = clock.instant();
        boolean young = expires != null && now.minus(skew).isBefore(expires);
        boolean past = issued != null && !now.plus(skew).isBefore(issued);
        boolean valid = from == null || !now.plus(skew).isBefore(from);
        boolean ours = issued != null && !issued.isBefore(begun.minus(skew));
        demand(young && past && valid && ours, LoginReason.TOKEN_TIMES);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** The left half of the access token's hash, with the hash of the signature's algorithm (Core 3.1.3.6). */
    private static boolean isHashOf(String hash, String accessToken, JWSAlgorithm algorithm) {
        try {
            String bits = algorithm.getName().substring(2);
            byte[] whole =
                    MessageDigest.getInstance("SHA-" + bits).digest(accessToken.getBytes(StandardCharsets.UTF_8));
            String expected =
                    Base64URL.encode(Arrays.copyOf(whole, whole.length / 2)).toString();
            return same(expected, hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256 to SHA-512", e);
        }
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isEmpty() ? text : null;
    }

    private static boolean same(String expected, @Nullable String told) {
        return told != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
    }

    private static void demand(boolean right, LoginReason otherwise) {
        if (!right) {
            throw new Refused(otherwise);
        }
    }
}
