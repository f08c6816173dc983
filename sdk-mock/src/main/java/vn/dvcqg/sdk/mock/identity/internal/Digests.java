package vn.dvcqg.sdk.mock.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Hashes as the standards want them. */
final class Digests {
    private Digests() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** OpenID Connect Core, section 3.1.3.6: the left half of the hash. */
    static String half(String token) {
        byte[] hash = sha256(token.getBytes(StandardCharsets.US_ASCII));
        return base64Url(Arrays.copyOf(hash, hash.length / 2));
    }
}
