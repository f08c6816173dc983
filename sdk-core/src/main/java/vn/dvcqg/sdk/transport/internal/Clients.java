package vn.dvcqg.sdk.transport.internal;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.TlsVersion;
import vn.dvcqg.sdk.transport.internal.tls.TlsContext;
import vn.dvcqg.sdk.transport.internal.tls.TlsContexts;
import vn.dvcqg.sdk.transport.spi.Effect;

/** The HTTP clients of a transport. Made when first needed: reading the trust store takes longer than all the rest of the start. */
final class Clients {

    private static final int IDLE_CONNECTIONS = 32;
    /** Common servers end an idle connection after five seconds or more; one that they end first costs a repetition. */
    private static final long IDLE_SECONDS = 4;

    private static final TlsContext WITHOUT = new TlsContext(0, null);

    private final ConnectionPool pool = new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS);
    private final TlsContexts tls;
    private final Lazy secure;
    private final Lazy plain;

    Clients(Duration connectTimeout, TlsContexts tls) {
        this.tls = tls;
        ConnectionSpec spec = spec(tls.settings().minimumVersion());
        this.secure = new Lazy(connectTimeout, pool, builder -> builder.connectionSpecs(List.of(spec)));
        this.plain = new Lazy(
                connectTimeout,
                pool,
                builder -> builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                        .dns(new PrivateHosts(Dns.SYSTEM))
                        // a proxy would look up the name by itself, and the check of the address would see the proxy's
                        .proxy(Proxy.NO_PROXY));
    }

    OkHttpClient of(boolean plainHttp, Effect effect) {
        Pair pair = plainHttp ? plain.get(WITHOUT) : secure.get(tls.current());
        return effect == Effect.ONCE ? pair.fresh : pair.keeping;
    }

    private static ConnectionSpec spec(TlsVersion minimum) {
        return minimum == TlsVersion.TLS_1_2
                ? ConnectionSpec.MODERN_TLS
                : new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                        .tlsVersions(okhttp3.TlsVersion.TLS_1_3)
                        .build();
    }

    void evictIdle() {
        pool.evictAll();
    }

    /**
     * Two clients with the same settings.
     *
     * @param keeping keeps connections for the next request
     * @param fresh makes a connection for each request. For an append: the other side may give up an idle connection at the moment at
     *     which the append is written to it, nobody could then say whether it arrived, and it may not be sent again to find out.
     * @param version of the certificates and keys that they know
     */
    private record Pair(OkHttpClient keeping, OkHttpClient fresh, int version) {}

    private static final class Lazy {
        private final Duration connectTimeout;
        private final ConnectionPool pool;
        private final UnaryOperator<OkHttpClient.Builder> settings;
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Pair made;

        Lazy(Duration connectTimeout, ConnectionPool pool, UnaryOperator<OkHttpClient.Builder> settings) {
            this.connectTimeout = connectTimeout;
            this.pool = pool;
            this.settings = settings;
        }

        Pair get(TlsContext context) {
            Pair known = made;
            if (known != null && known.version >= context.version()) {
                return known;
            }
            lock.lock();
            try {
                Pair mine = made;
                if (mine == null || mine.version < context.version()) {
                    mine = make(context);
                    made = mine;
                    // the connections of before are never taken again, as their factory is another one
                    pool.evictAll();
                }
                return mine;
            } finally {
                lock.unlock();
            }
        }

        private Pair make(TlsContext context) {
            OkHttpClient keeping = settings.apply(secured(context))
                    .retryOnConnectionFailure(false)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    // HTTP/2 would put several calls onto one connection, and the interrupt of one thread would end
                    // them all
                    .protocols(List.of(Protocol.HTTP_1_1))
                    // connecting happens on the thread of the call, where an interrupt ends it; no second thread
                    .fastFallback(false)
                    .socketFactory(new InterruptibleSocketFactory())
                    .connectTimeout(connectTimeout)
                    // one time limit rules the whole attempt, see OkHttpTransport; the others would only cut it short
                    .readTimeout(Duration.ZERO)
                    .writeTimeout(Duration.ZERO)
                    .connectionPool(pool)
                    .eventListener(new Departure.Listener())
                    .addNetworkInterceptor(new Departure.Shield())
                    .build();
            ConnectionPool none = new ConnectionPool(0, 1, TimeUnit.NANOSECONDS);
            return new Pair(keeping, keeping.newBuilder().connectionPool(none).build(), context.version());
        }

        private static OkHttpClient.Builder secured(TlsContext context) {
            OkHttpClient.Builder builder = new OkHttpClient.Builder();
            TlsContext.Parts parts = context.parts();
            return parts == null ? builder : builder.sslSocketFactory(parts.sockets(), parts.trust());
        }
    }
}
