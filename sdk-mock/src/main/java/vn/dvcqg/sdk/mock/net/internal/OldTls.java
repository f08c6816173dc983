package vn.dvcqg.sdk.mock.net.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Speaks for a server that knows nothing newer than TLS 1.0 or 1.1, up to its first answer. Today's JDK no longer lets a
 * server speak these versions, and a client that refuses them does so after this very answer (RFC 4346, 7.4.1).
 */
final class OldTls {
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int RANDOM_BYTES = 32;
    // header of the handshake message and version
    private static final int BEFORE_RANDOM = 6;
    private static final int LONGEST_RECORD = 1 << 14;
    private static final short FALLBACK = 0x002F;
    // suites that these versions know
    private static final List<Short> SUITES =
            List.of((short) 0xC009, (short) 0xC00A, (short) 0xC013, (short) 0xC014, FALLBACK, (short) 0x0035);

    private OldTls() {}

    private record TlsRecord(int type, ByteBuffer content) {}

    /** Answers a client and returns what it made of the answer. */
    static String answer(Socket client, String protocol) throws IOException {
        int version = protocol.equals("TLSv1") ? 0x0301 : 0x0302;
        DataInputStream in = new DataInputStream(client.getInputStream());
        TlsRecord hello = read(in);
        if (hello.type() != HANDSHAKE) {
            return "the client did not begin with a TLS handshake";
        }
        client.getOutputStream().write(serverHello(version, suite(hello.content())));
        return "the client " + reaction(in, protocol);
    }

    private static String reaction(DataInputStream in, String protocol) {
        try {
            TlsRecord next = read(in);
            return next.type() == ALERT && next.content().remaining() == 2
                    ? "refused " + protocol + " with alert " + next.content().get(1)
                    : "went on with " + protocol;
        } catch (IOException closed) {
            return "refused " + protocol + " by closing the connection";
        }
    }

    private static TlsRecord read(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        in.readUnsignedShort();
        int length = in.readUnsignedShort();
        if (length > LONGEST_RECORD) {
            throw new ProtocolException("not TLS: a record of " + length + " bytes");
        }
        return new TlsRecord(type, ByteBuffer.wrap(in.readNBytes(length)));
    }

    private static short suite(ByteBuffer hello) throws IOException {
        try {
            ByteBuffer in = hello.position(BEFORE_RANDOM + RANDOM_BYTES);
            int session = Byte.toUnsignedInt(in.get());
            in.position(in.position() + session);
            for (int left = Short.toUnsignedInt(in.getShort()); left > 1; left -= 2) {
                short offered = in.getShort();
                if (SUITES.contains(offered)) {
                    return offered;
                }
            }
            return FALLBACK;
        } catch (IllegalArgumentException | BufferUnderflowException cut) {
            throw new ProtocolException("not a whole TLS client hello: " + cut);
        }
    }

    private static byte[] serverHello(int version, short suite) {
        // version, random, no session, suite, no compression
        ByteBuffer body = ByteBuffer.allocate(2 + RANDOM_BYTES + 1 + 2 + 1);
        body.putShort((short) version).position(2 + RANDOM_BYTES);
        body.put((byte) 0).putShort(suite).put((byte) 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(HANDSHAKE);
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) version)
                .putShort((short) (body.capacity() + 4))
                .array());
        // "server hello" and three bytes of length
        out.writeBytes(ByteBuffer.allocate(4).putInt(2 << 24 | body.capacity()).array());
        out.writeBytes(body.array());
        return out.toByteArray();
    }
}
