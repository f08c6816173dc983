package vn.dvcqg.sdk.transport.internal.tls;

/** One block of a PEM file. */
final class PemBlock {

    private final String label;
    private final boolean oldCipher;
    private final byte[] der;

    PemBlock(String label, boolean oldCipher, byte[] der) {
        this.label = label;
        this.oldCipher = oldCipher;
        this.der = der;
    }

    /** What stands behind BEGIN. */
    String label() {
        return label;
    }

    /** Whether its headers say that it is encrypted in the way from before PKCS#8. */
    boolean oldCipher() {
        return oldCipher;
    }

    /** The decoded content; empty with the old cipher. */
    byte[] der() {
        return der;
    }

    boolean isCertificate() {
        return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
    }

    boolean isPrivateKey() {
        return label.endsWith("PRIVATE KEY");
    }
}
