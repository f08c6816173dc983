package vn.dvcqg.sdk.protocol.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.VietnamTime;

/**
 * Times on this wire: {@code yyyyMMddHHmmss}, local time of Viet Nam. Written by hand, because a formatter takes more time than the
 * rest of a field and a pattern invites the 12-hour {@code hh}.
 */
final class WireTime {

    /** The form, in the letters of a pattern. */
    static final String FORM = "yyyyMMddHHmmss";

    /** Compared as instants, because the far ends of their range have no local time at all. */
    private static final Instant FIRST = VietnamTime.at(1900, 1, 1, 0, 0);

    private static final Instant END = VietnamTime.at(10_000, 1, 1, 0, 0);

    private WireTime() {}

    static String write(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        LocalDateTime local = LocalDateTime.ofInstant(moment, VietnamTime.ZONE);
        byte[] digits = new byte[14];
        put(digits, 0, 4, local.getYear());
        put(digits, 4, 2, local.getMonthValue());
        put(digits, 6, 2, local.getDayOfMonth());
        put(digits, 8, 2, local.getHour());
        put(digits, 10, 2, local.getMinute());
        put(digits, 12, 2, local.getSecond());
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** Whether the year fits the four digits of the form. */
    static boolean canWrite(@Nullable Instant moment) {
        return moment == null || (!moment.isBefore(FIRST) && moment.isBefore(END));
    }

    private static void put(byte[] digits, int at, int width, int value) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
