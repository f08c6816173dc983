package vn.dvcqg.sdk.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;

/**
 * Through which HTTP proxy https goes, by {@code CONNECT}. The proxy sees the name of the host and no more. SOCKS proxies are not
 * supported. Immutable and safe for use by several threads; prints without the password.
 */
public final class ProxySettings {

    /** Where the proxy is written down. */
    public enum Source {
        /** The system properties of Java if they name a proxy, else the environment. */
        AUTO,
        /** There is no proxy. */
        NONE,
        /** The system properties of Java. */
        SYSTEM,
        /** The environment variables. */
        ENVIRONMENT,
        /** These settings. */
        EXPLICIT
    }

    private static final int MOST_PORT = 65_535;

    private final Source source;
    private final @Nullable String host;
    private final int port;
    private final @Nullable String username;
    private final @Nullable Secret password;
    private final List<String> exceptions;

    private ProxySettings(
            Source source,
            @Nullable String host,
            int port,
            @Nullable String username,
            @Nullable Secret password,
            List<String> exceptions) {
        this.source = source;
        this.host = host;
        this.port = port;
        this.username = username;
        this.password = password;
        this.exceptions = exceptions;
    }

    private static ProxySettings from(Source source) {
        return new ProxySettings(source, null, 0, null, null, List.of());
    }

    /**
     * The usual places, the default: what {@link #system()} finds if the property {@code https.proxyHost} is set or Java knows a
     * proxy for the address by another way, else what {@link #environment()} finds.
     *
     * @return the settings
     */
    public static ProxySettings auto() {
        return from(Source.AUTO);
    }

    /**
     * No proxy, whatever the system says.
     *
     * @return the settings
     */
    public static ProxySettings none() {
        return from(Source.NONE);
    }

    /**
     * What Java's {@link java.net.ProxySelector} says, by default from the system properties {@code https.proxyHost}, {@code
     * https.proxyPort} and {@code http.nonProxyHosts}. A SOCKS proxy there counts as none.
     *
     * @return the settings
     */
    public static ProxySettings system() {
        return from(Source.SYSTEM);
    }

    /**
     * What the environment says: {@code HTTPS_PROXY} or {@code https_proxy}, such as {@code http://user:password@proxy.example:3128}
     * with user and password percent-encoded, and {@code NO_PROXY} or {@code no_proxy} in the form of {@link #except(String...)}
     * with commas between. Read when the portal is connected; a value that cannot be used is a {@link
     * vn.dvcqg.sdk.SetupProblemException} then.
     *
     * @return the settings
     */
    public static ProxySettings environment() {
        return from(Source.ENVIRONMENT);
    }

    /**
     * One proxy for all hosts, spoken to in plain HTTP until the tunnel stands.
     *
     * @param host its name or address, without a scheme
     * @param port its port, 1 to 65535
     * @return the settings
     * @throws IllegalArgumentException if the host is blank or holds more than a name, or the port is out of range
     */
    public static ProxySettings http(String host, int port) {
        Objects.requireNonNull(host, "host");
        // the host itself is not repeated: people paste whole addresses here, with the password
        if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '@')) {
            throw new IllegalArgumentException("host must be a name or an address, without a scheme, a user or a path");
        }
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("port must be between 1 and " + MOST_PORT + ", but was " + port);
        }
        return new ProxySettings(Source.EXPLICIT, host, port, null, null, List.of());
    }

    /**
     * The same with a login for the proxy, sent to it by Basic authentication with each {@code CONNECT}, never to the portal. It
     * goes before one that stands in the environment.
     *
     * @param username without a colon, not blank
     * @param password the password
     * @return the settings
     * @throws IllegalArgumentException if the user name is blank or holds a colon or a control character, or there is no proxy
     */
    public ProxySettings credentials(String username, Secret password) {
        Objects.requireNonNull(password, "password");
        if (username.isBlank() || username.chars().anyMatch(c -> c == ':' || Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    "the user name for the proxy must not be blank or hold a colon or a control character");
        }
        if (source == Source.NONE) {
            throw new IllegalArgumentException("credentials need a proxy, but none() has none; leave one of them out");
        }
        return new ProxySettings(source, host, port, username, password, exceptions);
    }

    /**
     * The same, but these hosts are called without the proxy. Added to the exceptions that stand in the place the proxy comes from.
     *
     * @param hosts names, which cover the names below them too, {@code *.example}, {@code .example}, addresses, ranges such as
     *     {@code 10.0.0.0/8}, each with a port behind a colon if wanted, or {@code *} for all
     * @return the settings
     */
    public ProxySettings except(String... hosts) {
        List<String> longer = new ArrayList<>(exceptions);
        longer.addAll(List.of(hosts));
        return new ProxySettings(source, host, port, username, password, List.copyOf(longer));
    }

    /**
     * Where the proxy is written down.
     *
     * @return the place
     */
    public Source source() {
        return source;
    }

    /**
     * The host of the proxy.
     *
     * @return its name or address; null unless the source is {@link Source#EXPLICIT}
     */
    public @Nullable String host() {
        return host;
    }

    /**
     * The port of the proxy.
     *
     * @return the port; 0 unless the source is {@link Source#EXPLICIT}
     */
    public int port() {
        return port;
    }

    /**
     * Who logs in to the proxy.
     *
     * @return the user name, or null when none was set here
     */
    public @Nullable String username() {
        return username;
    }

    /**
     * The password for the proxy.
     *
     * @return the password, or null when none was set here
     */
    public @Nullable Secret password() {
        return password;
    }

    /**
     * The hosts that are called without the proxy.
     *
     * @return an unmodifiable list, as they were set here
     */
    public List<String> exceptions() {
        return exceptions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProxySettings that
                && source == that.source
                && Objects.equals(host, that.host)
                && port == that.port
                && Objects.equals(username, that.username)
                && Objects.equals(password, that.password)
                && exceptions.equals(that.exceptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, host, port, username, exceptions);
    }

    /** The place, the host and the exceptions; never the password. */
    @Override
    public String toString() {
        String where = source == Source.EXPLICIT
                ? "http://" + host + ":" + port
                : source.name().toLowerCase(java.util.Locale.ROOT);
        return where
                + (username == null ? "" : " as " + username)
                + (exceptions.isEmpty() ? "" : " except " + exceptions);
    }
}
