package vn.dvcqg.sdk.transport;

import java.time.Duration;
import java.util.Objects;

/** Builds {@link ConnectionSettings}. A setter refuses at once what is out of its range. Not safe for use by several threads. */
public final class ConnectionSettingsBuilder {

    private static final Duration LEAST_IDLE = Duration.ofMillis(1);
    private static final Duration MOST_IDLE = Duration.ofMinutes(10);
    private static final int MOST_CONNECTIONS = 10_000;
    private static final int LEAST_UPLOAD = 1024;

    ProxySettings proxy = ProxySettings.auto();
    boolean http2 = true;
    int idleConnections = 32;
    // common servers end an idle connection after five seconds or more; one that they end first costs a repetition
    Duration idleTime = Duration.ofSeconds(4);
    int slowestUpload = 64 * 1024;

    ConnectionSettingsBuilder() {}

    /**
     * Through which proxy https goes. Plain http, which is for private hosts only, never uses one. Default {@link
     * ProxySettings#auto()}.
     *
     * @param proxy the proxy
     * @return this builder
     */
    public ConnectionSettingsBuilder proxy(ProxySettings proxy) {
        this.proxy = Objects.requireNonNull(proxy, "proxy");
        return this;
    }

    /**
     * Whether HTTP/2 is spoken with hosts that offer it, over TLS only. Requests that may not be sent twice, such as processing
     * steps, use HTTP/1.1 on a connection of their own in any case. Default true; switch it off for a host whose HTTP/2 is faulty.
     *
     * @param http2 false for HTTP/1.1 only
     * @return this builder
     */
    public ConnectionSettingsBuilder http2(boolean http2) {
        this.http2 = http2;
        return this;
    }

    /**
     * How many idle connections are kept, all hosts together. Calls at the same time are not limited by it. Default 32.
     *
     * @param idleConnections 0 to 10,000; with 0 no HTTP/1.1 connection is used twice
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public ConnectionSettingsBuilder idleConnections(int idleConnections) {
        if (idleConnections < 0 || idleConnections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "idleConnections must be between 0 and " + MOST_CONNECTIONS + ", but was " + idleConnections);
        }
        this.idleConnections = idleConnections;
        return this;
    }

    /**
     * How long an idle connection is kept. It should be shorter than the time after which the host or a firewall gives up idle
     * connections. Default 4 seconds.
     *
     * @param idleTime 1 millisecond to 10 minutes
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public ConnectionSettingsBuilder idleTime(Duration idleTime) {
        if (idleTime.compareTo(LEAST_IDLE) < 0 || idleTime.compareTo(MOST_IDLE) > 0) {
            throw new IllegalArgumentException(
                    "idleTime must be between 1 millisecond and 10 minutes, but was " + idleTime);
        }
        this.idleTime = idleTime;
        return this;
    }

    /**
     * The slowest upload for which an attempt still gets time: it may take the attempt time-out and one second more for each time
     * that this number fits into its body. A body that is smaller gets no more. The deadline of the call cuts it in any case.
     * Default 65,536: a body of 10 MB gets 152 seconds more.
     *
     * @param bytesPerSecond 1,024 or more
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public ConnectionSettingsBuilder slowestUpload(int bytesPerSecond) {
        if (bytesPerSecond < LEAST_UPLOAD) {
            throw new IllegalArgumentException(
                    "slowestUpload must be at least " + LEAST_UPLOAD + " bytes per second, but was " + bytesPerSecond);
        }
        this.slowestUpload = bytesPerSecond;
        return this;
    }

    /**
     * The settings.
     *
     * @return immutable settings; this builder may be used on
     */
    public ConnectionSettings build() {
        return new ConnectionSettings(this);
    }
}
