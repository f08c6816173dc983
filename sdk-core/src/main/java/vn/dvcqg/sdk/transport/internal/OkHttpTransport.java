package vn.dvcqg.sdk.transport.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.internal.tls.TlsContexts;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** The transport on OkHttp. OkHttp itself never repeats, never follows a redirect; both are decided above. */
public final class OkHttpTransport implements Transport {

    private static final int CHUNK = 4096;

    private final TlsContexts tls;
    private final Clients clients;
    private final HandOver handOver;
    private final OkRequests requests = new OkRequests();
    private final TransportLimits limits;
    private final long slowestUpload;
    /** Own book-keeping: OkHttp forgets a call before its answer has been read to the end, so its own list cannot end it. */
    private final Set<Call> running = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    /** A transport with its own connections and the usual settings for them, which trusts whom the JDK trusts. */
    public OkHttpTransport(TransportLimits limits) {
        this(limits, ConnectionSettings.DEFAULT, TlsContexts.ofJdk());
    }

    /** A transport with its own connections. */
    public OkHttpTransport(TransportLimits limits, ConnectionSettings settings, TlsContexts tls) {
        this(limits, settings, Clients.PING, System.getenv(), tls);
    }

    OkHttpTransport(
            TransportLimits limits,
            ConnectionSettings settings,
            Duration ping,
            Map<String, String> environment,
            TlsContexts tls) {
        this.limits = limits;
        this.tls = tls;
        this.slowestUpload = settings.slowestUpload();
        this.clients = new Clients(limits.connectTimeout(), settings, ping, environment, tls);
        this.handOver = new HandOver(clients.sockets());
    }

    /** Takes changed certificates and keys into use now; calls under way end with those of before. */
    public boolean reloadTls() {
        boolean changed = tls.reload();
        if (changed) {
            clients.evictIdle();
        }
        return changed;
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        boolean plain = "http".equalsIgnoreCase(request.uri().getScheme());
        if (plain && !limits.plainHttpAllowed()) {
            throw new TransportFailure(
                    Kind.FORBIDDEN,
                    false,
                    hop(request) + ": plain HTTP is switched off; use https or allow plain HTTP",
                    null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new TransportFailure(Kind.INTERRUPTED, false, hop(request) + ": the thread is interrupted", null);
        }
        Duration allowed = least(call.remaining(), attemptTimeout(request));
        if (allowed.isNegative() || allowed.isZero()) {
            throw new TransportFailure(Kind.TIMEOUT, false, hop(request) + ": the deadline has passed", null);
        }
        Departure departure = new Departure();
        Request ready = requests.of(request, departure);
        boolean shared = clients.shares(ready.url(), request.effect());
        Call http = clients.of(ready.url(), request.effect()).newCall(ready);
        http.timeout().timeout(allowed.toNanos(), TimeUnit.NANOSECONDS);
        running.add(http);
        try {
            return shared
                    ? handOver.run(http, departure, allowed, () -> exchange(http, plain, allowed, request, departure))
                    : exchange(http, plain, allowed, request, departure);
        } catch (IOException e) {
            throw closed
                    ? new TransportFailure(Kind.CLOSED, departure.left(), hop(request) + ": the client was closed", e)
                    : failure(e, request, departure, allowed);
        } finally {
            running.remove(http);
            if (closed) {
                // this call may have given its connection back after close() had looked
                clients.evictIdle();
            }
        }
    }

    private TransportFailure failure(IOException e, WireRequest request, Departure departure, Duration allowed) {
        TransportFailure failure = Failures.of(e, hop(request), departure, allowed);
        if (failure.kind() == Kind.TLS) {
            tls.lookSoon();
        }
        boolean perhapsRefused = departure.metSilence() ? tls.hasKey() : departure.brokeInHandshake();
        if (failure.kind() == Kind.BROKEN && perhapsRefused && !(e instanceof ProtocolException)) {
            return new TransportFailure(
                    Kind.BROKEN,
                    failure.mayHaveLeft(),
                    failure.getMessage() + Failures.perhapsRefused(tls.hasKey()),
                    e);
        }
        return failure;
    }

    private WireAnswer exchange(Call http, boolean plain, Duration allowed, WireRequest request, Departure departure)
            throws IOException, TransportFailure {
        if (closed) {
            throw new IOException("closed");
        }
        if (plain) {
            PrivateHosts.refusePublicLiteral(http.request().url().host());
        }
        clients.beforeCall(allowed);
        try (Response response = http.execute()) {
            byte[] body = read(http, response.body(), request);
            return WireAnswer.of(departure.status(response.code()), new LazyHeaders(response.headers()), body);
        } finally {
            clients.afterCall();
        }
    }

    /** A large body gets the time that a slow line needs for it. */
    private Duration attemptTimeout(WireRequest request) {
        byte[] body = request.body();
        long more = body == null ? 0 : body.length / slowestUpload;
        return more == 0 ? limits.attemptTimeout() : limits.attemptTimeout().plusSeconds(more);
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private byte[] read(Call http, ResponseBody body, WireRequest request) throws IOException, TransportFailure {
        long declared = body.contentLength();
        if (declared > limits.maxAnswerBytes()) {
            throw tooLarge(http, request);
        }
        if (declared >= 0) {
            return body.bytes();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        InputStream in = body.byteStream();
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            if (whole.size() + (long) count > limits.maxAnswerBytes()) {
                throw tooLarge(http, request);
            }
            whole.write(chunk, 0, count);
        }
        return whole.toByteArray();
    }

    private TransportFailure tooLarge(Call http, WireRequest request) {
        // without this OkHttp would go on reading for a while in the hope of using the connection again
        http.cancel();
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
        closed = true;
        running.forEach(Call::cancel);
        handOver.close();
        clients.close();
    }
}
