package vn.dvcqg.sdk.transport.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.Protocol;

/** Which hosts are known to offer no HTTP/2. One that begins to offer it is spoken to in HTTP/1.1 until the program starts anew. */
final class Hosts {

    private final Map<String, Boolean> old = new ConcurrentHashMap<>();

    void note(HttpUrl url, Protocol protocol) {
        if (protocol == Protocol.HTTP_1_1 && url.isHttps() && !isOld(url)) {
            old.put(key(url), Boolean.TRUE);
        }
    }

    boolean isOld(HttpUrl url) {
        return old.containsKey(key(url));
    }

    private static String key(HttpUrl url) {
        return url.port() == 443 ? url.host() : url.host() + ":" + url.port();
    }
}
