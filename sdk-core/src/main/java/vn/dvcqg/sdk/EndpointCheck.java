package vn.dvcqg.sdk;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;

/** Checks the base address before anybody calls it. */
final class EndpointCheck {

    private static final String SETTING = "endpoint";

    private EndpointCheck() {}

    /** The address with a slash at its end, or null when a fault was found. */
    static @Nullable URI check(@Nullable URI endpoint, boolean allowPlainHttp, List<Violation> found) {
        int before = found.size();
        if (endpoint == null) {
            if (found.stream().noneMatch(fault -> fault.field().equals(SETTING))) {
                found.add(Violations.of(SETTING, "required"));
            }
            return null;
        }
        String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            found.add(Violations.of(SETTING, "setup-endpoint-scheme"));
        } else if (endpoint.getHost() == null) {
            found.add(Violations.of(SETTING, "setup-endpoint-host"));
        } else if (scheme.equals("http") && !allowPlainHttp) {
            found.add(Violations.of(SETTING, "setup-endpoint-plain"));
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
}
