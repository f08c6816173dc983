package vn.dvcqg.sdk.auth.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import vn.dvcqg.sdk.auth.LoginReason;

/**
 * Opens what VNeID encrypts: an AES key under RSA with PKCS#1 v1.5, and a text under that key with AES in ECB mode. Both are imposed by the
 * provider; neither shows a change.
 *
 * <p>A bad RSA block must look like a bad text to whoever sent it: otherwise he could open blocks of others by asking often. So the padding is
 * checked here without branches that depend on it, and a bad block gives a random key, with which opening goes on. Whatever is wrong ends in
 * the same refusal.
 */
final class VneidBox {

    private static final int LEAST_PADDING = 10;
    private static final int[] KEY_SIZES = {16, 24, 32};

    private final RSAPrivateKey key;
    private final SecureRandom random;

    VneidBox(RSAPrivateKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** The text, or the one refusal. */
    String open(String sealedKey, String sealedText) {
        try {
            byte[] block = rsa(Base64.getDecoder().decode(sealedKey));
            // one of the two JDK names of the same: ECB with PKCS#5 padding
            Cipher aes = Cipher.getInstance("AES/ECB/PKCS5Padding");
            aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(keyIn(block), "AES"));
            byte[] text = aes.doFinal(Base64.getDecoder().decode(sealedText));
            if (text.length == 0) {
                throw new IllegalArgumentException("empty");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (GeneralSecurityException | IllegalArgumentException | CharacterCodingException e) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
    }

    private byte[] rsa(byte[] sealed) throws GeneralSecurityException {
        Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
        rsa.init(Cipher.DECRYPT_MODE, key);
        return rsa.doFinal(sealed);
    }

    /** The AES key at the end of the block if its padding is right, else random bytes. */
    byte[] keyIn(byte[] block) {
        byte[] chosen = new byte[KEY_SIZES[2]];
        random.nextBytes(chosen);
        int size = KEY_SIZES[2];
        for (int each : KEY_SIZES) {
            int mask = mask(isPadded(block, block.length - each - 1));
            for (int i = 0; i < each; i++) {
                chosen[i] = (byte) ((block[block.length - each + i] & mask) | (chosen[i] & ~mask));
            }
            size = (each & mask) | (size & ~mask);
        }
        return Arrays.copyOf(chosen, size);
    }

    /** 0 if the block is 00 02, then bytes other than 00, then 00 at the separator; anything else otherwise. */
    private static int isPadded(byte[] block, int separator) {
        if (separator < LEAST_PADDING) {
            return 1;
        }
        int wrong = block[0] | (block[1] ^ 2) | block[separator];
        for (int i = 2; i < separator; i++) {
            wrong |= isZero(block[i]);
        }
        return wrong & 0xff;
    }

    private static int isZero(byte value) {
        return (((value & 0xff) - 1) >>> 31) & 1;
    }

    /** All bits for 0, none for 1 to 255. */
    private static int mask(int wrong) {
        return ((wrong - 1) >> 31);
    }
}
