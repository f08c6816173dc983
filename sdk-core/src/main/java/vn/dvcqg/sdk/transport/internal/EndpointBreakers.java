package vn.dvcqg.sdk.transport.internal;

import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.dvcqg.sdk.transport.Breaker;

/** What is known of the endpoints, shared by all agencies of a portal. Safe for use by several threads. */
final class EndpointBreakers {

    /** A profile has a handful; one that puts codes into its paths must not fill the memory. */
    private static final int MOST = 512;

    private final Breaker settings;
    private final ConcurrentMap<Endpoint, EndpointBreaker> endpoints = new ConcurrentHashMap<>();

    EndpointBreakers(Breaker settings) {
        this.settings = settings;
    }

    EndpointBreaker of(URI uri) {
        Endpoint endpoint = Endpoint.of(uri);
        EndpointBreaker known = endpoints.get(endpoint);
        if (known != null) {
            return known;
        }
        if (endpoints.size() >= MOST) {
            forget();
        }
        return endpoints.computeIfAbsent(endpoint, each -> new EndpointBreaker(settings));
    }

    int size() {
        return endpoints.size();
    }

    private void forget() {
        endpoints.values().removeIf(EndpointBreaker::isQuiet);
        if (endpoints.size() >= MOST) {
            endpoints.clear();
        }
    }
}
