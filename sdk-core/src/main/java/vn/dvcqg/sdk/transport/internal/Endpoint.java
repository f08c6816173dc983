package vn.dvcqg.sdk.transport.internal;

import java.net.URI;
import java.util.Locale;

/** What a breaker belongs to: the query is no part of it. */
record Endpoint(String scheme, String host, int port, String path) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static Endpoint of(URI uri) {
        // strings that are lower case already are given back as they are
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        String path = uri.getRawPath();
        return new Endpoint(scheme, host, uri.getPort() < 0 ? usual : uri.getPort(), path == null ? "" : path);
    }
}
