package vn.dvcqg.sdk.mock.net.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Listens on 127.0.0.1 and gives each connection a thread. */
public final class LoopbackServer implements AutoCloseable {
    /** The listening address, also for the addresses that clients are told. */
    public static final String HOST = "127.0.0.1";

    // small and fixed: a side that is not read from stalls early, as over a real line
    private static final int RECEIVE_BUFFER = 64 * 1024;
    private static final int BACKLOG = 200;
    private static final int CONNECT_MILLIS = 10_000;

    /** What is done with a connection. The server closes the socket when it returns or throws. */
    public interface Handler {
        /**
         * Serves one connection until it is over.
         *
         * @param home the server
         * @param client the accepted socket
         * @param number counted from 1
         */
        void handle(LoopbackServer home, Socket client, int number) throws IOException, InterruptedException;
    }

    private final Workers workers;
    private final SocketSet sockets = new SocketSet();
    private final Guests guests = new Guests();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Handler handler;
    private final int port;
    private boolean closed;
    private Acceptor acceptor;
    private @Nullable Socket placeholder;

    private LoopbackServer(String name, Handler handler) throws IOException {
        this.handler = handler;
        ServerSocket server = bind(0);
        this.port = server.getLocalPort();
        this.workers = new Workers(name + "-" + port);
        this.acceptor = new Acceptor(server, this::welcome);
    }

    public static LoopbackServer start(String name, Handler handler) {
        try {
            LoopbackServer started = new LoopbackServer(name, handler);
            started.workers.start("accept", started.acceptor);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot listen on " + HOST, failed);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            socket.bind(here(port), BACKLOG);
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private static InetSocketAddress here(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }

    private void welcome(Socket client) {
        try {
            sockets.add(client).setTcpNoDelay(true);
            int number = accepted.incrementAndGet();
            guests.come();
            if (!workers.start("connection-" + number, () -> serve(client, number))) {
                guests.go();
            }
        } catch (SocketException gone) {
            sockets.close(client);
        }
    }

    private void serve(Socket client, int number) {
        try {
            handler.handle(this, client, number);
        } catch (IOException gone) {
            // a peer that goes away is what these servers are for
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.close(client);
            guests.go();
        }
    }

    /** Connections that are served now. */
    public int open() {
        return guests.present();
    }

    /** Waits until no connection is served; false when the time is over first. */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        return guests.awaitNone(limit);
    }

    /** Opens a connection that ends with this server at the latest. Hand it back to {@link #hangUp}. */
    Socket connect(InetSocketAddress target) throws IOException {
        Socket socket = sockets.add(new Socket());
        try {
            socket.setTcpNoDelay(true);
            InetSocketAddress resolved =
                    target.isUnresolved() ? new InetSocketAddress(target.getHostString(), target.getPort()) : target;
            socket.connect(resolved, CONNECT_MILLIS);
            return socket;
        } catch (IOException failed) {
            sockets.close(socket);
            throw failed;
        }
    }

    void hangUp(Socket socket) {
        sockets.close(socket);
    }

    Workers workers() {
        return workers;
    }

    public int port() {
        return port;
    }

    public InetSocketAddress address() {
        return here(port);
    }

    /**
     * Gives up listening, so that the system refuses connections, but keeps others from taking the port. Who has connected
     * before is still served.
     */
    public synchronized void stopListening() {
        if (closed || acceptor.isStopped()) {
            return;
        }
        acceptor.stop();
        Socket holder = new Socket();
        placeholder = holder;
        try {
            holder.setReuseAddress(true);
            holder.bind(here(port));
        } catch (IOException failed) {
            // some systems do not let a second socket bind; then the port is only free for a while
        }
    }

    /** Listens on the same port again. */
    public synchronized void listenAgain() {
        if (closed || !acceptor.isStopped()) {
            return;
        }
        dropPlaceholder();
        try {
            acceptor = new Acceptor(bind(port), this::welcome);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot listen on " + HOST + " port " + port + " again", failed);
        }
        workers.start("accept", acceptor);
    }

    private void dropPlaceholder() {
        if (placeholder != null) {
            SocketSet.closeQuietly(placeholder);
            placeholder = null;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            dropPlaceholder();
            if (!acceptor.isStopped()) {
                acceptor.stop();
            }
        }
        sockets.close();
        workers.close();
    }
}
