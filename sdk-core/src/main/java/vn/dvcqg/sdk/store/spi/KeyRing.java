package vn.dvcqg.sdk.store.spi;

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

/**
 * Keys that seal texts for places where others may read or write, such as a table or a browser: AES-256 in GCM with a random nonce, under the
 * first key; opened under whichever sealed it. A text is bound to its context, so that nobody can move it to another one. For those who build
 * ciphers of their own; vendors usually need no more than the ready ones, which are made of it. Immutable and safe for use by several
 * threads.
 */
public final class KeyRing {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_DIGITS = 8;

    private final Map<String, SecretKeySpec> keys;
    private final String first;
    private final SecureRandom random = new SecureRandom();

    private KeyRing(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
        this.first = keys.keySet().iterator().next();
    }

    /**
     * A ring.
     *
     * @param purpose what the keys are for, for example {@code session key}; the same key has another id for another purpose
     * @param secrets at least one key, each 32 random bytes in Base64; the first seals
     * @return the ring
     * @throws IllegalArgumentException if there is no key, or one is not 32 bytes in Base64; the message holds nothing of it
     */
    public static KeyRing of(String purpose, List<Secret> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("a ring needs at least one key");
        }
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (Secret secret : secrets) {
            byte[] key = decoded(secret);
            keys.put(idOf(purpose, key), new SecretKeySpec(key, "AES"));
        }
        return new KeyRing(keys);
    }

    /**
     * A key that nobody has yet.
     *
     * @return 32 random bytes in Base64
     */
    public static Secret newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Secret.of(Base64.getEncoder().encodeToString(key));
    }

    /**
     * Which key {@link #seal} uses.
     *
     * @return eight hexadecimal digits of a hash; they say nothing of the key itself
     */
    public String firstId() {
        return first;
    }

    /**
     * How many keys there are.
     *
     * @return one or more
     */
    public int size() {
        return keys.size();
    }

    /**
     * Seals a text under the first key.
     *
     * @param text the text
     * @param context where it belongs; needed for opening and not kept in the result
     * @return nonce, sealed text and tag, to be kept with {@link #firstId()}
     */
    public byte[] seal(String text, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, first, nonce, context).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @param id of the key that sealed it
     * @param sealed what {@link #seal} gave
     * @param context where it belongs
     * @return the text; null if the key is not in the ring, or it is not what was sealed for this context. Nothing tells which
     */
    public @Nullable String open(String id, byte[] sealed, String context) {
        // some JDKs answer less than a tag with an exception of their own, which is none of GeneralSecurityException
        if (!keys.containsKey(id) || sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return null;
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, id, nonce, context)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
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
            throw new IllegalArgumentException("a key must be " + KEY_BYTES + " bytes in Base64");
        }
        return key;
    }

    private static String idOf(String purpose, byte[] key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(("dvcqg " + purpose).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(key)).substring(0, ID_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many keys; no key. */
    @Override
    public String toString() {
        return "KeyRing(" + keys.size() + ")";
    }
}
