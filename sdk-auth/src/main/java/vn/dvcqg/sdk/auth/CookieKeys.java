package vn.dvcqg.sdk.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
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
import vn.dvcqg.sdk.auth.internal.Problems;
import vn.dvcqg.sdk.auth.spi.CookieCipher;

/**
 * A ring of keys for the cookies of logins: AES-256-GCM under the first, opened by whichever sealed it. All nodes that may get the answer of
 * a login need the same keys. To change the key, first give every node the new one behind the old one, then the new one before the old one,
 * and the new one alone ten minutes later. Immutable and safe for use by several threads.
 */
public final class CookieKeys implements CookieCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_DIGITS = 8;

    private final Map<String, SecretKeySpec> keys;
    private final String first;
    private final SecureRandom random = new SecureRandom();

    private CookieKeys(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
        this.first = keys.keySet().iterator().next();
    }

    /**
     * A ring.
     *
     * @param key 32 random bytes in Base64, which seals
     * @param further other keys that still open
     * @return the ring
     * @throws SetupProblemException if a key is not 32 bytes in Base64, or there twice: then it was not changed
     */
    public static CookieKeys of(Secret key, Secret... further) {
        List<Secret> all = new ArrayList<>(List.of(further));
        all.add(0, key);
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (Secret secret : all) {
            byte[] bytes = decoded(secret);
            if (keys.put(idOf(bytes), new SecretKeySpec(bytes, "AES")) != null) {
                throw new SetupProblemException(List.of(Problems.of("cookieKeys", "auth-cookie-key-twice")));
            }
        }
        return new CookieKeys(keys);
    }

    /**
     * A ring with one key that nobody else has: for one node, where logins under way may be lost when the program ends.
     *
     * @return a new ring
     */
    public static CookieKeys ofThisProcess() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new CookieKeys(Map.of(idOf(bytes), new SecretKeySpec(bytes, "AES")));
    }

    @Override
    public String seal(String text, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, first, nonce, context).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return first + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public @Nullable String open(String sealed, String context) {
        int dot = sealed.indexOf('.');
        String id = sealed.substring(0, Math.max(0, dot));
        if (!keys.containsKey(id)) {
            return null;
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, id, nonce, context)
                    .doFinal(whole, NONCE_BYTES, Math.max(0, whole.length - NONCE_BYTES));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // whatever is wrong with it, the browser learns one thing only: it does not open
            return null;
        }
    }

    private Cipher cipher(int mode, String id, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, keys.get(id), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
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
            throw new SetupProblemException(List.of(Problems.of("cookieKeys", "auth-cookie-key")));
        }
        return key;
    }

    private static String idOf(byte[] key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update("dvcqg cookie key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha.digest(key)).substring(0, ID_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many keys; no key. */
    @Override
    public String toString() {
        return "CookieKeys(" + keys.size() + ")";
    }
}
