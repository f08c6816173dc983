package vn.dvcqg.sdk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The settings of sessions and logins by the names that they have as properties. */
final class SessionProperties {

    private static final Map<String, BiConsumer<PortalConfigBuilder, String>> SETTERS = new LinkedHashMap<>();

    static {
        SETTERS.put("login-max-refusals", (to, text) -> to.sessions.policy().maxRefusals(PropertyValues.number(text)));
        SETTERS.put(
                "login-refusal-wait", (to, text) -> to.sessions.policy().refusalWait(PropertyValues.duration(text)));
        SETTERS.put(
                "login-longest-refusal-wait",
                (to, text) -> to.sessions.policy().longestRefusalWait(PropertyValues.duration(text)));
        SETTERS.put("login-outage-wait", (to, text) -> to.sessions.policy().outageWait(PropertyValues.duration(text)));
        SETTERS.put(
                "login-longest-outage-wait",
                (to, text) -> to.sessions.policy().longestOutageWait(PropertyValues.duration(text)));
        SETTERS.put(
                "login-refresh-ahead", (to, text) -> to.sessions.parts().refreshAhead(PropertyValues.fraction(text)));
        SETTERS.put("login-lease", (to, text) -> to.sessions.parts().loginLease(PropertyValues.duration(text)));
        SETTERS.put(
                "login-store-timeout", (to, text) -> to.sessions.parts().storeTimeout(PropertyValues.duration(text)));
    }

    private SessionProperties() {}

    /** The setters by name. */
    static Map<String, BiConsumer<PortalConfigBuilder, String>> setters() {
        return SETTERS;
    }
}
