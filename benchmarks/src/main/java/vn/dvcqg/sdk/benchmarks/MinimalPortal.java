package vn.dvcqg.sdk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A server that costs as little as one can: a thread for each connection, fixed answers, no allocation for a request, no delay on
 * the socket. It does not check anything; it is not the mock.
 */
final class MinimalPortal implements AutoCloseable {

    private static final byte[] LOGIN = answer("{\"error_code\":0,\"message\":\"OK\",\"session\":\"demo-session-1\"}");
    private static final byte[] DONE = answer("{\"error_code\":\"0\",\"message\":\"Đồng bộ thành công\"}");

    private final ServerSocket server;
    private final @Nullable Consumer<byte[]> bodies;

    private MinimalPortal(ServerSocket server, @Nullable Consumer<byte[]> bodies) {
        this.server = server;
        this.bodies = bodies;
    }

    /** A server that forgets what it is sent. */
    static MinimalPortal start() {
        return start(null);
    }

    /** A server that hands every body on; the consumer is called on the thread of the connection, before the answer leaves. */
    static MinimalPortal start(@Nullable Consumer<byte[]> bodies) {
        try {
            MinimalPortal portal = new MinimalPortal(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), bodies);
            daemon("minimal-portal", portal::accept);
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
                daemon("minimal-portal-connection", () -> serve(socket));
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
                socket.getOutputStream().write(requests.isLogin() ? LOGIN : DONE);
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] answer(String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        return (head + json).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
