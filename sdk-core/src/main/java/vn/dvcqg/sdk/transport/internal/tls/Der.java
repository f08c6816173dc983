package vn.dvcqg.sdk.transport.internal.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** As much of DER as private keys need. What is malformed ends with an {@link IllegalArgumentException}. */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;

    private Der() {}

    /** One element: what it is and what is in it. */
    static final class Node {
        private final int tag;
        private final byte[] content;

        Node(int tag, byte[] content) {
            this.tag = tag;
            this.content = content;
        }

        int tag() {
            return tag;
        }

        byte[] content() {
            return content;
        }

        Node expect(int wanted) {
            if (tag != wanted) {
                throw new IllegalArgumentException("another element was expected");
            }
            return this;
        }

        List<Node> children() {
            return nodes(expect(SEQUENCE).content);
        }

        int number() {
            return new BigInteger(expect(INTEGER).content).intValueExact();
        }

        /** The dotted form. */
        String oid() {
            byte[] bytes = expect(OID).content;
            StringBuilder text = new StringBuilder();
            long part = 0;
            for (byte each : bytes) {
                part = (part << 7) | (each & 0x7F);
                if (each >= 0) {
                    boolean first = text.length() == 0;
                    long root = Math.min(part / 40, 2);
                    text.append(first ? root + "." + (part - root * 40) : "." + part);
                    part = 0;
                }
            }
            return text.toString();
        }
    }

    static Node one(byte[] der) {
        List<Node> nodes = nodes(der);
        if (nodes.size() != 1) {
            throw new IllegalArgumentException("one element was expected");
        }
        return nodes.get(0);
    }

    private static List<Node> nodes(byte[] der) {
        List<Node> nodes = new ArrayList<>();
        int at = 0;
        while (at < der.length) {
            int tag = der[at] & 0xFF;
            int size = byteAt(der, at + 1);
            at += 2;
            if (size > 0x83 || size == 0x80) {
                throw new IllegalArgumentException("no usable length");
            }
            if (size > 0x80) {
                int more = size - 0x80;
                size = 0;
                for (int i = 0; i < more; i++) {
                    size = (size << 8) | byteAt(der, at++);
                }
            }
            if (size > der.length - at) {
                throw new IllegalArgumentException("cut off");
            }
            nodes.add(new Node(tag, Arrays.copyOfRange(der, at, at + size)));
            at += size;
        }
        return nodes;
    }

    private static int byteAt(byte[] der, int at) {
        if (at >= der.length) {
            throw new IllegalArgumentException("cut off");
        }
        return der[at] & 0xFF;
    }

    /** An element with these parts in it. */
    static byte[] wrap(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        int size = content.size();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        if (size > 0xFFFF) {
            throw new IllegalArgumentException("too long for a key");
        }
        if (size > 0xFF) {
            whole.writeBytes(new byte[] {(byte) 0x82, (byte) (size >> 8)});
        } else if (size > 0x7F) {
            whole.write(0x81);
        }
        whole.write(size);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
