package vn.dvcqg.sdk.mock.internal;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dvcqg.sdk.mock.MockSettings;

/** The three addresses of the portal behind the adapter. */
enum Endpoint {
    LOGIN,
    INTEGRATION,
    SHARE;

    /** The path of the newer adapter and, after it, that of the old one: both reach the portal. */
    static final List<String> PREFIXES =
            List.of("/VXPAdapter/RestService/forward/", "/XrdAdapter/RestService/forward/");

    static Map<String, Set<Endpoint>> paths(MockSettings settings) {
        Map<String, Set<Endpoint>> paths = new LinkedHashMap<>();
        for (String prefix : PREFIXES) {
            add(paths, prefix + settings.loginPath(), LOGIN);
            add(paths, prefix + settings.integrationPath(), INTEGRATION);
            // May be the same path: then it serves both.
            add(paths, prefix + settings.sharePath(), SHARE);
        }
        return paths;
    }

    private static void add(Map<String, Set<Endpoint>> paths, String path, Endpoint endpoint) {
        paths.computeIfAbsent(path, p -> EnumSet.noneOf(Endpoint.class)).add(endpoint);
    }

    static Optional<Set<Endpoint>> at(Map<String, Set<Endpoint>> paths, String path) {
        return Optional.ofNullable(paths.get(path));
    }
}
