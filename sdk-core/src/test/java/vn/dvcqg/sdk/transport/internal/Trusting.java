package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.TlsSettings;
import vn.dvcqg.sdk.transport.internal.tls.TlsContexts;

/** Transports that trust the authority of a test. */
final class Trusting {

    private Trusting() {}

    static OkHttpTransport transport(
            TestAuthority authority,
            TransportLimits limits,
            ConnectionSettings settings,
            Duration ping,
            Map<String, String> environment) {
        return new OkHttpTransport(limits, settings, ping, environment, contexts(authority));
    }

    private static TlsContexts contexts(TestAuthority authority) {
        try {
            Path file = Files.createTempFile("authority", ".pem");
            try {
                authority.writeCertificate(file);
                TlsSettings settings = TlsSettings.builder().trust(file).build();
                return TlsContexts.open(settings, Clock.systemUTC(), () -> 0);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
