package vn.dvcqg.sdk.mock.net;

import java.net.URI;

/** The same page at another door. */
final class Urls {
    private Urls() {}

    static URI at(URI url, String scheme, String host, int port) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return URI.create(scheme + "://" + host + ":" + port + path + query);
    }
}
