package vn.dvcqg.sdk.mock.net;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.dvcqg.sdk.mock.net.internal.KeyFiles;

/**
 * A certificate with its private key, issued by a {@link TestAuthority}. Immutable. The files it writes replace what was
 * there, so a test can renew or spoil them under a running client.
 */
public final class Identity {
    private final PrivateKey privateKey;
    private final List<X509Certificate> chain;

    Identity(PrivateKey privateKey, List<X509Certificate> chain) {
        this.privateKey = privateKey;
        this.chain = List.copyOf(chain);
    }

    /**
     * The certificate.
     *
     * @return the first of {@link #chain()}
     */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /**
     * The certificate and those of the authorities between it and the root.
     *
     * @return the certificate first, the root left out
     */
    public List<X509Certificate> chain() {
        return chain;
    }

    /**
     * The private key.
     *
     * @return an EC or RSA key
     */
    public PrivateKey privateKey() {
        return privateKey;
    }

    /**
     * Writes the chain as PEM.
     *
     * @param file the file
     * @return the file
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public Path writeCertificate(Path file) {
        return KeyFiles.writeCertificates(file, chain);
    }

    /**
     * Writes the private key as PEM, PKCS#8, in the clear ({@code BEGIN PRIVATE KEY}).
     *
     * @param file the file
     * @return the file
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public Path writeKey(Path file) {
        return KeyFiles.writeKey(file, privateKey);
    }

    /**
     * Writes the private key as PEM, PKCS#8, encrypted ({@code BEGIN ENCRYPTED PRIVATE KEY}; PBES2 with AES-256).
     *
     * @param file the file
     * @param password what opens it, ASCII
     * @return the file
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public Path writeKey(Path file, String password) {
        return KeyFiles.writeKey(file, privateKey, password);
    }

    /**
     * Writes key and chain as PKCS#12. The key has the same password as the file.
     *
     * @param file the file
     * @param password what opens it
     * @return the file
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public Path writePkcs12(Path file, String password) {
        return KeyFiles.writePkcs12(file, privateKey, chain, password);
    }

    /**
     * Whom it is for; never the key.
     *
     * @return the subject and when it is valid
     */
    @Override
    public String toString() {
        X509Certificate own = certificate();
        return "Identity[" + own.getSubjectX500Principal().getName() + ", "
                + own.getNotBefore().toInstant() + " to " + own.getNotAfter().toInstant() + "]";
    }
}
