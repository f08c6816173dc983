package vn.dvcqg.sdk.mock.net;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import vn.dvcqg.sdk.mock.net.internal.Contexts;
import vn.dvcqg.sdk.mock.net.internal.Extensions;
import vn.dvcqg.sdk.mock.net.internal.KeyFiles;
import vn.dvcqg.sdk.mock.net.internal.Signer;

/**
 * A private certificate authority, made in memory for one test. Thread-safe. Nobody but the test trusts it.
 *
 * <pre>{@code
 * TestAuthority authority = TestAuthority.create();
 * authority.writeCertificate(folder.resolve("ca.pem"));
 * Identity client = authority.client("demo-agency");
 * client.writePkcs12(folder.resolve("client.p12"), "secret");
 * }</pre>
 *
 * @see "docs/mock.md, section A bad network"
 */
public final class TestAuthority {
    private final KeyKind kind;
    private final Signer signer;
    private final List<X509Certificate> chain;
    private final Set<X509Certificate> revoked;

    private TestAuthority(KeyKind kind, Signer signer, List<X509Certificate> chain, Set<X509Certificate> revoked) {
        this.kind = kind;
        this.signer = signer;
        this.chain = List.copyOf(chain);
        this.revoked = revoked;
    }

    /**
     * A new authority with EC keys.
     *
     * @return the authority
     */
    public static TestAuthority create() {
        return create(KeyKind.EC);
    }

    /**
     * A new authority.
     *
     * @param kind kind of its own key and of all it issues
     * @return the authority
     */
    public static TestAuthority create(KeyKind kind) {
        Signer root = new Signer("DVCQG SDK test authority", newKeys(kind));
        X509Certificate certificate =
                root.sign(root, Validity.VALID.from(), Validity.VALID.until(), Extensions.authority());
        return new TestAuthority(kind, root, List.of(certificate), ConcurrentHashMap.newKeySet());
    }

    /**
     * An authority below this one. What it issues comes with its certificate in the chain, and is trusted by whoever trusts
     * the root. They share one list of revoked certificates.
     *
     * @param name its name
     * @return the authority
     */
    public TestAuthority intermediate(String name) {
        Signer below = new Signer(name, newKeys(kind));
        X509Certificate certificate =
                signer.sign(below, Validity.VALID.from(), Validity.VALID.until(), Extensions.authority());
        List<X509Certificate> longer = new ArrayList<>(List.of(certificate));
        longer.addAll(chain);
        return new TestAuthority(kind, below, longer, revoked);
    }

    /**
     * The certificate of the root.
     *
     * @return what others must trust
     */
    public X509Certificate certificate() {
        return chain.get(chain.size() - 1);
    }

    /**
     * Writes the certificate of the root as PEM.
     *
     * @param file the file; replaced if it exists
     * @return the file
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public Path writeCertificate(Path file) {
        return KeyFiles.writeCertificates(file, List.of(certificate()));
    }

    /**
     * A server certificate that is valid now.
     *
     * @param names host names and addresses it stands for; {@code localhost} and {@code 127.0.0.1} when none is given
     * @return certificate and key
     * @throws IllegalArgumentException if a name is made of digits and is not an address
     */
    public Identity server(String... names) {
        return server(Validity.VALID, names);
    }

    /**
     * A server certificate.
     *
     * @param validity when it is valid
     * @param names host names and addresses it stands for; {@code localhost} and {@code 127.0.0.1} when none is given
     * @return certificate and key
     * @throws IllegalArgumentException if a name is made of digits and is not an address
     */
    public Identity server(Validity validity, String... names) {
        List<String> hosts = names.length == 0 ? List.of("localhost", "127.0.0.1") : List.of(names);
        return issue(hosts.get(0), validity, Extensions.server(hosts));
    }

    /**
     * A client certificate that is valid now.
     *
     * @param name common name of the client
     * @return certificate and key
     */
    public Identity client(String name) {
        return client(Validity.VALID, name);
    }

    /**
     * A client certificate.
     *
     * @param validity when it is valid
     * @param name common name of the client
     * @return certificate and key
     */
    public Identity client(Validity validity, String name) {
        return issue(name, validity, Extensions.client());
    }

    private Identity issue(String name, Validity validity, Extensions extensions) {
        KeyPair keys = newKeys(kind);
        X509Certificate certificate =
                signer.sign(new Signer(name, keys), validity.from(), validity.until(), extensions);
        List<X509Certificate> whole = new ArrayList<>(List.of(certificate));
        whole.addAll(chain.subList(0, chain.size() - 1));
        return new Identity(keys.getPrivate(), whole);
    }

    private static KeyPair newKeys(KeyKind kind) {
        return Signer.newKeys(kind == KeyKind.RSA);
    }

    /**
     * Withdraws a client certificate: servers with a context of this authority refuse it in every handshake that follows. An
     * {@link TlsFront} also stops resuming its sessions.
     *
     * @param identity what to withdraw
     */
    public void revoke(Identity identity) {
        revoked.add(identity.certificate());
    }

    int revocations() {
        return revoked.size();
    }

    /**
     * A context for servers. Clients that show a certificate need one of this authority, valid and not revoked; whether they
     * must show one is told to the socket or engine ({@code setNeedClientAuth}).
     *
     * @param server what the server presents
     * @return a new context
     */
    public SSLContext serverContext(Identity server) {
        return Contexts.of(certificate(), revoked::contains, server.privateKey(), server.chain());
    }

    /**
     * A context for clients that trust this authority only and show no certificate.
     *
     * @return a new context
     */
    public SSLContext clientContext() {
        return Contexts.of(certificate(), revoked::contains);
    }

    /**
     * A context for clients that trust this authority only and show a certificate whenever asked, whoever the server trusts.
     *
     * @param client what the client shows
     * @return a new context
     */
    public SSLContext clientContext(Identity client) {
        return Contexts.of(certificate(), revoked::contains, client.privateKey(), client.chain());
    }
}
