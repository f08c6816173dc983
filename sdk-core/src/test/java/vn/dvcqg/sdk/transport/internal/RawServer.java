package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server without rules: a test talks on each connection as badly as it likes. It counts what arrives. */
public final class RawServer implements AutoCloseable {

    /** Far more than any machine needs; a test that waits so long has failed. */
    public static final long PATIENCE_SECONDS = 60;

    /** What the server does on one connection; the connection is closed afterwards. */
    @FunctionalInterface
    public interface Talk {
        void on(RawLine line) throws IOException;
    }

    private final ServerSocket socket;
    private final Talk talk;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);

    private RawServer(ServerSocket socket, Talk talk) {
        this.socket = socket;
        this.talk = talk;
    }

    public static RawServer start(Talk talk) throws IOException {
        return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), talk);
    }

    /** A server on a socket of another kind, such as TLS. */
    public static RawServer start(ServerSocket socket, Talk talk) {
        RawServer server = new RawServer(socket, talk);
        daemon("accept", server::accept);
        return server;
    }

    /** Answers every request of every connection in the same way. */
    public static RawServer answering(Talk answer) throws IOException {
        return start(line -> {
            while (line.readRequest()) {
                answer.on(line);
            }
        });
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, "raw-server-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket accepted = socket.accept();
                open.add(accepted);
                int number = connections.incrementAndGet();
                daemon("line-" + number, () -> serve(accepted, number));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(Socket accepted, int number) {
        try (accepted) {
            talk.on(new RawLine(accepted, number, () -> {
                requests.incrementAndGet();
                arrived.release();
            }));
        } catch (IOException e) {
            // the client has gone, which is what many tests want
        } finally {
            ended.release();
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public URI uri() {
        return uri("http");
    }

    public URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + port() + "/mapi/integration");
    }

    /** How many connections were accepted. */
    public int connections() {
        return connections.get();
    }

    /** How many whole requests were read, on all connections. */
    public int requests() {
        return requests.get();
    }

    /** Waits until one more request was read. */
    public void awaitRequest() {
        await(arrived, "no request came");
    }

    /** Waits until one more connection is over. */
    public void awaitEnd() {
        await(ended, "the connection stayed open");
    }

    private static void await(Semaphore event, String otherwise) {
        try {
            if (!event.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(otherwise);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
