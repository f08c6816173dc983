package vn.dvcqg.sdk.mock.net;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.dvcqg.sdk.mock.net.internal.LoopbackServer;
import vn.dvcqg.sdk.mock.net.internal.ProxyPeer;

/**
 * An HTTP forward proxy on {@code 127.0.0.1}: {@code CONNECT} for {@code https}, absolute URLs for {@code http}, with a
 * password if wanted, and with the bad habits of {@link ProxyMode}. Thread-safe. It serves one request or tunnel a
 * connection and says so ({@code Connection: close}).
 *
 * <pre>{@code
 * try (TestProxy proxy = TestProxy.start("proxy-user", "proxy-password")) {
 *     // let the client use proxy.address() ...
 *     assertThat(proxy.requests()).extracting(ProxyRequest::outcome).containsExactly(ProxyOutcome.FORWARDED);
 * }
 * }</pre>
 *
 * @see "docs/mock.md, section A bad network"
 */
public final class TestProxy implements AutoCloseable {
    private final List<ProxyRequest> requests = new CopyOnWriteArrayList<>();
    private final LoopbackServer server;
    private volatile ProxyMode mode = ProxyMode.FORWARD;

    private TestProxy(Optional<String> login) {
        this.server = LoopbackServer.start("proxy", new ProxyPeer(login, () -> mode, requests::add));
    }

    /**
     * Starts a proxy that serves everybody.
     *
     * @return the running proxy, on a port of its own
     * @throws java.io.UncheckedIOException if no port can be had
     */
    public static TestProxy start() {
        return new TestProxy(Optional.empty());
    }

    /**
     * Starts a proxy that asks for a user name and password (Basic) and answers 407 to everybody else.
     *
     * @param user user name, without a colon
     * @param password password
     * @return the running proxy, on a port of its own
     * @throws IllegalArgumentException if the user name holds a colon, which Basic cannot carry
     * @throws java.io.UncheckedIOException if no port can be had
     */
    public static TestProxy start(String user, String password) {
        if (user.contains(":")) {
            throw new IllegalArgumentException("user must not hold a colon, but was \"" + user + "\"");
        }
        return new TestProxy(Optional.of(user + ":" + password));
    }

    /**
     * Changes how it treats the requests that come from now on; one without the right password gets 407 in any mode.
     *
     * @param mode the mode; a new proxy has {@link ProxyMode#FORWARD}
     */
    public void mode(ProxyMode mode) {
        this.mode = mode;
    }

    /**
     * Where it listens.
     *
     * @return host {@code 127.0.0.1} and the port
     */
    public InetSocketAddress address() {
        return server.address();
    }

    /**
     * The requests it received. One whose answer a client has seen is among them.
     *
     * @return a copy, oldest first
     */
    public List<ProxyRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * Connections that are open now, tunnels included.
     *
     * @return how many
     */
    public int open() {
        return server.open();
    }

    /**
     * Waits until no connection is open.
     *
     * @param limit how long at most
     * @return false if some are still open then
     * @throws InterruptedException if the caller is interrupted
     */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        return server.awaitIdle(limit);
    }

    /** Resets what is open, frees the port and ends the threads. Closing twice is harmless. */
    @Override
    public void close() {
        server.close();
    }
}
