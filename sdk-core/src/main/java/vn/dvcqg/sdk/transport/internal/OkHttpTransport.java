package vn.dvcqg.sdk.transport.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** The transport on OkHttp. OkHttp itself never repeats, never follows a redirect; both are decided above. */
public final class OkHttpTransport implements Transport {

    private static final int CHUNK = 4096;
    private static final byte[] EMPTY = {};

    private final Clients clients;
    private final TransportLimits limits;
    /** Own book-keeping: OkHttp forgets a call before its answer has been read to the end, so its own list cannot end it. */
    private final Set<Call> running = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    /** A transport with its own connections. */
    public OkHttpTransport(TransportLimits limits) {
        this.limits = limits;
        this.clients = new Clients(limits.connectTimeout());
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        String hop = WireRequest.hop(request.uri());
        boolean plain = "http".equalsIgnoreCase(request.uri().getScheme());
        if (plain && !limits.plainHttpAllowed()) {
            throw new TransportFailure(
                    Kind.FORBIDDEN, false, hop + ": plain HTTP is switched off; use https or allow plain HTTP", null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new TransportFailure(Kind.INTERRUPTED, false, hop + ": the thread is interrupted", null);
        }
        Duration allowed = least(call.remaining(), limits.attemptTimeout());
        if (allowed.isNegative() || allowed.isZero()) {
            throw new TransportFailure(Kind.TIMEOUT, false, hop + ": the deadline has passed", null);
        }
        Departure departure = new Departure();
        Call http = clients.of(plain, request.effect()).newCall(toOkHttp(request, departure));
        http.timeout().timeout(allowed.toNanos(), TimeUnit.NANOSECONDS);
        running.add(http);
        try {
            return exchange(http, plain, hop, departure);
        } catch (IOException e) {
            throw closed
                    ? new TransportFailure(Kind.CLOSED, departure.left(), hop + ": the client was closed", e)
                    : Failures.of(e, hop, departure.left(), allowed);
        } finally {
            running.remove(http);
            if (closed) {
                // this call may have given its connection back after close() had looked
                clients.evictIdle();
            }
        }
    }

    private WireAnswer exchange(Call http, boolean plain, String hop, Departure departure)
            throws IOException, TransportFailure {
        if (closed) {
            throw new IOException("closed");
        }
        if (plain) {
            PrivateHosts.refusePublicLiteral(http.request().url().host());
        }
        try (Response response = http.execute()) {
            byte[] body = read(http, response.body(), hop);
            return WireAnswer.of(
                    departure.status(response.code()), response.headers().toMultimap(), body);
        }
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Request toOkHttp(WireRequest request, Departure departure) {
        Request.Builder builder =
                new Request.Builder().url(request.uri().toString()).tag(Departure.class, departure);
        MediaType type = null;
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            if (header.getKey().equalsIgnoreCase("Content-Type")) {
                type = MediaType.parse(header.getValue());
            } else {
                builder.header(header.getKey(), header.getValue());
            }
        }
        byte[] bytes = request.body();
        boolean mayLackBody = request.method().equals("GET") || request.method().equals("HEAD");
        RequestBody body =
                bytes == null && mayLackBody ? null : RequestBody.create(bytes == null ? EMPTY : bytes, type);
        return builder.method(request.method(), body).build();
    }

    private byte[] read(Call http, ResponseBody body, String hop) throws IOException, TransportFailure {
        long declared = body.contentLength();
        if (declared > limits.maxAnswerBytes()) {
            throw tooLarge(http, hop);
        }
        if (declared >= 0) {
            return body.bytes();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        InputStream in = body.byteStream();
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            if (whole.size() + (long) count > limits.maxAnswerBytes()) {
                throw tooLarge(http, hop);
            }
            whole.write(chunk, 0, count);
        }
        return whole.toByteArray();
    }

    private TransportFailure tooLarge(Call http, String hop) {
        // without this OkHttp would go on reading for a while in the hope of using the connection again
        http.cancel();
        return new TransportFailure(
                Kind.TOO_LARGE,
                true,
                hop + ": the answer is larger than " + limits.maxAnswerBytes()
                        + " bytes; no real answer is, or raise maxAnswerBytes",
                null);
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(Call::cancel);
        clients.evictIdle();
    }
}
