package vn.dvcqg.sdk.mock.net.internal;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The open sockets of one server. Closing a socket is how a thread that blocks on it is freed. */
final class SocketSet implements AutoCloseable {
    private final Set<Socket> open = new HashSet<>();
    private boolean closed;

    synchronized Socket add(Socket socket) throws SocketException {
        if (closed) {
            reset(socket);
            throw new SocketException("the server is closed");
        }
        open.add(socket);
        return socket;
    }

    void close(Socket socket) {
        synchronized (this) {
            open.remove(socket);
        }
        closeQuietly(socket);
    }

    private synchronized List<Socket> end() {
        closed = true;
        List<Socket> last = List.copyOf(open);
        open.clear();
        return last;
    }

    /** Resets what is open, so that peers see an end that was not planned as such. */
    @Override
    public void close() {
        end().forEach(SocketSet::reset);
    }

    /** For sockets that nobody needs any more, whatever state they are in. */
    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed all the same
        }
    }

    /** Ends a connection with RST in place of FIN. */
    static void reset(Socket socket) {
        endWithReset(socket);
        closeQuietly(socket);
    }

    /** Lets the socket end with RST in place of FIN, whoever closes it. */
    static void endWithReset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException gone) {
            // closed before: nothing left to reset
        }
    }
}
