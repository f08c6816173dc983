package vn.dvcqg.sdk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The access to a gateway by the names that it has as properties. */
final class GatewayProperties {

    private static final Map<String, BiConsumer<PortalConfigBuilder, String>> SETTERS = new LinkedHashMap<>();

    static {
        put("gateway-token-endpoint", (to, text) -> to.tokenEndpoint = PropertyValues.address(text));
        put("gateway-consumer-key", (to, text) -> to.consumerKey = text);
        put("gateway-consumer-secret", (to, text) -> to.consumerSecret = () -> Secret.of(text));
        put("gateway-consumer-secret-file", (to, text) -> {
            Path file = PropertyValues.file(text);
            to.consumerSecret = () -> Secret.fromFile(file);
        });
        put("lgsp-access-key", (to, text) -> to.accessKey = text);
        put("lgsp-secret-key", (to, text) -> to.secretKey = () -> Secret.of(text));
        put("lgsp-secret-key-file", (to, text) -> {
            Path file = PropertyValues.file(text);
            to.secretKey = () -> Secret.fromFile(file);
        });
        put("lgsp-app-name", (to, text) -> to.appName = text);
        put("lgsp-partner-code", (to, text) -> to.partnerCode = text);
        put("lgsp-partner-code-cus", (to, text) -> to.partnerCodeCus = text);
    }

    private GatewayProperties() {}

    private static void put(String name, BiConsumer<GatewayParts, String> setter) {
        SETTERS.put(name, (to, text) -> setter.accept(to.gateway, text));
    }

    /** The setters by name. */
    static Map<String, BiConsumer<PortalConfigBuilder, String>> setters() {
        return SETTERS;
    }
}
