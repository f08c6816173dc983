package vn.dvcqg.sdk.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the requests in the bytes of a connection: the head up to the empty line, then as many bytes as it announces. Knows just
 * what the two clients of the benchmark send, which never send a request before the last one is answered.
 */
final class RequestReader {

    private static final byte[] LENGTH = "\r\ncontent-length: ".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] LOGIN = "/mapi/login".getBytes(StandardCharsets.ISO_8859_1);

    private final InputStream in;
    private byte[] buffer = new byte[16 * 1024];
    private int headEnd;
    private int bodyEnd;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** Reads one whole request; false at the end of the connection. */
    boolean next() throws IOException {
        int filled = 0;
        headEnd = -1;
        bodyEnd = Integer.MAX_VALUE;
        while (filled < bodyEnd) {
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count <= 0) {
                return false;
            }
            filled += count;
            if (headEnd < 0) {
                int end = find(HEAD_END, filled);
                if (end >= 0) {
                    headEnd = end + HEAD_END.length;
                    bodyEnd = headEnd + announced();
                    if (bodyEnd > buffer.length) {
                        buffer = Arrays.copyOf(buffer, bodyEnd);
                    }
                }
            }
        }
        return true;
    }

    /** Whether the last request was a login. */
    boolean isLogin() {
        return find(LOGIN, Math.min(headEnd, 64)) >= 0;
    }

    /** A copy of the last body. */
    byte[] body() {
        return Arrays.copyOfRange(buffer, headEnd, bodyEnd);
    }

    private int announced() {
        int at = find(LENGTH, headEnd);
        int length = 0;
        for (int i = at + LENGTH.length; at >= 0 && buffer[i] >= '0' && buffer[i] <= '9'; i++) {
            length = length * 10 + buffer[i] - '0';
        }
        return length;
    }

    /** Where a lower-case text begins, whatever the case in the buffer; -1 where it does not occur. */
    private int find(byte[] text, int end) {
        for (int start = 0; start <= end - text.length; start++) {
            int same = 0;
            while (same < text.length && lower(buffer[start + same]) == text[same]) {
                same++;
            }
            if (same == text.length) {
                return start;
            }
        }
        return -1;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }
}
