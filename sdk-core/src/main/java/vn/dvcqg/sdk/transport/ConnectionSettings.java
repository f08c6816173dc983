package vn.dvcqg.sdk.transport;

import java.time.Duration;

/**
 * How the SDK's own transport makes, shares and keeps connections. {@link #DEFAULT} fits most networks. A transport that the vendor
 * brings has its own rules and does not look at these. Immutable and safe for use by several threads; prints without secrets.
 *
 * <pre>{@code
 * ConnectionSettings.builder()
 *     .proxy(ProxySettings.http("proxy.example", 3128).credentials("demo", Secret.fromEnv("PROXY_PASSWORD")))
 *     .build();
 * }</pre>
 */
public final class ConnectionSettings {

    /** {@link ProxySettings#auto()}, HTTP/2 where offered, 32 idle connections for 4 seconds, uploads of 64 KiB a second or more. */
    public static final ConnectionSettings DEFAULT = builder().build();

    private final ProxySettings proxy;
    private final boolean http2;
    private final int idleConnections;
    private final Duration idleTime;
    private final int slowestUpload;

    ConnectionSettings(ConnectionSettingsBuilder from) {
        this.proxy = from.proxy;
        this.http2 = from.http2;
        this.idleConnections = from.idleConnections;
        this.idleTime = from.idleTime;
        this.slowestUpload = from.slowestUpload;
    }

    /**
     * A builder with the values of {@link #DEFAULT}.
     *
     * @return a builder
     */
    public static ConnectionSettingsBuilder builder() {
        return new ConnectionSettingsBuilder();
    }

    /**
     * A builder that starts from these settings.
     *
     * @return a builder
     */
    public ConnectionSettingsBuilder toBuilder() {
        return builder()
                .proxy(proxy)
                .http2(http2)
                .idleConnections(idleConnections)
                .idleTime(idleTime)
                .slowestUpload(slowestUpload);
    }

    /**
     * Through which proxy https goes.
     *
     * @return the proxy
     */
    public ProxySettings proxy() {
        return proxy;
    }

    /**
     * Whether HTTP/2 is spoken with hosts that offer it.
     *
     * @return false when every host is spoken to in HTTP/1.1
     */
    public boolean http2() {
        return http2;
    }

    /**
     * How many idle connections are kept for the next calls, all hosts together.
     *
     * @return the number
     */
    public int idleConnections() {
        return idleConnections;
    }

    /**
     * How long an idle connection is kept.
     *
     * @return the time
     */
    public Duration idleTime() {
        return idleTime;
    }

    /**
     * The slowest upload for which an attempt still gets time.
     *
     * @return bytes per second
     */
    public int slowestUpload() {
        return slowestUpload;
    }

    /** Every setting, fit for a log: no secret. */
    @Override
    public String toString() {
        return "ConnectionSettings{proxy=" + proxy + ", http2=" + http2 + ", idleConnections=" + idleConnections
                + ", idleTime=" + idleTime + ", slowestUpload=" + slowestUpload + "}";
    }
}
