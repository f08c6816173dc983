package vn.dvcqg.sdk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A server that costs as little as one can: a thread for each connection that is open, fixed answers, no allocation for a request, no delay on
 * the socket. It does not check anything; it is not the mock.
 */
final class MinimalPortal implements AutoCloseable {

    private static final byte[] LOGIN = answer("{\"error_code\":0,\"message\":\"OK\",\"session\":\"demo-session-1\"}");
    private static final byte[] DONE = answer("{\"error_code\":\"0\",\"message\":\"Đồng bộ thành công\"}");

    /** Threads are used again, because some clients open a connection for each call. */
    private final ExecutorService connections =
            Executors.newCachedThreadPool(work -> daemon("minimal-portal-connection", work));

    private final ServerSocket server;
    private final @Nullable Consumer<byte[]> bodies;
    private final Duration answerTime;

    private MinimalPortal(ServerSocket server, @Nullable Consumer<byte[]> bodies, Duration answerTime) {
        this.server = server;
        this.bodies = bodies;
        this.answerTime = answerTime;
    }

    /** A server that forgets what it is sent. */
    static MinimalPortal start() {
        return start(null);
    }

    /** A server that hands every body on; the consumer is called on the thread of the connection, before the answer leaves. */
    static MinimalPortal start(@Nullable Consumer<byte[]> bodies) {
        return start(bodies, Duration.ZERO);
    }

    /** A server that takes its time for every answer. */
    static MinimalPortal slow(Duration answerTime) {
        return start(null, answerTime);
    }

    private static MinimalPortal start(@Nullable Consumer<byte[]> bodies, Duration answerTime) {
        try {
            ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
            MinimalPortal portal = new MinimalPortal(server, bodies, answerTime);
            daemon("minimal-portal", portal::accept).start();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The endpoint, as a configuration wants it. */
    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed: the end of the run
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            RequestReader requests = new RequestReader(socket.getInputStream());
            while (requests.next()) {
                if (bodies != null) {
                    bodies.accept(requests.body());
                }
                Thread.sleep(answerTime.toMillis());
                socket.getOutputStream().write(requests.isLogin() ? LOGIN : DONE);
            }
        } catch (IOException | InterruptedException e) {
            // the client went away, or it is the end of the run
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private static byte[] answer(String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        return (head + json).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connections.shutdown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
