package vn.dvcqg.sdk.mock.net.internal;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;

/** Makes keys and signs certificates (RFC 5280), because the JDK can read certificates but offers nothing to make them. */
public final class Signer {
    private static final int RSA_BITS = 2048;
    private static final int SERIAL_BITS = 120;
    private static final int VERSION_3 = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] name;
    private final KeyPair keys;

    /**
     * Somebody who signs.
     *
     * @param name common name
     * @param keys the key pair
     */
    public Signer(String name, KeyPair keys) {
        this.name = distinguished(name);
        this.keys = keys;
    }

    /** A fresh key pair: RSA with 2048 bits, or EC on P-256, which takes a fraction of the time. */
    public static KeyPair newKeys(boolean rsa) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
            if (rsa) {
                generator.initialize(RSA_BITS);
            } else {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has RSA and P-256", impossible);
        }
    }

    /** Signs a certificate for the public key of {@code subject}; for one's own it makes a root. */
    public X509Certificate sign(Signer subject, Instant from, Instant until, Extensions extensions) {
        byte[] algorithm = algorithm();
        byte[] body = Der.sequence(
                Der.tagged(0xA0, Der.integer(VERSION_3)),
                Der.integer(new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS)),
                algorithm,
                name,
                Der.sequence(Der.time(from), Der.time(until)),
                subject.name,
                subject.keys.getPublic().getEncoded(),
                Der.tagged(0xA3, extensions.encode(subject.keys.getPublic(), keys.getPublic())));
        try {
            Signature signature = Signature.getInstance(rsa() ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            byte[] whole = Der.sequence(body, algorithm, Der.bits(signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot sign a certificate", impossible);
        }
    }

    private boolean rsa() {
        return keys.getPublic().getAlgorithm().equals("RSA");
    }

    private byte[] algorithm() {
        return rsa()
                ? Der.sequence(Der.oid("1.2.840.113549.1.1.11"), Der.nothing())
                : Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    }

    private static byte[] distinguished(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.utf8(commonName))));
    }
}
