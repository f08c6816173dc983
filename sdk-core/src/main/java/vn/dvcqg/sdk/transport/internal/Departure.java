package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.net.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request: whether it began to leave, by which way, and the status that came back. Written by the thread that
 * exchanges, read by the thread of the call, which may be another and may leave first.
 */
final class Departure {

    private static final int HARMLESS = 200;

    private enum State {
        HERE,
        LEFT,
        GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.HERE);
    private int status;
    private volatile @Nullable Connection connection;
    private volatile @Nullable Proxy proxy;
    private volatile boolean tunnelled;
    private volatile boolean connectingTooSlow;
    private volatile boolean secured;
    private volatile boolean answered;

    static @Nullable Departure of(Request request) {
        return request.tag(Departure.class);
    }

    /** From the first header on it is no longer certain that nothing was sent. */
    boolean left() {
        return state.get() == State.LEFT;
    }

    /** The request is about to leave; false when it may not any more. */
    boolean leave() {
        return state.compareAndSet(State.HERE, State.LEFT) || left();
    }

    /** The caller does not wait any more: what has not left by now never will. */
    void giveUp() {
        state.compareAndSet(State.HERE, State.GIVEN_UP);
    }

    /**
     * Whether the request was the first on a TLS connection and not a byte of an answer came. With TLS 1.3 the other side looks at our
     * certificate only after our part of the handshake has ended, and a refusal meets the request.
     */
    boolean metSilence() {
        return left() && secured && !answered;
    }

    /** Whether the TLS handshake began and did not end. */
    boolean brokeInHandshake() {
        return tunnelled && !secured;
    }

    /** The status as it came, also where OkHttp was shown another. */
    int status(int shown) {
        return status == 0 ? shown : status;
    }

    @Nullable
    Connection connection() {
        return connection;
    }

    void on(Connection used) {
        connection = used;
    }

    /** The proxy on the way, if a connection had to be made and one stands there. */
    @Nullable
    Proxy proxy() {
        return proxy;
    }

    void through(Proxy chosen) {
        proxy = chosen;
    }

    /** Whether the proxy has let the connection through: what is said from then on comes from the portal. */
    boolean tunnelled() {
        return tunnelled;
    }

    void tunnel() {
        tunnelled = true;
    }

    /** The TLS handshake has ended well. */
    void secure() {
        secured = true;
    }

    /** The first bytes of an answer came. */
    void answer() {
        answered = true;
    }

    boolean connectingTooSlow() {
        return connectingTooSlow;
    }

    void connectTooSlow(boolean tooSlow) {
        connectingTooSlow = tooSlow;
    }

    /**
     * Stands right before the exchange. It keeps from OkHttp the statuses on which it acts by itself: it would send again after 503
     * with {@code Retry-After: 0}, even with its own repeating switched off, and it takes 407 without a proxy for a broken connection.
     */
    static final class Shield implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            Departure departure = of(chain.request());
            if (departure != null && !departure.leave()) {
                throw new IOException("given up");
            }
            Response response = chain.proceed(chain.request());
            int status = response.code();
            if (departure == null || (status != 407 && status != 408 && status != 421 && status != 503)) {
                return response;
            }
            departure.status = status;
            return response.newBuilder().code(HARMLESS).build();
        }
    }
}
