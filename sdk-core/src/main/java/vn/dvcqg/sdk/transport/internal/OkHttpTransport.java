package vn.dvcqg.sdk.transport.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** The transport on OkHttp. OkHttp itself never repeats, never follows a redirect; both are decided above. */
public final class OkHttpTransport implements Transport {

    private static final int CHUNK = 4096;

    private final Dispatcher dispatcher = new Dispatcher();
    private final ConnectionPool connections = new ConnectionPool();
    private final OkRequests requests = new OkRequests();
    private final TransportLimits limits;
    private volatile @Nullable OkHttpClient secure;
    private volatile @Nullable OkHttpClient plain;

    /** A transport with its own connections. */
    public OkHttpTransport(TransportLimits limits) {
        this.limits = limits;
    }

    /**
     * The client for one kind of address, made when the first such address is called: TLS takes longer to set up than everything
     * else together, and inside a network nobody needs it. Two threads may make one each; they share all that matters.
     */
    private OkHttpClient client(boolean forPlain) {
        OkHttpClient known = forPlain ? plain : secure;
        if (known != null) {
            return known;
        }
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(connections)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .socketFactory(new InterruptibleSocketFactory())
                .connectTimeout(limits.connectTimeout())
                // one time limit rules the whole attempt, see send(); the others would only cut it short
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .eventListener(new DepartureListener());
        if (forPlain) {
            OkHttpClient made = builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                    .dns(new PrivateHosts(Dns.SYSTEM))
                    .build();
            plain = made;
            return made;
        }
        OkHttpClient made =
                builder.connectionSpecs(List.of(ConnectionSpec.MODERN_TLS)).build();
        secure = made;
        return made;
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        boolean forPlain = "http".equalsIgnoreCase(request.uri().getScheme());
        if (forPlain && !limits.plainHttpAllowed()) {
            throw new TransportFailure(
                    Kind.FORBIDDEN,
                    false,
                    hop(request) + ": plain HTTP is switched off; use https or allow plain HTTP",
                    null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new TransportFailure(Kind.INTERRUPTED, false, hop(request) + ": the thread is interrupted", null);
        }
        long nanos =
                Math.min(call.remaining().toNanos(), limits.attemptTimeout().toNanos());
        if (nanos <= 0) {
            throw new TransportFailure(Kind.TIMEOUT, false, hop(request) + ": the deadline has passed", null);
        }
        Departure departure = new Departure();
        Call http = client(forPlain).newCall(requests.of(request, Departure.class, departure));
        http.timeout().timeout(nanos, TimeUnit.NANOSECONDS);
        try (Response response = http.execute()) {
            byte[] body = read(response.body(), request);
            return WireAnswer.of(response.code(), new LazyHeaders(response.headers()), body);
        } catch (IOException e) {
            throw Failures.of(e, hop(request), departure.left, Duration.ofNanos(nanos));
        }
    }

    private byte[] read(ResponseBody body, WireRequest request) throws IOException, TransportFailure {
        long declared = body.contentLength();
        if (declared > limits.maxAnswerBytes()) {
            throw tooLarge(request);
        }
        if (declared >= 0) {
            return body.bytes();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        InputStream in = body.byteStream();
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            if (whole.size() + (long) count > limits.maxAnswerBytes()) {
                throw tooLarge(request);
            }
            whole.write(chunk, 0, count);
        }
        return whole.toByteArray();
    }

    private TransportFailure tooLarge(WireRequest request) {
        return new TransportFailure(
                Kind.TOO_LARGE,
                true,
                hop(request) + ": the answer is larger than " + limits.maxAnswerBytes()
                        + " bytes; no real answer is, or raise maxAnswerBytes",
                null);
    }

    /** Where a failed request went to; made for failures only. */
    private static String hop(WireRequest request) {
        return WireRequest.hop(request.uri());
    }

    @Override
    public void close() {
        dispatcher.cancelAll();
        dispatcher.executorService().shutdown();
        connections.evictAll();
    }

    /** Whether the request began to leave. Written and read by the thread of the call. */
    private static final class Departure {
        boolean left;
    }

    /** Notes the moment from which on it is no longer certain that nothing was sent. */
    private static final class DepartureListener extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            @Nullable Departure departure = call.request().tag(Departure.class);
            if (departure != null) {
                departure.left = true;
            }
        }
    }
}
