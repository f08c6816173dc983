package vn.dvcqg.sdk.mock.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends back what it gets, one connection after the other, and remembers how each of them ended. */
final class EchoServer implements AutoCloseable {
    record Ending(long received, boolean orderly) {}

    private final ServerSocket server;
    private final Thread thread;
    private final BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();
    private volatile Socket current = new Socket();

    EchoServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread = new Thread(this::serve, "echo");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    Ending ending() throws InterruptedException {
        Ending ending = endings.poll(30, TimeUnit.SECONDS);
        if (ending == null) {
            throw new AssertionError("no connection has ended");
        }
        return ending;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                current = client;
                endings.add(echo(client));
            } catch (IOException closed) {
                // the loop ends when the server was closed
            }
        }
    }

    private static Ending echo(Socket client) {
        long received = 0;
        try {
            InputStream in = client.getInputStream();
            byte[] buffer = new byte[8192];
            int got;
            while ((got = in.read(buffer)) >= 0) {
                received += got;
                client.getOutputStream().write(buffer, 0, got);
            }
            return new Ending(received, true);
        } catch (IOException broken) {
            return new Ending(received, false);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        current.close();
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
