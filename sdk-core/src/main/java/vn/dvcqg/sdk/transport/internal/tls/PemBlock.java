package vn.dvcqg.sdk.transport.internal.tls;

/**
 * One block of a PEM file.
 *
 * @param label what stands behind BEGIN
 * @param oldCipher whether its headers say that it is encrypted in the way from before PKCS#8
 * @param der the decoded content
 */
record PemBlock(String label, boolean oldCipher, byte[] der) {

    boolean isCertificate() {
        return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
    }

    boolean isPrivateKey() {
        return label.endsWith("PRIVATE KEY");
    }
}
