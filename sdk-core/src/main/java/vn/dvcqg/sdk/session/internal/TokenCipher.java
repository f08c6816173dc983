package vn.dvcqg.sdk.session.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Violations;

/**
 * Turns a token into what lies in a table, and back: AES-256 in GCM with a random nonce, or as it is when the vendor says so. The
 * text is bound to its row, so that nobody can move it to another. Safe for use by several threads.
 */
public final class TokenCipher {

    private static final String PLAIN = "none";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_DIGITS = 8;

    private final Map<String, SecretKeySpec> keys;
    private final String writes;
    private final SecureRandom random = new SecureRandom();

    private TokenCipher(Map<String, SecretKeySpec> keys, String writes) {
        this.keys = keys;
        this.writes = writes;
    }

    /** Tokens as they are. */
    public static TokenCipher none() {
        return new TokenCipher(Map.of(), PLAIN);
    }

    /** Tokens under the first of these keys; those under any other can be read. */
    public static TokenCipher of(List<Secret> secrets) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (Secret secret : secrets) {
            byte[] key = decoded(secret);
            keys.put(idOf(key), new SecretKeySpec(key, "AES"));
        }
        return new TokenCipher(keys, keys.keySet().iterator().next());
    }

    /** Which key {@link #seal} uses; says nothing of the key itself. */
    String keyId() {
        return writes;
    }

    String seal(Secret token, String row) {
        SecretKeySpec key = keys.get(writes);
        if (key == null) {
            return token.reveal();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, row)
                    .doFinal(token.reveal().getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The token; null when it was written under a key that is not known here, or is not what was written. */
    @Nullable
    Secret open(String text, @Nullable String keyId, String row) {
        if (writes.equals(PLAIN)) {
            return PLAIN.equals(keyId) && !text.isEmpty() ? Secret.of(text) : null;
        }
        SecretKeySpec key = keyId == null ? null : keys.get(keyId);
        if (key == null) {
            return null;
        }
        try {
            byte[] whole = Base64.getDecoder().decode(text);
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] token = cipher(Cipher.DECRYPT_MODE, key, nonce, row)
                    .doFinal(whole, NONCE_BYTES, Math.max(0, whole.length - NONCE_BYTES));
            return Secret.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    /** How tokens are protected; no key. */
    @Override
    public String toString() {
        return writes.equals(PLAIN) ? "unencrypted" : "AES-256-GCM";
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String row)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] decoded(Secret secret) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(secret.reveal().trim());
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new SetupProblemException(List.of(Violations.of("sessions.key", "session-key")));
        }
        return key;
    }

    private static String idOf(byte[] key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update("dvcqg session key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha.digest(key)).substring(0, ID_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
