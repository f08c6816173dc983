package vn.dvcqg.sdk.mock.net;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import vn.dvcqg.sdk.mock.net.internal.LinkConnection;
import vn.dvcqg.sdk.mock.net.internal.LinkLedger;
import vn.dvcqg.sdk.mock.net.internal.LoopbackServer;
import vn.dvcqg.sdk.mock.net.internal.Waiter;

/**
 * A piece of bad network: a TCP proxy on {@code 127.0.0.1} in front of a server. It does to each connection what a
 * {@link LinkPlan} says, at the byte it says. Without a plan everything passes. Thread-safe.
 *
 * <pre>{@code
 * try (MockPortal portal = MockPortal.start(); FaultyLink link = FaultyLink.to(portal.url())) {
 *     link.use(LinkPlans.first(1, LinkPlan.pass().resetAfter(Direction.TO_CLIENT, 20), LinkPlan.pass()));
 *     // call link.through(portal.endpoint()) ...
 * }
 * }</pre>
 *
 * @see "docs/mock.md, section A bad network"
 */
public final class FaultyLink implements AutoCloseable {
    private final LinkLedger ledger = new LinkLedger();
    private final LoopbackServer server;
    private volatile LinkPlans plans = LinkPlans.always(LinkPlan.pass());

    private FaultyLink(InetSocketAddress target, Waiter waiter) {
        this.server = LoopbackServer.start("link", (home, client, number) -> {
            LinkConnection connection = new LinkConnection(number, plans.of(number), ledger, waiter, client);
            connection.run(home, target);
        });
    }

    /**
     * Starts a link to a server. The server need not run yet.
     *
     * @param host name or address
     * @param port port
     * @return the running link, on a port of its own
     * @throws IllegalArgumentException if the port is outside 0 to 65535
     * @throws java.io.UncheckedIOException if no port can be had
     */
    public static FaultyLink to(String host, int port) {
        return start(host, port, Waiter.REAL);
    }

    /**
     * Starts a link to the server of a URL.
     *
     * @param url absolute; without a port, 443 for {@code https} and 80 else
     * @return the running link, on a port of its own
     * @throws java.io.UncheckedIOException if no port can be had
     */
    public static FaultyLink to(URI url) {
        int usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        return to(url.getHost(), url.getPort() < 0 ? usual : url.getPort());
    }

    static FaultyLink start(String host, int port, Waiter waiter) {
        return new FaultyLink(InetSocketAddress.createUnresolved(host, port), waiter);
    }

    /**
     * Gives all connections that come from now on one plan. Open ones keep theirs.
     *
     * @param plan the plan
     */
    public void use(LinkPlan plan) {
        use(LinkPlans.always(plan));
    }

    /**
     * Gives each connection that comes from now on its plan. Open ones keep theirs; the numbers go on.
     *
     * @param plans the plans
     */
    public void use(LinkPlans plans) {
        this.plans = plans;
    }

    /**
     * The port of the link.
     *
     * @return the port, never 0, the same for its whole life
     */
    public int port() {
        return server.port();
    }

    /**
     * An address of the server, but through the link.
     *
     * @param url an absolute URL of the server
     * @return the same with host {@code 127.0.0.1} and the port of the link
     */
    public URI through(URI url) {
        return Urls.at(url, url.getScheme(), LoopbackServer.HOST, port());
    }

    /**
     * What has gone through. A byte or strike that a client has noticed is counted already.
     *
     * @return the counts of this moment
     */
    public LinkCounts counts() {
        return ledger.counts();
    }

    /**
     * Waits until no connection is open.
     *
     * @param limit how long at most
     * @return false if some are still open then
     * @throws InterruptedException if the caller is interrupted
     */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        return ledger.awaitIdle(limit);
    }

    /** Lets the system refuse new connections, as when no server runs on the port. Open ones stay. */
    public void stopListening() {
        server.stopListening();
    }

    /** Takes connections again after {@link #stopListening()}, on the same port. */
    public void listenAgain() {
        server.listenAgain();
    }

    /** Ends the open connections in an orderly way (FIN), those on which nothing passes any more included. */
    public void cutOpen() {
        ledger.open().forEach(LinkConnection::cut);
    }

    /** Resets the open connections (RST). */
    public void resetOpen() {
        ledger.open().forEach(LinkConnection::reset);
    }

    /** Resets what is open, frees the port and ends the threads. Closing twice is harmless. */
    @Override
    public void close() {
        server.stopListening();
        ledger.close().forEach(LinkConnection::reset);
        server.close();
    }
}
