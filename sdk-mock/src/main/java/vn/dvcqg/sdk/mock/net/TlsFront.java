package vn.dvcqg.sdk.mock.net;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import vn.dvcqg.sdk.mock.net.internal.LoopbackServer;
import vn.dvcqg.sdk.mock.net.internal.TlsLedger;
import vn.dvcqg.sdk.mock.net.internal.TlsPeer;

/**
 * Puts TLS in front of a server that speaks plain HTTP, such as a mock portal, with certificates of a
 * {@link TestAuthority}. Thread-safe.
 *
 * <pre>{@code
 * try (MockPortal portal = MockPortal.start();
 *         TlsFront front = TlsFront.builder(authority, portal.url()).requireClientCertificate().start()) {
 *     // call front.secure(portal.endpoint()) ...
 * }
 * }</pre>
 *
 * @see "docs/mock.md, section A bad network"
 */
public final class TlsFront implements AutoCloseable {
    private static final String HOST = "localhost";
    private static final List<String> KNOWN = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

    private final TestAuthority authority;
    private final TlsLedger ledger = new TlsLedger();
    private final LoopbackServer server;
    private Identity presented;
    private SSLContext context;
    private int revocations;

    private TlsFront(Builder settings) {
        this.authority = settings.authority;
        this.presented = settings.presented;
        this.revocations = authority.revocations();
        this.context = authority.serverContext(presented);
        this.server = LoopbackServer.start(
                "tls",
                new TlsPeer(
                        List.copyOf(settings.protocols),
                        settings.http2 ? List.of("h2", "http/1.1") : List.of(),
                        settings.needsClientCertificate,
                        this::context,
                        InetSocketAddress.createUnresolved(settings.host, settings.port),
                        ledger));
    }

    /**
     * A front with a certificate for {@code localhost} and {@code 127.0.0.1} that speaks TLS 1.2 and 1.3 and asks clients for
     * nothing.
     *
     * @param authority who issues its certificate and whose client certificates it accepts
     * @param target an absolute URL of the server behind it; without a port, 80
     * @return a builder
     */
    public static Builder builder(TestAuthority authority, URI target) {
        return new Builder(authority, target);
    }

    /** A new context forgets the sessions, so that the next handshake shows and checks the certificates again. */
    private synchronized SSLContext context() {
        if (revocations != authority.revocations()) {
            revocations = authority.revocations();
            context = authority.serverContext(presented);
        }
        return context;
    }

    /**
     * Changes the certificate. It is shown in every handshake that follows, and no session of before is resumed. Open
     * connections stay.
     *
     * @param identity certificate and key, of any authority
     */
    public synchronized void present(Identity identity) {
        presented = identity;
        context = authority.serverContext(identity);
    }

    /**
     * The port.
     *
     * @return the port, never 0
     */
    public int port() {
        return server.port();
    }

    /**
     * An address of the server behind, but over TLS.
     *
     * @param url an absolute URL of that server
     * @return the same as {@code https} with host {@code localhost} and the port of the front
     */
    public URI secure(URI url) {
        return Urls.at(url, "https", HOST, port());
    }

    /**
     * The handshakes that are done, failed ones included.
     *
     * @return a copy, in the order in which they ended
     */
    public List<TlsConnection> connections() {
        return ledger.connections();
    }

    /**
     * The handshakes, once there are enough of them. A client may know of a failure a moment before the front does, so
     * failures are better asked for with this.
     *
     * @param count how many to wait for
     * @param limit how long at most
     * @return what there is then
     * @throws InterruptedException if the caller is interrupted
     */
    public List<TlsConnection> awaitConnections(int count, Duration limit) throws InterruptedException {
        return ledger.await(count, limit);
    }

    /**
     * Connections that are open now, those in the handshake included.
     *
     * @return how many
     */
    public int open() {
        return server.open();
    }

    /**
     * Waits until no connection is open.
     *
     * @param limit how long at most
     * @return false if some are still open then
     * @throws InterruptedException if the caller is interrupted
     */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        return server.awaitIdle(limit);
    }

    /** Resets what is open, frees the port and ends the threads. Closing twice is harmless. */
    @Override
    public void close() {
        server.close();
    }

    /** Settings of a {@link TlsFront}. Not thread-safe. */
    public static final class Builder {
        private final TestAuthority authority;
        private final String host;
        private final int port;
        private Identity presented;
        private List<String> protocols = List.of("TLSv1.2", "TLSv1.3");
        private boolean needsClientCertificate;
        private boolean http2;

        private Builder(TestAuthority authority, URI target) {
            this.authority = authority;
            this.host = target.getHost();
            this.port = target.getPort() < 0 ? 80 : target.getPort();
            this.presented = authority.server();
        }

        /**
         * The certificate it shows first.
         *
         * @param identity certificate and key, of any authority; default {@link TestAuthority#server(String...)} for
         *     {@code localhost} and {@code 127.0.0.1}
         * @return this builder
         */
        public Builder present(Identity identity) {
            this.presented = identity;
            return this;
        }

        /**
         * The protocols it speaks. With none but {@code TLSv1} and {@code TLSv1.1} it behaves like an outdated server up to its
         * first answer, which a client that asks for more refuses; a client that goes on is told so in
         * {@link TlsConnection#failure()} and then cut off.
         *
         * @param names some of {@code TLSv1}, {@code TLSv1.1}, {@code TLSv1.2}, {@code TLSv1.3}; default the last two
         * @return this builder
         * @throws IllegalArgumentException if none is given or one is not known
         */
        public Builder protocols(String... names) {
            List<String> unknown = new ArrayList<>(List.of(names));
            unknown.removeAll(KNOWN);
            if (names.length == 0 || !unknown.isEmpty()) {
                throw new IllegalArgumentException(
                        "protocols must be some of " + String.join(", ", KNOWN) + ", but were " + List.of(names));
            }
            this.protocols = List.of(names);
            return this;
        }

        /**
         * Refuses clients that show no certificate.
         *
         * @return this builder
         */
        public Builder requireClientCertificate() {
            this.needsClientCertificate = true;
            return this;
        }

        /**
         * Offers HTTP/2 beside HTTP/1.1 by ALPN; without this the front says nothing of it, and clients speak HTTP/1.1. The
         * front passes bytes on as they are, so the server behind must speak HTTP/2 without TLS on the same port, as a mock
         * portal with {@link vn.dvcqg.sdk.mock.MockSettings.Builder#http2(boolean)} and WireMock do.
         *
         * @return this builder
         */
        public Builder http2() {
            this.http2 = true;
            return this;
        }

        /**
         * Starts the front.
         *
         * @return the running front, on a port of its own
         * @throws java.io.UncheckedIOException if no port can be had
         */
        public TlsFront start() {
            return new TlsFront(this);
        }
    }
}
