package vn.dvcqg.sdk.mock.net.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The few DER encodings that certificates and encrypted keys are made of (X.690). */
final class Der {
    private static final int LAST_UTC_TIME_YEAR = 2049;
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private Der() {}

    static byte[] tagged(int tag, byte[]... contents) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            body.writeBytes(content);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        byte[] length = BigInteger.valueOf(body.size()).toByteArray();
        if (body.size() <= SEVEN_BITS) {
            out.write(body.size());
        } else {
            int skip = length[0] == 0 ? 1 : 0;
            out.write(MORE | (length.length - skip));
            out.write(length, skip, length.length - skip);
        }
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    static byte[] set(byte[] part) {
        return tagged(0x31, part);
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] integer(long value) {
        return integer(BigInteger.valueOf(value));
    }

    static byte[] yes() {
        return tagged(0x01, new byte[] {(byte) 0xFF});
    }

    static byte[] nothing() {
        return tagged(0x05);
    }

    static byte[] octets(byte[] value) {
        return tagged(0x04, value);
    }

    /** A bit string of whole octets. */
    static byte[] bits(byte[] value) {
        return tagged(0x03, new byte[] {0}, value);
    }

    /** A bit string whose last {@code unused} bits do not count, as named bits must be written. */
    static byte[] namedBits(int unused, int bits) {
        return tagged(0x03, new byte[] {(byte) unused, (byte) bits});
    }

    static byte[] utf8(String text) {
        return tagged(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            base128(out, Integer.parseInt(arcs[i]));
        }
        return tagged(0x06, out.toByteArray());
    }

    private static void base128(ByteArrayOutputStream out, int value) {
        int shift = 28;
        while (shift > 0 && value >> shift == 0) {
            shift -= 7;
        }
        for (; shift > 0; shift -= 7) {
            out.write(MORE | (value >> shift & SEVEN_BITS));
        }
        out.write(value & SEVEN_BITS);
    }

    /** Certificates must write years up to 2049 with two digits and later ones with four (RFC 5280, 4.1.2.5). */
    static byte[] time(Instant moment) {
        ZonedDateTime utc = moment.atZone(ZoneOffset.UTC);
        boolean twoDigits = utc.getYear() <= LAST_UTC_TIME_YEAR;
        String pattern = twoDigits ? "yyMMddHHmmss'Z'" : "yyyyMMddHHmmss'Z'";
        String text = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(utc);
        return tagged(twoDigits ? 0x17 : 0x18, text.getBytes(StandardCharsets.US_ASCII));
    }
}
