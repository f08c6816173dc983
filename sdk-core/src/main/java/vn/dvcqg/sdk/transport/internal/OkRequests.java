package vn.dvcqg.sdk.transport.internal;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * Makes OkHttp's requests. A profile calls few addresses again and again, so parsed ones are kept; one that puts codes into its
 * addresses must not fill the memory, so the store is emptied when it is full. Safe for use by several threads.
 */
final class OkRequests {

    private static final int MOST = 64;

    private final Map<URI, HttpUrl> parsed = new ConcurrentHashMap<>();

    /** The request, with a tag that the listener of the call finds. */
    <T> Request of(WireRequest request, Class<T> tagType, T tag) {
        Request.Builder builder =
                new Request.Builder().url(address(request.uri())).tag(tagType, tag);
        // the content type travels as a header like the others, so that nobody parses it
        request.headers().forEach(builder::header);
        byte[] bytes = request.body();
        return builder.method(request.method(), bytes == null ? null : RequestBody.create(bytes))
                .build();
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
