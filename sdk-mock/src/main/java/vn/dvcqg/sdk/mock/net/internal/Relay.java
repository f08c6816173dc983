package vn.dvcqg.sdk.mock.net.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** Carries bytes both ways between two connections until both directions have ended. */
final class Relay {
    private static final int BUFFER = 16 * 1024;

    /**
     * One side.
     *
     * @param socket where to write
     * @param in where to read; may hold bytes that were read ahead of the socket
     * @param raw what to close: closing a TLS socket may block while another thread writes to it
     */
    record Side(Socket socket, InputStream in, Socket raw) {
        static Side of(Socket socket) throws IOException {
            return new Side(socket, socket.getInputStream(), socket);
        }
    }

    private Relay() {}

    static void run(Workers workers, Side left, Side right) throws InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        boolean started = workers.start("relay", () -> {
            carry(right, left);
            back.countDown();
        });
        if (started) {
            carry(left, right);
            back.await();
        }
    }

    private static void carry(Side from, Side to) {
        byte[] buffer = new byte[BUFFER];
        try {
            int got;
            while ((got = from.in().read(buffer)) >= 0) {
                to.socket().getOutputStream().write(buffer, 0, got);
            }
            to.socket().shutdownOutput();
        } catch (IOException broken) {
            // with one side broken the other one has nobody to talk to
            SocketSet.closeQuietly(from.raw());
            SocketSet.closeQuietly(to.raw());
        }
    }
}
