package vn.dvcqg.sdk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.dvcqg.sdk.transport.ProxySettings;

/** The connections as properties. */
final class ConnectionProperties {

    /** Blanks at its ends may belong to it. */
    static final String PASSWORD = "proxy-password";

    private static final String USERNAME = "proxy-username";
    private static final String PASSWORD_FILE = "proxy-password-file";

    private static final Map<String, BiConsumer<PortalConfigBuilder, String>> SETTERS = new LinkedHashMap<>();

    static {
        SETTERS.put("http2", (to, text) -> to.connections.settings().http2(PropertyValues.bool(text)));
        SETTERS.put(
                "idle-connections",
                (to, text) -> to.connections.settings().idleConnections(PropertyValues.number(text)));
        SETTERS.put("idle-time", (to, text) -> to.connections.settings().idleTime(PropertyValues.duration(text)));
        SETTERS.put(
                "slowest-upload", (to, text) -> to.connections.settings().slowestUpload(PropertyValues.number(text)));
        SETTERS.put("proxy", (to, text) -> to.connections.proxy(proxy(text)));
        SETTERS.put(USERNAME, (to, text) -> to.connections.username(text));
    }

    private ConnectionProperties() {}

    static Map<String, BiConsumer<PortalConfigBuilder, String>> setters() {
        return SETTERS;
    }

    static Stream<String> passwords() {
        return Stream.of(PASSWORD, PASSWORD_FILE);
    }

    /** The password is looked at when the configuration is built: another may take its place until then. */
    static void password(Map<String, String> texts, String prefix, ConnectionParts to) {
        String password = texts.get(PASSWORD);
        String file = texts.get(PASSWORD_FILE);
        if (password != null) {
            to.secret(prefix + PASSWORD, () -> Secret.of(password));
        }
        if (file != null) {
            to.secret(prefix + PASSWORD_FILE, () -> Secret.fromFile(PropertyValues.file(file)));
        }
        if (password != null && file != null) {
            to.contradiction();
        }
    }

    private static ProxySettings proxy(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "auto" -> ProxySettings.auto();
            case "none" -> ProxySettings.none();
            case "system" -> ProxySettings.system();
            case "environment" -> ProxySettings.environment();
            default -> explicit(text);
        };
    }

    private static ProxySettings explicit(String text) {
        URI address = PropertyValues.proxy(text);
        List<String> extras = Stream.of(address.getRawUserInfo(), address.getRawQuery(), address.getRawFragment())
                .filter(part -> part != null)
                .toList();
        String path = address.getRawPath();
        boolean plain = "http".equalsIgnoreCase(address.getScheme()) && (path.isEmpty() || path.equals("/"));
        if (!plain || !extras.isEmpty() || address.getHost() == null || address.getPort() < 0) {
            throw new IllegalArgumentException(PropertyValues.PROXY);
        }
        return ProxySettings.http(address.getHost(), address.getPort());
    }
}
