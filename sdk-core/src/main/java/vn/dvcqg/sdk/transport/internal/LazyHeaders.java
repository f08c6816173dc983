package vn.dvcqg.sdk.transport.internal;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;

/** The headers of an answer as a map that is made when somebody looks: after a success nobody does. */
final class LazyHeaders extends AbstractMap<String, List<String>> {

    private final Headers headers;

    LazyHeaders(Headers headers) {
        this.headers = headers;
    }

    @Override
    public Set<Map.Entry<String, List<String>>> entrySet() {
        return headers.toMultimap().entrySet();
    }
}
