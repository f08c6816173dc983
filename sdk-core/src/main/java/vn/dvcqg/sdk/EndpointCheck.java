package vn.dvcqg.sdk;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;

/** Checks the base address before anybody calls it. */
final class EndpointCheck {

    private static final String SETTING = "endpoint";

    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_HOST = 253;

    private EndpointCheck() {}

    /** The address with a slash at its end, or null when a fault was found. */
    static @Nullable URI check(@Nullable URI endpoint, boolean allowPlainHttp, List<Violation> found) {
        int before = found.size();
        if (endpoint == null) {
            PortalConfigBuilder.require(found, SETTING);
            return null;
        }
        String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            found.add(Violations.of(SETTING, "setup-endpoint-scheme"));
        } else if (!isHost(endpoint.getHost())) {
            found.add(Violations.of(SETTING, "setup-endpoint-host"));
        } else if (scheme.equals("http") && !allowPlainHttp) {
            found.add(Violations.of(SETTING, "setup-endpoint-plain"));
        }
        if (endpoint.getPort() == 0 || endpoint.getPort() > LAST_PORT) {
            found.add(Violations.of(SETTING, "setup-endpoint-port", "1", String.valueOf(LAST_PORT)));
        }
        if (endpoint.getRawUserInfo() != null) {
            found.add(Violations.of(SETTING, "setup-endpoint-user"));
        }
        if (endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            found.add(Violations.of(SETTING, "setup-endpoint-query"));
        }
        if (found.size() > before) {
            return null;
        }
        String text = endpoint.toString();
        return text.endsWith("/") ? endpoint : URI.create(text + "/");
    }

    /** What no look-up could find is refused here, and so is the zone of an address, which no server would understand. */
    private static boolean isHost(@Nullable String host) {
        return host != null
                && host.indexOf('%') < 0
                && host.length() <= LONGEST_HOST
                && Arrays.stream(host.split("\\.", -1)).allMatch(label -> label.length() <= LONGEST_LABEL);
    }
}
