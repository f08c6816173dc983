package vn.dvcqg.sdk.transport.internal;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.transport.ConnectionSettings;

/** Transports that trust the authority of a test. */
final class Trusting {

    private Trusting() {}

    static OkHttpTransport transport(
            TestAuthority authority,
            TransportLimits limits,
            ConnectionSettings settings,
            Duration ping,
            Map<String, String> environment) {
        X509TrustManager trust = trust(authority);
        return new OkHttpTransport(
                limits,
                settings,
                ping,
                environment,
                builder -> builder.sslSocketFactory(authority.clientContext().getSocketFactory(), trust));
    }

    private static X509TrustManager trust(TestAuthority authority) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("root", authority.certificate());
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
