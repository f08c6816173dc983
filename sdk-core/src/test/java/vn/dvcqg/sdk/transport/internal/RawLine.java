package vn.dvcqg.sdk.transport.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection as the server sees it. */
public final class RawLine {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final int number;
    private final Runnable onRequest;
    private String lastHead = "";

    RawLine(Socket socket, int number, Runnable onRequest) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.number = number;
        this.onRequest = onRequest;
    }

    /** The first connection is 1. */
    public int number() {
        return number;
    }

    public OutputStream out() {
        return out;
    }

    /** Reads one request to its end; false when the client closes instead. */
    public boolean readRequest() throws IOException {
        String head = readHead();
        lastHead = head;
        if (head.isEmpty()) {
            return false;
        }
        for (int left = contentLength(head); left > 0; left--) {
            if (in.read() < 0) {
                return false;
            }
        }
        onRequest.run();
        return true;
    }

    /** Reads one byte. */
    public void readByte() throws IOException {
        if (in.read() < 0) {
            throw new EOFException("the client closed");
        }
    }

    /** Counts a request that is not read as one. */
    public void arrive() {
        onRequest.run();
    }

    /** Whether the request that was read last was sent to this path. */
    public boolean isFor(String path) {
        return lastHead.startsWith("POST /" + path);
    }

    private String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int contentLength(String head) {
        String name = "\r\ncontent-length:";
        int at = head.toLowerCase(Locale.ROOT).indexOf(name);
        if (at < 0) {
            return 0;
        }
        int from = at + name.length();
        return Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)).trim());
    }

    /** Writes text as it is. */
    public void say(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A whole answer with a length; headers as lines such as {@code Retry-After: 3}. */
    public void answer(int status, String body, String... headers) throws IOException {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Some Reason\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        text.append("Content-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n");
        say(text + body);
    }

    /** Says nothing more and waits until the client closes. */
    public void hold() throws IOException {
        while (in.read() >= 0) {
            // what still comes is of no interest
        }
    }

    /** The socket itself, for another protocol on top of it. */
    Socket socket() {
        return socket;
    }

    /** Reads one record of TLS: five bytes of head, then as many as the last two of them say. */
    public void readTlsRecord() throws IOException {
        byte[] head = in.readNBytes(5);
        if (head.length < 5 || in.readNBytes((head[3] & 0xFF) << 8 | head[4] & 0xFF).length == 0) {
            throw new EOFException("the client closed");
        }
    }

    /** Ends the connection by a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Writes the same bytes until the client closes. */
    public void pourForEver(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(bytes);
        }
    }

    /** Begins an answer that does not end. */
    public void pour(String head) throws IOException {
        say(head);
        pourForEver("x".repeat(1024));
    }

    /** Writes one byte after the other, each in a packet of its own, until the client closes. */
    public void drip() throws IOException {
        socket.setTcpNoDelay(true);
        while (true) {
            out.write(' ');
            out.flush();
            // a pause without sleeping: nobody sends, so the read ends by its own limit, or by the end of the
            // connection
            socket.setSoTimeout(5);
            try {
                if (in.read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                // the pause is over
            }
        }
    }
}
