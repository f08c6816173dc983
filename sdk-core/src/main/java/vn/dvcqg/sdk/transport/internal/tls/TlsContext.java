package vn.dvcqg.sdk.transport.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;

/**
 * What secure connections are made with.
 *
 * @param version grows with every change; what was made with a smaller one is out of date
 * @param parts the factory and the trust, or null for those of the JDK
 */
public record TlsContext(int version, @Nullable Parts parts) {

    /**
     * The factory and the trust, which must fit each other.
     *
     * @param sockets makes the sockets; has a cache of sessions of its own, so that nothing is resumed with an earlier key
     * @param trust decides who is trusted
     */
    public record Parts(SSLSocketFactory sockets, X509TrustManager trust) {}

    static Parts parts(Material material, boolean jdkToo) throws KeyFault {
        try {
            X509TrustManager trust = trust(material.trust(), jdkToo);
            ClientKey key = material.key();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    key == null ? new KeyManager[0] : new KeyManager[] {new OneKey(key)},
                    new TrustManager[] {trust},
                    null);
            return new Parts(context.getSocketFactory(), trust);
        } catch (KeyStoreException e) {
            throw new KeyFault(Violations.of("tls.trust", "setup-tls-jdk-trust"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    private static X509TrustManager trust(List<X509Certificate> own, boolean jdkToo) throws GeneralSecurityException {
        if (own.isEmpty()) {
            return manager(null);
        }
        List<X509Certificate> all = new ArrayList<>(own);
        if (jdkToo) {
            // one set of authorities and not one manager after the other: the second would repeat every failed check
            all.addAll(List.of(manager(null).getAcceptedIssuers()));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException("an empty store is not read from anywhere", e);
        }
        for (int i = 0; i < all.size(); i++) {
            store.setCertificateEntry("authority-" + i, all.get(i));
        }
        return manager(store);
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509TrustManager manager) {
                return manager;
            }
        }
        throw new KeyStoreException("no manager for X.509");
    }
}
