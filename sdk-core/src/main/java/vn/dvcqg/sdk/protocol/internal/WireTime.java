package vn.dvcqg.sdk.protocol.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.VietnamTime;

/**
 * Times on this wire: {@code yyyyMMddHHmmss} unless a profile says otherwise, local time of Viet Nam. The usual form is written by
 * hand, because a formatter takes more time than the rest of a field.
 */
final class WireTime {

    /** The form that every running system uses, in the letters of a pattern. */
    private static final String USUAL = "yyyyMMddHHmmss";

    /** Null for the usual form. */
    private final @Nullable DateTimeFormatter other;

    WireTime(String form) {
        this.other = form.equals(USUAL) ? null : DateTimeFormatter.ofPattern(form, Locale.ROOT);
    }

    String write(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        LocalDateTime local = VietnamTime.local(moment);
        if (other != null) {
            return other.format(local);
        }
        byte[] digits = new byte[14];
        put(digits, 0, 4, local.getYear());
        put(digits, 4, 2, local.getMonthValue());
        put(digits, 6, 2, local.getDayOfMonth());
        put(digits, 8, 2, local.getHour());
        put(digits, 10, 2, local.getMinute());
        put(digits, 12, 2, local.getSecond());
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] digits, int at, int width, int value) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
