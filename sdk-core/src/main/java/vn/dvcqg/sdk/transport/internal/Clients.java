package vn.dvcqg.sdk.transport.internal;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.TlsVersion;
import vn.dvcqg.sdk.transport.internal.tls.TlsContext;
import vn.dvcqg.sdk.transport.internal.tls.TlsContexts;
import vn.dvcqg.sdk.transport.spi.Effect;

/** The HTTP clients of a transport. Made when first needed: reading the trust store takes longer than all the rest of the start. */
final class Clients {

    /** Two of them find a dead connection that calls wait on; short enough to leave time for the call to be made again. */
    static final Duration PING = Duration.ofSeconds(5);

    private static final TlsContext WITHOUT = new TlsContext(0, null);

    private final Duration connectTimeout;
    private final Duration ping;
    private final boolean http2;
    private final ConnectionPool pool;
    private final TlsContexts tls;
    private final Sockets sockets = new Sockets();
    private final Hosts hosts = new Hosts();
    private final Names names = new Names(Dns.SYSTEM);
    private final Lazy secure;
    private final Lazy plain;

    Clients(
            Duration connectTimeout,
            ConnectionSettings settings,
            Duration ping,
            Map<String, String> environment,
            TlsContexts tls) {
        this.connectTimeout = connectTimeout;
        this.ping = ping;
        this.http2 = settings.http2();
        this.tls = tls;
        this.pool = new ConnectionPool(
                settings.idleConnections(), settings.idleTime().toNanos(), TimeUnit.NANOSECONDS);
        Proxies proxies = Proxies.of(settings.proxy(), environment);
        ConnectionSpec spec = spec(tls.settings().minimumVersion());
        this.secure = new Lazy(builder -> builder.connectionSpecs(List.of(spec))
                .dns(names)
                .proxySelector(proxies)
                .proxyAuthenticator(new ProxyAuthenticator(proxies.login())));
        this.plain = new Lazy(builder -> builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .dns(new PrivateHosts(names))
                // a proxy would look up the name by itself, and the check of the address would see the proxy's
                .proxy(Proxy.NO_PROXY));
    }

    /** This thread is about to make a call. */
    void beforeCall(Duration allowed) {
        names.within(allowed.compareTo(connectTimeout) < 0 ? allowed : connectTimeout);
    }

    /** This thread has made its call. */
    void afterCall() {
        names.done();
    }

    Sockets sockets() {
        return sockets;
    }

    /** Whether a request may go onto a connection that others use at the same time. */
    boolean shares(HttpUrl url, Effect effect) {
        return http2 && url.isHttps() && effect.isRepeatable() && !hosts.isOld(url);
    }

    OkHttpClient of(HttpUrl url, Effect effect) {
        Trio trio = url.isHttps() ? secure.get(tls.current()) : plain.get(WITHOUT);
        if (shares(url, effect)) {
            return trio.sharing;
        }
        return effect.isRepeatable() ? trio.keeping : trio.fresh;
    }

    private static ConnectionSpec spec(TlsVersion minimum) {
        return minimum == TlsVersion.TLS_1_2
                ? ConnectionSpec.MODERN_TLS
                : new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                        .tlsVersions(okhttp3.TlsVersion.TLS_1_3)
                        .build();
    }

    /** Ends what is idle and the threads that look up names. */
    void close() {
        names.close();
        evictIdle();
    }

    void evictIdle() {
        pool.evictAll();
    }

    private Trio make(UnaryOperator<OkHttpClient.Builder> settings, TlsContext context) {
        OkHttpClient keeping = settings.apply(secured(context))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                // connecting happens on one thread, where an interrupt ends it; no second thread
                .fastFallback(false)
                .socketFactory(sockets)
                .connectTimeout(connectTimeout)
                // one time limit rules the whole attempt, see OkHttpTransport; the others would only cut it short
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectionPool(pool)
                .eventListener(new Wayside(sockets, connectTimeout, null))
                .addNetworkInterceptor(new Departure.Shield())
                .build();
        ConnectionPool none = new ConnectionPool(0, 1, TimeUnit.NANOSECONDS);
        return new Trio(
                keeping,
                keeping.newBuilder().connectionPool(none).build(),
                keeping.newBuilder()
                        .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                        .pingInterval(ping)
                        .eventListener(new Wayside(sockets, connectTimeout, hosts))
                        .build(),
                context.version());
    }

    private static OkHttpClient.Builder secured(TlsContext context) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder();
        TlsContext.Parts parts = context.parts();
        return parts == null ? builder : builder.sslSocketFactory(parts.sockets(), parts.trust());
    }

    /**
     * Three clients with the same settings.
     *
     * @param keeping keeps connections for the next request
     * @param fresh makes a connection for each request. For an append: the other side may give up an idle connection at the moment at
     *     which the append is written to it, nobody could then say whether it arrived, and it may not be sent again to find out.
     * @param sharing offers HTTP/2, where several requests are under way on one connection
     * @param version of the certificates and keys that they know
     */
    private record Trio(OkHttpClient keeping, OkHttpClient fresh, OkHttpClient sharing, int version) {}

    private final class Lazy {
        private final UnaryOperator<OkHttpClient.Builder> settings;
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Trio made;

        Lazy(UnaryOperator<OkHttpClient.Builder> settings) {
            this.settings = settings;
        }

        Trio get(TlsContext context) {
            Trio known = made;
            if (known != null && known.version >= context.version()) {
                return known;
            }
            lock.lock();
            try {
                Trio mine = made;
                if (mine == null || mine.version < context.version()) {
                    mine = make(settings, context);
                    made = mine;
                    // the connections of before are never taken again, as their factory is another one
                    pool.evictAll();
                }
                return mine;
            } finally {
                lock.unlock();
            }
        }
    }
}
