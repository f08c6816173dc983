package vn.dvcqg.sdk.transport.internal;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * Makes OkHttp's requests. A profile calls few addresses again and again, so parsed ones are kept; one that puts codes into its
 * addresses must not fill the memory, so the store is emptied when it is full. Safe for use by several threads.
 */
final class OkRequests {

    private static final int MOST = 64;
    private static final byte[] EMPTY = {};

    private final Map<URI, HttpUrl> parsed = new ConcurrentHashMap<>();

    /** The request, tagged with what is to be noted about it. */
    Request of(WireRequest request, Departure departure) {
        Request.Builder builder =
                new Request.Builder().url(address(request.uri())).tag(Departure.class, departure);
        // the content type travels as a header like the others, so that nobody parses it
        request.headers().forEach(builder::header);
        return builder.method(request.method(), body(request)).build();
    }

    /** OkHttp wants a body for every method but these two. */
    private static @Nullable RequestBody body(WireRequest request) {
        byte[] bytes = request.body();
        boolean mayLackBody = request.method().equals("GET") || request.method().equals("HEAD");
        return bytes == null && mayLackBody ? null : RequestBody.create(bytes == null ? EMPTY : bytes);
    }

    private HttpUrl address(URI uri) {
        HttpUrl known = parsed.get(uri);
        if (known != null) {
            return known;
        }
        HttpUrl address = HttpUrl.get(uri.toString());
        if (parsed.size() >= MOST) {
            parsed.clear();
        }
        parsed.put(uri, address);
        return address;
    }
}
