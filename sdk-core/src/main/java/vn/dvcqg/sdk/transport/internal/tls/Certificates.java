package vn.dvcqg.sdk.transport.internal.tls;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import vn.dvcqg.sdk.internal.Violations;

/** Reads the certificates of a PEM file, or the only one of a DER file. */
final class Certificates {

    private Certificates() {}

    /** The certificates in their order, at least one. */
    static List<X509Certificate> read(String field, Path file, byte[] bytes) throws KeyFault {
        if (!Pem.looksLike(bytes)) {
            return List.of(binary(field, file, bytes));
        }
        List<PemBlock> blocks = Pem.read(field, file, bytes);
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : blocks) {
            if (block.isCertificate()) {
                certificates.add(certificate(field, file, block.der()));
            }
        }
        if (certificates.isEmpty()) {
            boolean key = blocks.stream().anyMatch(PemBlock::isPrivateKey);
            throw new KeyFault(
                    Violations.of(field, key ? "setup-tls-key-for-certificate" : "setup-tls-no-certificate", file));
        }
        return certificates;
    }

    private static X509Certificate binary(String field, Path file, byte[] bytes) throws KeyFault {
        if (Stores.looksLike(bytes)) {
            throw new KeyFault(Violations.of(field, "setup-tls-store-for-pem", file));
        }
        if (bytes[0] != Der.SEQUENCE) {
            throw new KeyFault(Violations.of(field, "setup-tls-no-pem", file));
        }
        return certificate(field, file, bytes);
    }

    private static X509Certificate certificate(String field, Path file, byte[] der) throws KeyFault {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new KeyFault(Violations.of(field, "setup-tls-certificate-damaged", file));
        }
    }
}
