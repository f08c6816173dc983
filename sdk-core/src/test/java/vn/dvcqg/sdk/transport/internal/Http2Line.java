package vn.dvcqg.sdk.transport.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One connection of the HTTP/2 server. It reads no header: a test knows its requests by their order. */
final class Http2Line {

    private static final int PREFACE = 24;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    private static final int ACK = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    /** In the static table of HPACK: the status 200. */
    private static final byte[] OK = {(byte) 0x88};

    /** A request on its stream. */
    final class Stream {
        private final int id;

        private Stream(int id) {
            this.id = id;
        }

        int id() {
            return id;
        }

        void answer(String body) {
            head();
            frame(DATA, END_STREAM, id, body.getBytes(StandardCharsets.UTF_8));
        }

        void head() {
            frame(HEADERS, END_HEADERS, id, OK);
        }

        void data(byte[] part) {
            frame(DATA, 0, id, part);
        }

        void reset(int code) {
            frame(RST_STREAM, 0, id, number(code));
        }

        Http2Line line() {
            return Http2Line.this;
        }
    }

    private final int number;
    private final String protocol;
    private final DataInputStream in;
    private final OutputStream out;
    private final Consumer<Stream> requests;
    private final Consumer<Integer> resets;
    private volatile boolean silent;
    private volatile boolean holdsBodies;

    Http2Line(
            int number,
            String protocol,
            DataInputStream in,
            OutputStream out,
            Consumer<Stream> requests,
            Consumer<Integer> resets) {
        this.number = number;
        this.protocol = protocol;
        this.in = in;
        this.out = out;
        this.requests = requests;
        this.resets = resets;
    }

    int number() {
        return number;
    }

    /** From now on nothing is answered by itself, pings included. */
    void fallSilent() {
        silent = true;
    }

    /** Lets no more of a body come than the first window holds, and tells of its request at once. */
    void holdBodies() {
        holdsBodies = true;
    }

    void goAway(int lastStream) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(number(lastStream));
        body.writeBytes(number(0));
        frame(GOAWAY, 0, 0, body.toByteArray());
    }

    /** Takes as much as there is, and then reads nothing. */
    void openAllWindowsAndStopReading() {
        ByteArrayOutputStream settings = new ByteArrayOutputStream();
        settings.writeBytes(new byte[] {0, 4});
        settings.writeBytes(number(Integer.MAX_VALUE));
        frame(SETTINGS, 0, 0, settings.toByteArray());
        frame(WINDOW_UPDATE, 0, 0, number(1 << 30));
    }

    void serve() throws IOException {
        if (!protocol.equals("h2")) {
            serveOld();
            return;
        }
        in.readNBytes(PREFACE);
        frame(SETTINGS, 0, 0, new byte[0]);
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] body = in.readNBytes(length);
            if (!silent) {
                frameCame(type, flags, stream, body);
            } else if (type == HEADERS) {
                requests.accept(new Stream(stream));
            }
        }
    }

    private void frameCame(int type, int flags, int stream, byte[] body) {
        if (type == SETTINGS && (flags & ACK) == 0) {
            frame(SETTINGS, ACK, 0, new byte[0]);
        } else if (type == PING && (flags & ACK) == 0) {
            frame(PING, ACK, 0, body);
        } else if (type == RST_STREAM) {
            resets.accept(stream);
        } else if (type == DATA && body.length > 0) {
            frame(WINDOW_UPDATE, 0, 0, number(body.length));
            if (!holdsBodies && (flags & END_STREAM) == 0) {
                frame(WINDOW_UPDATE, 0, stream, number(body.length));
            }
        }
        boolean whole = (type == HEADERS || type == DATA) && (flags & END_STREAM) != 0;
        if (holdsBodies ? type == HEADERS : whole) {
            requests.accept(new Stream(stream));
        }
    }

    /** HTTP/1.1, one request after another, all answered alike. */
    private void serveOld() throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            if (head.toString().endsWith("\r\n\r\n")) {
                String text = head.toString();
                int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
                int length = at < 0 ? 0 : Integer.parseInt(text.substring(at + 16, text.indexOf('\r', at)));
                in.readNBytes(length);
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nold".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                head.setLength(0);
            }
        }
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    private synchronized void frame(int type, int flags, int stream, byte[] body) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream whole = new DataOutputStream(bytes);
            whole.writeByte(body.length >>> 16);
            whole.writeShort(body.length);
            whole.writeByte(type);
            whole.writeByte(flags);
            whole.writeInt(stream);
            whole.write(body);
            out.write(bytes.toByteArray());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
