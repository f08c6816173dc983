package vn.dvcqg.sdk.mock.net.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Takes the connections of one listening socket. A listening socket that is closed while a thread waits in {@code accept}
 * goes on listening until that thread has noticed; so the thread is called by a connection of our own and closes the
 * socket itself. When {@link #stop()} returns, all who had connected are served and nobody else can connect.
 */
final class Acceptor implements Runnable {
    private static final int STOP_MILLIS = 5_000;

    private final ServerSocket server;
    private final Consumer<Socket> guests;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int lastCaller = -1;

    Acceptor(ServerSocket server, Consumer<Socket> guests) {
        this.server = server;
        this.guests = guests;
    }

    @Override
    public void run() {
        try {
            while (!server.isClosed()) {
                takeNext();
            }
        } finally {
            ended.countDown();
        }
    }

    private void takeNext() {
        try {
            Socket guest = server.accept();
            if (guest.getPort() == lastCaller) {
                guest.close();
                server.close();
            } else {
                guests.accept(guest);
            }
        } catch (IOException gone) {
            // this client has given up already, or the server was closed
        }
    }

    boolean isStopped() {
        return server.isClosed();
    }

    void stop() {
        try (Socket caller = new Socket()) {
            caller.bind(new InetSocketAddress(server.getInetAddress(), 0));
            lastCaller = caller.getLocalPort();
            caller.connect(server.getLocalSocketAddress(), STOP_MILLIS);
            if (!ended.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                server.close();
            }
        } catch (IOException unreachable) {
            closeNow();
        } catch (InterruptedException interrupted) {
            closeNow();
            Thread.currentThread().interrupt();
        }
    }

    private void closeNow() {
        try {
            server.close();
        } catch (IOException gone) {
            // it no longer listens, which is what was asked
        }
    }
}
