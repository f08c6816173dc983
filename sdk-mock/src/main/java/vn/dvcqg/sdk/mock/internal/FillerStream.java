package vn.dvcqg.sdk.mock.internal;

import java.io.InputStream;
import java.util.Arrays;

/** A few given bytes, then the letter x up to a size. */
final class FillerStream extends InputStream {
    private final byte[] head;
    private final long size;
    private long at;

    FillerStream(byte[] head, long size) {
        this.head = head.clone();
        this.size = size;
    }

    @Override
    public int read() {
        if (at >= size) {
            return -1;
        }
        int next = at < head.length ? head[(int) at] & 0xff : 'x';
        at++;
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int n = (int) Math.min(length, size - at);
        if (n <= 0) {
            return -1;
        }
        int fromHead = (int) Math.max(0, Math.min(n, head.length - at));
        if (fromHead > 0) {
            System.arraycopy(head, (int) at, target, offset, fromHead);
        }
        Arrays.fill(target, offset + fromHead, offset + n, (byte) 'x');
        at += n;
        return n;
    }
}
