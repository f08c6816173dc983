package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import vn.dvcqg.sdk.mock.internal.FlawKind;
import vn.dvcqg.sdk.mock.internal.Json;

/** Id tokens: right ones, and every wrong one that a flaw asks for. */
final class IdTokens {
    private IdTokens() {}

    static String make(Ask ask, Grant grant, String accessToken, Optional<Code> code) {
        ObjectNode claims = claims(ask, grant);
        claims.put("at_hash", Digests.half(accessToken));
        // OpenID Connect Core, section 12.2: an id token of a refresh has no nonce of its own
        code.ifPresent(c -> {
            claims.put("c_hash", Digests.half(c.plain()));
            grant.request().nonce().ifPresent(nonce -> claims.put("nonce", nonce));
        });
        lie(ask, claims);
        return sign(ask, claims.toString());
    }

    private static ObjectNode claims(Ask ask, Grant grant) {
        Realm realm = ask.realm();
        long now = realm.now().getEpochSecond();
        return Json.object()
                .put("iss", realm.address(Paths.ISSUER))
                .put("sub", grant.account().subject())
                .put("aud", grant.clientId())
                .put("azp", grant.clientId())
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + realm.settings().tokenLifetime().toSeconds())
                .put("auth_time", grant.session().since().getEpochSecond())
                .put("acr", Levels.wire(grant.level()))
                .put("sid", grant.session().id())
                .put("jti", realm.randoms().guid());
    }

    private static void lie(Ask ask, ObjectNode claims) {
        if (ask.has(FlawKind.WRONG_ISSUER)) {
            claims.put("iss", "https://other-provider.example.test/oauth2/token");
        }
        if (ask.has(FlawKind.WRONG_AUDIENCE)) {
            claims.put("aud", "another-client").put("azp", "another-client");
        }
        if (ask.has(FlawKind.EXTRA_AUDIENCE)) {
            String own = claims.path("aud").asText();
            claims.putArray("aud").add(own).add("another-client");
        }
        if (ask.has(FlawKind.WRONG_AZP)) {
            claims.put("azp", "another-client");
        }
        if (ask.has(FlawKind.WRONG_NONCE)) {
            claims.put("nonce", ask.realm().randoms().text());
        }
        if (ask.has(FlawKind.MISSING_NONCE)) {
            claims.remove("nonce");
        }
        if (ask.has(FlawKind.SWAPPED_SUB)) {
            claims.put("sub", Claims.swappedSubject(ask, claims.path("sub").asText()));
        }
        if (ask.has(FlawKind.EXPIRED)) {
            shift(claims, -Long.parseLong(ask.value(FlawKind.EXPIRED, "seconds")) - life(claims));
        }
        if (ask.has(FlawKind.NOT_YET_VALID)) {
            shift(claims, Long.parseLong(ask.value(FlawKind.NOT_YET_VALID, "seconds")));
        }
        ClaimFlaws.apply(ask, claims);
    }

    private static long life(ObjectNode claims) {
        return claims.path("exp").asLong() - claims.path("iat").asLong();
    }

    private static void shift(ObjectNode claims, long seconds) {
        for (String time : new String[] {"iat", "nbf", "exp", "auth_time"}) {
            claims.put(time, claims.path(time).asLong() + seconds);
        }
    }

    private static String sign(Ask ask, String claims) {
        Realm realm = ask.realm();
        RSAKey current = realm.keys().current();
        Payload payload = new Payload(claims);
        try {
            if (ask.has(FlawKind.ALG_NONE)) {
                return new PlainObject(payload).serialize();
            }
            if (ask.has(FlawKind.HS256_WITH_PUBLIC_KEY)) {
                return signed(payload, JWSAlgorithm.HS256, current.getKeyID(), new MACSigner(pem(current)));
            }
            if (ask.has(FlawKind.UNKNOWN_KID)) {
                RSAKey foreign = realm.foreignKey();
                return signed(payload, JWSAlgorithm.RS256, foreign.getKeyID(), new RSASSASigner(foreign));
            }
            RSAKey key = ask.has(FlawKind.WRONG_SIGNATURE) ? realm.foreignKey() : current;
            return signed(payload, JWSAlgorithm.RS256, current.getKeyID(), new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the id token could not be signed", impossible);
        }
    }

    private static String signed(Payload payload, JWSAlgorithm algorithm, String kid, JWSSigner signer)
            throws JOSEException {
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(algorithm)
                        .keyID(kid)
                        .type(JOSEObjectType.JWT)
                        .build(),
                payload);
        token.sign(signer);
        return token.serialize();
    }

    /** The public key as the text a careless client would take for a secret. */
    private static byte[] pem(RSAKey key) throws JOSEException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.toRSAPublicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
