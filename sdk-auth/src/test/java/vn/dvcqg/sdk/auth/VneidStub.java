package vn.dvcqg.sdk.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** What VNeID does with the key of a relying party, and that key in the two forms of PEM. */
final class VneidStub {

    static final byte[] AES_256 =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    static final KeyPair PAIR = pair();

    private VneidStub() {}

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String pkcs8() {
        return pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());
    }

    static String pkcs1() {
        byte[] pkcs8 = ((RSAPrivateCrtKey) PAIR.getPrivate()).getEncoded();
        // PKCS#8 is a head of 26 bytes before the PKCS#1 key, for keys of this size
        byte[] pkcs1 = java.util.Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
        return pem("RSA PRIVATE KEY", pkcs1);
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }

    static String sealedKey(byte[] aes) {
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.ENCRYPT_MODE, PAIR.getPublic());
            return Base64.getEncoder().encodeToString(rsa.doFinal(aes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String sealedText(byte[] aes, String text) {
        try {
            Cipher cipher = Cipher.getInstance("AES");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(aes, "AES"));
            return Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String sealed(String json) {
        return "{\"data\":\"" + sealedText(AES_256, json) + "\",\"key\":\"" + sealedKey(AES_256) + "\"}";
    }
}
