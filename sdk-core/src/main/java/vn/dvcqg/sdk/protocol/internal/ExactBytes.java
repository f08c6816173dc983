package vn.dvcqg.sdk.protocol.internal;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Collects what a JSON writer puts out. The writer has a buffer of its own, kept for the next message, and hands a usual message
 * over in one piece: then one array of just the right size is all that is allocated, half of what a growing stream takes.
 */
final class ExactBytes extends OutputStream {

    private byte[] bytes = {};
    private int size;

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        if (size + count > bytes.length) {
            // exact for the first piece, doubled for more of them
            bytes = Arrays.copyOf(bytes, Math.max(size + count, size * 2));
        }
        System.arraycopy(source, offset, bytes, size, count);
        size += count;
    }

    /** All bytes so far; not a copy where they came in one piece. */
    byte[] bytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
