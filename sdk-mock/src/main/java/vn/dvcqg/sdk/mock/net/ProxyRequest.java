package vn.dvcqg.sdk.mock.net;

import java.util.Optional;
import java.util.Set;

/**
 * One request a {@link TestProxy} received. Immutable. It holds no header values, because there may be secrets among them.
 *
 * @param method for example {@code CONNECT}
 * @param target as in the request line: {@code host:port}, or an absolute URL
 * @param headers names of the headers, in lower case
 * @param user who the client said it is, right or wrong; empty without {@code Proxy-Authorization}
 * @param outcome what was done with it
 */
public record ProxyRequest(
        String method, String target, Set<String> headers, Optional<String> user, ProxyOutcome outcome) {

    /**
     * Copies the set.
     *
     * @param method see the record
     * @param target see the record
     * @param headers see the record
     * @param user see the record
     * @param outcome see the record
     */
    public ProxyRequest {
        headers = Set.copyOf(headers);
    }
}
