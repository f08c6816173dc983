package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What became of one request: whether it began to leave, and the status that came back. Written and read by the thread of the call. */
final class Departure {

    private static final int HARMLESS = 200;

    private boolean left;
    private boolean shaking;
    private boolean secured;
    private boolean answered;
    private int status;

    private static @Nullable Departure of(Request request) {
        return request.tag(Departure.class);
    }

    /** From the first header on it is no longer certain that nothing was sent. */
    boolean left() {
        return left;
    }

    /**
     * Whether the request was the first on a TLS connection and not a byte of an answer came. With TLS 1.3 the other side looks at our
     * certificate only after our part of the handshake has ended, and a refusal meets the request.
     */
    boolean metSilence() {
        return left && secured && !answered;
    }

    /** Whether the TLS handshake began and did not end. */
    boolean brokeInHandshake() {
        return shaking && !secured;
    }

    /** The status as it came, also where OkHttp was shown another. */
    int status(int shown) {
        return status == 0 ? shown : status;
    }

    /** Notes the moment at which the request begins to leave. */
    static final class Listener extends EventListener {
        @Override
        public void secureConnectStart(Call call) {
            Departure departure = of(call.request());
            if (departure != null) {
                departure.shaking = true;
            }
        }

        @Override
        public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
            Departure departure = of(call.request());
            if (departure != null) {
                departure.secured = true;
            }
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            Departure departure = of(call.request());
            if (departure != null) {
                departure.answered = true;
            }
        }

        @Override
        public void requestHeadersStart(Call call) {
            Departure departure = of(call.request());
            if (departure != null) {
                departure.left = true;
            }
        }
    }

    /**
     * Keeps from OkHttp the statuses on which it acts by itself: it would send again after 503 with {@code Retry-After: 0}, even with
     * its own repeating switched off, and it takes 407 without a proxy for a broken connection.
     */
    static final class Shield implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            Response response = chain.proceed(chain.request());
            Departure departure = of(chain.request());
            int status = response.code();
            if (departure == null || (status != 407 && status != 408 && status != 421 && status != 503)) {
                return response;
            }
            departure.status = status;
            return response.newBuilder().code(HARMLESS).build();
        }
    }
}
