package vn.dvcqg.sdk.mock.net.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Makes TLS contexts that trust one authority and nobody else. */
public final class Contexts {
    private Contexts() {}

    /** Without a key: for clients that do not show a certificate. */
    public static SSLContext of(X509Certificate root, Predicate<X509Certificate> revoked) {
        return context(root, revoked);
    }

    /** With a key to present. */
    public static SSLContext of(
            X509Certificate root, Predicate<X509Certificate> revoked, PrivateKey key, List<X509Certificate> chain) {
        return context(root, revoked, new OneKey(key, chain));
    }

    private static SSLContext context(
            X509Certificate root, Predicate<X509Certificate> revoked, KeyManager... keyManagers) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("root", root);
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            X509ExtendedTrustManager trust = Stream.of(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers, new TrustManager[] {new RevokingTrust(trust, revoked)}, null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("the JDK cannot make a TLS context", impossible);
        }
    }
}
