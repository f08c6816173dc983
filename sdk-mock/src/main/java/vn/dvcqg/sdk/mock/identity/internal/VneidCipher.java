package vn.dvcqg.sdk.mock.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * A text as VNeID encrypts it: AES in ECB mode under a key that travels under RSA with the padding of PKCS#1 v1.5. Weak, but
 * what the provider does.
 *
 * @param data Base64 of the encrypted text
 * @param key Base64 of the encrypted AES key
 */
record VneidCipher(String data, String key) {
    private static final int AES_BYTES = 32;
    private static final int BLOCK = 16;

    static VneidCipher of(Realm realm, String text) {
        byte[] secret = realm.randoms().bytes(AES_BYTES);
        return new VneidCipher(
                encrypt("AES/ECB/PKCS5Padding", aes(secret), text.getBytes(StandardCharsets.UTF_8)),
                encrypt("RSA/ECB/PKCS1Padding", relyingParty(realm), secret));
    }

    /** One whose Base64 has a plus sign in both parts, so that every login shows whether a client keeps it. */
    static VneidCipher withPlus(Realm realm, String text) {
        VneidCipher cipher = of(realm, text);
        while (!cipher.data().contains("+") || !cipher.key().contains("+")) {
            cipher = of(realm, text);
        }
        return cipher;
    }

    /** One that every decryption refuses for the padding of its text or of its key. */
    static VneidCipher badPadding(Realm realm, String text, boolean inKey) {
        byte[] secret = realm.randoms().bytes(AES_BYTES);
        if (!inKey) {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            // zeros to the end of the block, and a block more: no padding ends with a zero
            byte[] open = Arrays.copyOf(plain, (plain.length / BLOCK + 1) * BLOCK);
            return new VneidCipher(
                    encrypt("AES/ECB/NoPadding", aes(secret), open),
                    encrypt("RSA/ECB/PKCS1Padding", relyingParty(realm), secret));
        }
        byte[] block = new byte[relyingParty(realm).getModulus().bitLength() / Byte.SIZE];
        // 2 would be the mark of an encrypted block
        block[1] = 3;
        System.arraycopy(secret, 0, block, block.length - AES_BYTES, AES_BYTES);
        return new VneidCipher(
                encrypt("AES/ECB/PKCS5Padding", aes(secret), text.getBytes(StandardCharsets.UTF_8)),
                encrypt("RSA/ECB/NoPadding", relyingParty(realm), block));
    }

    /** Without the first block of its text, which still decrypts well, or under a key with a bit turned. */
    VneidCipher tampered(boolean inKey) {
        byte[] bytes = Base64.getDecoder().decode(inKey ? key : data);
        if (inKey) {
            bytes[bytes.length - 1] ^= 1;
            return new VneidCipher(data, base64(bytes));
        }
        return new VneidCipher(base64(Arrays.copyOfRange(bytes, BLOCK, bytes.length)), key);
    }

    private static RSAPublicKey relyingParty(Realm realm) {
        return (RSAPublicKey) realm.settings()
                .vneid()
                .relyingPartyKey()
                .orElseThrow(() -> new IllegalStateException("no key of the relying party is set"));
    }

    private static SecretKeySpec aes(byte[] secret) {
        return new SecretKeySpec(secret, "AES");
    }

    private static String encrypt(String algorithm, Key key, byte[] plain) {
        try {
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return base64(cipher.doFinal(plain));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JDK cannot encrypt with " + algorithm, impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
