package vn.dvcqg.sdk.transport.internal.tls;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens an encrypted PKCS#8 key (RFC 8018, PBES2 with PBKDF2). Not by the JDK's own reader: that takes passwords in ASCII only and
 * knows fewer ciphers.
 */
final class Pbes2 {

    private static final String PBES2 = "1.2.840.113549.1.5.13";
    private static final String PBKDF2 = "1.2.840.113549.1.5.12";
    private static final String HMAC = "1.2.840.113549.2.";
    private static final String SHA1 = HMAC + 7;

    private static final Map<String, String> DERIVATIONS = Map.of(
            SHA1,
            "PBKDF2WithHmacSHA1",
            HMAC + 8,
            "PBKDF2WithHmacSHA224",
            HMAC + 9,
            "PBKDF2WithHmacSHA256",
            HMAC + 10,
            "PBKDF2WithHmacSHA384",
            HMAC + 11,
            "PBKDF2WithHmacSHA512");

    private static final String AES = "2.16.840.1.101.3.4.1.";

    private static final Map<String, Algorithm> CIPHERS = Map.of(
            AES + 2,
            new Algorithm("AES", 128),
            AES + 22,
            new Algorithm("AES", 192),
            AES + 42,
            new Algorithm("AES", 256),
            "1.2.840.113549.3.7",
            new Algorithm("DESede", 192));

    private record Algorithm(String name, int bits) {}

    private Pbes2() {}

    /**
     * The key in PKCS#8, or something else when the password is wrong.
     *
     * @throws NoSuchAlgorithmException if it is encrypted in a way that is not known here
     * @throws GeneralSecurityException if the password is wrong
     */
    static byte[] open(byte[] encrypted, char[] password) throws GeneralSecurityException {
        List<Der.Node> whole = Der.one(encrypted).children();
        List<Der.Node> scheme = whole.get(0).children();
        if (!scheme.get(0).oid().equals(PBES2)) {
            throw new NoSuchAlgorithmException("not PBES2");
        }
        List<Der.Node> derivation = scheme.get(1).children().get(0).children();
        List<Der.Node> encryption = scheme.get(1).children().get(1).children();
        Algorithm algorithm = CIPHERS.get(encryption.get(0).oid());
        if (algorithm == null || !derivation.get(0).oid().equals(PBKDF2)) {
            throw new NoSuchAlgorithmException("unknown cipher or derivation");
        }
        byte[] secret = derive(derivation.get(1).children(), algorithm.bits, password);
        Cipher cipher = Cipher.getInstance(algorithm.name + "/CBC/PKCS5Padding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(secret, algorithm.name),
                new IvParameterSpec(encryption.get(1).expect(Der.OCTETS).content()));
        Arrays.fill(secret, (byte) 0);
        return cipher.doFinal(whole.get(1).expect(Der.OCTETS).content());
    }

    private static byte[] derive(List<Der.Node> parameters, int bits, char[] password) throws GeneralSecurityException {
        String hash = SHA1;
        for (Der.Node node : parameters) {
            if (node.tag() == Der.SEQUENCE) {
                hash = node.children().get(0).oid();
            }
        }
        String name = DERIVATIONS.get(hash);
        if (name == null) {
            throw new NoSuchAlgorithmException("unknown hash");
        }
        byte[] salt = parameters.get(0).expect(Der.OCTETS).content();
        PBEKeySpec spec = new PBEKeySpec(password, salt, parameters.get(1).number(), bits);
        try {
            return SecretKeyFactory.getInstance(name).generateSecret(spec).getEncoded();
        } finally {
            spec.clearPassword();
        }
    }
}
