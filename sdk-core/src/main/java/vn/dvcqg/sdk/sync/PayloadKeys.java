package vn.dvcqg.sdk.sync;

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
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.sync.spi.PayloadCipher;

/**
 * A ring of keys: AES-256-GCM under the first, opened by whichever sealed it. To change the key, first give every node the new one behind the
 * old one, then the new one before the old one, and the new one alone once nothing of the old one waits. Immutable and safe for use by
 * several threads.
 */
public final class PayloadKeys implements PayloadCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_DIGITS = 8;

    private final Map<String, SecretKeySpec> keys;
    private final String first;
    private final SecureRandom random = new SecureRandom();

    private PayloadKeys(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
        this.first = keys.keySet().iterator().next();
    }

    /**
     * A ring.
     *
     * @param key 32 random bytes in Base64, which seals; never write it into the database
     * @param further other keys that may still be needed for opening
     * @return the ring
     * @throws SetupProblemException if a key is not 32 bytes in Base64
     */
    public static PayloadKeys of(Secret key, Secret... further) {
        List<Secret> all = new ArrayList<>(List.of(further));
        all.add(0, key);
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (Secret secret : all) {
            byte[] bytes = decoded(secret);
            keys.put(idOf(bytes), new SecretKeySpec(bytes, "AES"));
        }
        return new PayloadKeys(keys);
    }

    @Override
    public String seal(String text, String row) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, first, nonce, row).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return first + "." + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String open(String sealed, String row) {
        int dot = sealed.indexOf('.');
        String id = sealed.substring(0, Math.max(0, dot));
        if (!keys.containsKey(id)) {
            throw unopened(null);
        }
        try {
            byte[] whole = Base64.getDecoder().decode(sealed.substring(dot + 1));
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, id, nonce, row)
                    .doFinal(whole, NONCE_BYTES, Math.max(0, whole.length - NONCE_BYTES));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unopened(e);
        }
    }

    private static SetupProblemException unopened(@Nullable Exception cause) {
        return new SetupProblemException(List.of(Violations.of("cipher", "sync-unopened")), CallFacts.NONE, cause);
    }

    private Cipher cipher(int mode, String id, byte[] nonce, String row) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, keys.get(id), new GCMParameterSpec(TAG_BITS, nonce));
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
            throw new SetupProblemException(List.of(Violations.of("cipher", "sync-key")));
        }
        return key;
    }

    private static String idOf(byte[] key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update("dvcqg payload key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha.digest(key)).substring(0, ID_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many keys; no key. */
    @Override
    public String toString() {
        return "PayloadKeys(" + keys.size() + ")";
    }
}
