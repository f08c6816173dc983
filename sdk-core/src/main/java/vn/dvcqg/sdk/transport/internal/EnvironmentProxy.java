package vn.dvcqg.sdk.transport.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Violations;

/**
 * The proxy that the environment names.
 *
 * @param host its name or address
 * @param port its port
 * @param login who logs in, or null
 * @param exceptions the hosts that are called without it
 */
record EnvironmentProxy(String host, int port, @Nullable ProxyLogin login, NoProxy exceptions) {

    private static final int USUAL_PORT = 80;

    /** The proxy, or null when none is named. */
    static @Nullable EnvironmentProxy in(Map<String, String> environment) {
        String variable = filled(environment, "HTTPS_PROXY") ? "HTTPS_PROXY" : "https_proxy";
        String text = environment.getOrDefault(variable, "").trim();
        if (text.isEmpty()) {
            return null;
        }
        String exceptions = environment.getOrDefault(filled(environment, "NO_PROXY") ? "NO_PROXY" : "no_proxy", "");
        try {
            URI address = URI.create(text.contains("://") ? text : "http://" + text);
            String host = address.getHost();
            if (host == null || !"http".equalsIgnoreCase(address.getScheme()) || address.getPort() > 65_535) {
                throw unusable(variable);
            }
            int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
            return new EnvironmentProxy(
                    host, port, login(address.getRawUserInfo()), NoProxy.of(List.of(exceptions.split("[,\\s]+"))));
        } catch (IllegalArgumentException e) {
            // without the cause, which repeats the text and the password in it
            throw unusable(variable);
        }
    }

    private static boolean filled(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    private static @Nullable ProxyLogin login(@Nullable String userInfo) {
        if (userInfo == null || userInfo.isEmpty()) {
            return null;
        }
        int colon = userInfo.indexOf(':');
        String username = decoded(colon < 0 ? userInfo : userInfo.substring(0, colon));
        String password = colon < 0 ? "" : decoded(userInfo.substring(colon + 1));
        if (username.isEmpty() || username.indexOf(':') >= 0 || password.isEmpty()) {
            throw new IllegalArgumentException("half a login");
        }
        return new ProxyLogin(username, Secret.of(password));
    }

    private static String decoded(String text) {
        // the JDK's decoder is made for forms, in which a plus is a blank
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static SetupProblemException unusable(String variable) {
        return new SetupProblemException(List.of(Violations.of(variable, "setup-proxy-variable")));
    }
}
