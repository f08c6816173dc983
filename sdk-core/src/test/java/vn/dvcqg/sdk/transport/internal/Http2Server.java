package vn.dvcqg.sdk.transport.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import vn.dvcqg.sdk.mock.net.TestAuthority;

/** A server that speaks HTTP/2 over TLS frame by frame, so that a test can treat each stream as badly as it likes. */
final class Http2Server implements AutoCloseable {

    private final SSLServerSocket socket;
    private final Consumer<Http2Line> greeting;
    private final Queue<SSLSocket> open = new ConcurrentLinkedQueue<>();
    private final LinkedBlockingQueue<Http2Line.Stream> requests = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Integer> resets = new LinkedBlockingQueue<>();
    private final AtomicInteger connections = new AtomicInteger();

    private Http2Server(SSLServerSocket socket, Consumer<Http2Line> greeting) {
        this.socket = socket;
        this.greeting = greeting;
    }

    static Http2Server start(TestAuthority authority) throws IOException {
        return start(authority, line -> {});
    }

    /** A server that does something to each connection before it serves it. */
    static Http2Server start(TestAuthority authority, Consumer<Http2Line> greeting) throws IOException {
        return start(authority, greeting, "h2");
    }

    /** A server that offers other protocols; one that is not HTTP/2 is handed over as it is. */
    static Http2Server start(TestAuthority authority, Consumer<Http2Line> greeting, String... protocols)
            throws IOException {
        SSLServerSocket socket = (SSLServerSocket) authority
                .serverContext(authority.server())
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        socket.setSSLParameters(parameters);
        Http2Server server = new Http2Server(socket, greeting);
        daemon(server::accept);
        return server;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "http2-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                SSLSocket accepted = (SSLSocket) socket.accept();
                open.add(accepted);
                int number = connections.incrementAndGet();
                daemon(() -> serve(accepted, number));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(SSLSocket accepted, int number) {
        try (accepted) {
            accepted.startHandshake();
            Http2Line line = new Http2Line(
                    number,
                    accepted.getApplicationProtocol(),
                    new DataInputStream(accepted.getInputStream()),
                    accepted.getOutputStream(),
                    requests::add,
                    resets::add);
            greeting.accept(line);
            line.serve();
        } catch (IOException | UncheckedIOException e) {
            // the client has gone, which is what many tests want
        }
    }

    URI uri() {
        return URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/mapi/integration");
    }

    int connections() {
        return connections.get();
    }

    /** The next whole request, or the next head whose body is on its way. */
    Http2Line.Stream next() {
        return poll(requests, "no request came");
    }

    List<Http2Line.Stream> next(int count) {
        return java.util.stream.Stream.generate(this::next).limit(count).toList();
    }

    /** Waits until the client ends one stream, and tells which. */
    int nextReset() {
        return poll(resets, "no stream was ended");
    }

    private static <T> T poll(LinkedBlockingQueue<T> queue, String otherwise) {
        try {
            T next = queue.poll(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError(otherwise);
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (SSLSocket each : open) {
            each.close();
        }
    }
}
