package vn.dvcqg.sdk.mock.net.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Writes certificates and keys as servers and tools keep them. */
public final class KeyFiles {
    private static final int LINE = 64;
    private static final int ITERATIONS = 2048;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    private KeyFiles() {}

    public static Path writeCertificates(Path file, List<X509Certificate> certificates) {
        StringBuilder text = new StringBuilder();
        try {
            for (X509Certificate certificate : certificates) {
                text.append(pem("CERTIFICATE", certificate.getEncoded()));
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a certificate has no encoding", impossible);
        }
        return write(file, text.toString());
    }

    public static Path writeKey(Path file, PrivateKey key) {
        return write(file, pem("PRIVATE KEY", key.getEncoded()));
    }

    public static Path writeKey(Path file, PrivateKey key, String password) {
        try {
            return write(file, pem("ENCRYPTED PRIVATE KEY", encrypt(key.getEncoded(), password)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES and PBKDF2", impossible);
        }
    }

    public static Path writePkcs12(Path file, PrivateKey key, List<X509Certificate> chain, String password) {
        char[] secret = password.toCharArray();
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", key, secret, chain.toArray(Certificate[]::new));
            store.store(out, secret);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has PKCS12", impossible);
        }
    }

    /** PBES2 with PBKDF2, HMAC-SHA256 and AES-256-CBC (RFC 8018), as OpenSSL writes it today. */
    private static byte[] encrypt(byte[] plain, String password) throws GeneralSecurityException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT_BYTES];
        byte[] start = new byte[SALT_BYTES];
        random.nextBytes(salt);
        random.nextBytes(start);
        byte[] secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS))
                .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new IvParameterSpec(start));
        byte[] derivation = Der.sequence(
                Der.oid("1.2.840.113549.1.5.12"),
                Der.sequence(
                        Der.octets(salt),
                        Der.integer(ITERATIONS),
                        Der.sequence(Der.oid("1.2.840.113549.2.9"), Der.nothing())));
        byte[] scheme = Der.sequence(Der.oid("2.16.840.1.101.3.4.1.42"), Der.octets(start));
        return Der.sequence(
                Der.sequence(Der.oid("1.2.840.113549.1.5.13"), Der.sequence(derivation, scheme)),
                Der.octets(cipher.doFinal(plain)));
    }

    private static String pem(String what, byte[] content) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardCharsets.US_ASCII);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }
}
