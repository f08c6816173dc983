package vn.dvcqg.sdk.protocol.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.RoutingPlace;

/**
 * Where each request goes and with which headers; computed once.
 *
 * @param login the address of the login
 * @param integration the address for dossiers, progress and the detail of procedures
 * @param share the address for lists and accounts
 * @param headers the headers of every request
 */
record ClassicAddresses(URI login, URI integration, URI share, Map<String, String> headers) {

    private static final String ROUTING = "dstcode";

    static ClassicAddresses of(URI endpoint, ClassicProfile profile) {
        String query = query(profile);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/json");
        headers.put("Charset", "utf-8");
        if (profile.routingPlace() == RoutingPlace.HEADER) {
            headers.put(ROUTING, profile.routingCode().value());
        }
        return new ClassicAddresses(
                join(endpoint, profile.authPath(), query),
                join(endpoint, profile.integrationPath(), query),
                join(endpoint, profile.sharePath(), query),
                Map.copyOf(headers));
    }

    URI of(ClassicService.Address address) {
        return address == ClassicService.Address.SHARE ? share : integration;
    }

    private static String query(ClassicProfile profile) {
        StringBuilder query = new StringBuilder();
        if (profile.routingPlace() == RoutingPlace.QUERY) {
            append(query, ROUTING, profile.routingCode().value());
        }
        URI provider = profile.providerUrl();
        if (provider != null) {
            append(query, "providerurl", provider.toString());
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.length() == 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static URI join(URI endpoint, String path, String query) {
        return URI.create(endpoint + (path.startsWith("/") ? path.substring(1) : path) + query);
    }
}
