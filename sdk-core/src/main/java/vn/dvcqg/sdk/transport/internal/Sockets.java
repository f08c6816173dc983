package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Connection;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes sockets whose blocking calls end when the thread is interrupted, and ends those that cannot be connected in time.
 *
 * <p>A plain {@link Socket} ignores an interrupt until its time-out; one that belongs to a channel is closed by it at once. This
 * gives interruptible calls without a second thread for each call.
 */
final class Sockets extends SocketFactory {

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** Connecting stays on one thread from the first byte to the last of the handshake. */
    @SuppressWarnings("ThreadLocalUsage") // one transport has nothing to do with the sockets of another
    private final ThreadLocal<@Nullable Limit> connecting = new ThreadLocal<>();

    /** The next socket that this thread makes is for this request, and must be ready in time: tunnel and handshake included. */
    void connecting(Departure departure, Duration limit) {
        connectingEnded();
        // an address that was tried before may have been too slow, this one may fail otherwise
        departure.connectTooSlow(false);
        Limit mine = new Limit(departure);
        mine.timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        connecting.set(mine);
        mine.enter();
    }

    void connectingEnded() {
        Limit mine = connecting.get();
        if (mine != null) {
            mine.exit();
            connecting.remove();
        }
    }

    /**
     * Ends the socket under a connection, whatever is going on above it: to end a TLS socket one would wait for whoever is writing to
     * it.
     */
    void drop(Connection connection) {
        Socket above = connection.socket();
        for (Socket below : open) {
            if (below.getLocalPort() == above.getLocalPort()
                    && below.getRemoteSocketAddress() != null
                    && below.getRemoteSocketAddress().equals(above.getRemoteSocketAddress())) {
                closeQuietly(below);
            }
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing more can be done for it
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = SocketChannel.open().socket();
        open.removeIf(Socket::isClosed);
        open.add(socket);
        Limit mine = connecting.get();
        if (mine != null) {
            mine.socket = socket;
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private Socket connected(InetSocketAddress remote, @Nullable InetSocketAddress local) throws IOException {
        Socket socket = createSocket();
        try {
            if (local != null) {
                socket.bind(local);
            }
            socket.connect(remote);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** OkHttp limits the connect of TCP only; a proxy or a host that falls silent after it would cost a whole attempt. */
    private static final class Limit extends AsyncTimeout {
        private final Departure departure;
        private volatile @Nullable Socket socket;

        Limit(Departure departure) {
            this.departure = departure;
        }

        @Override
        protected void timedOut() {
            departure.connectTooSlow(true);
            Socket slow = socket;
            if (slow != null) {
                closeQuietly(slow);
            }
        }
    }
}
