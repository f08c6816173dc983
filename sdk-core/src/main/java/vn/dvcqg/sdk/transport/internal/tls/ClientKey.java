package vn.dvcqg.sdk.transport.internal.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;

/**
 * A private key and the certificate that belongs to it.
 *
 * @param key the private key
 * @param chain the certificate first, then those of the authorities above it
 */
record ClientKey(PrivateKey key, List<X509Certificate> chain) {

    /** The key with its certificate, wherever that stands among those given. */
    static ClientKey of(String field, Path file, PrivateKey key, List<X509Certificate> certificates) throws KeyFault {
        for (X509Certificate each : certificates) {
            if (fits(key, each.getPublicKey())) {
                return new ClientKey(key, upwards(each, certificates));
            }
        }
        throw new KeyFault(Violations.of(field, "setup-tls-key-mismatch", file));
    }

    /** Servers want each certificate to be followed by that of its issuer; files often have them in another order. */
    private static List<X509Certificate> upwards(X509Certificate own, List<X509Certificate> certificates) {
        List<X509Certificate> chain = new ArrayList<>(List.of(own));
        X509Certificate next = own;
        while (next != null) {
            next = issuer(next, certificates, chain);
            if (next != null) {
                chain.add(next);
            }
        }
        return List.copyOf(chain);
    }

    private static @Nullable X509Certificate issuer(
            X509Certificate of, List<X509Certificate> certificates, List<X509Certificate> taken) {
        return certificates.stream()
                .filter(each ->
                        !taken.contains(each) && each.getSubjectX500Principal().equals(of.getIssuerX500Principal()))
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(PrivateKey key, PublicKey certified) {
        if (key instanceof RSAKey own) {
            return certified instanceof RSAKey other && own.getModulus().equals(other.getModulus());
        }
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        try {
            Signature signature =
                    Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : key.getAlgorithm());
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    Instant from() {
        return chain.get(0).getNotBefore().toInstant();
    }

    Instant until() {
        return chain.get(0).getNotAfter().toInstant();
    }

    boolean isValidAt(Instant now) {
        return !now.isBefore(from()) && !now.isAfter(until());
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "ClientKey(***)";
    }
}
