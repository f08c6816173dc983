package vn.dvcqg.sdk.transport.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/**
 * Reads the header {@code Retry-After}: whole seconds, or an HTTP date in one of its three forms. A date that has passed is a wish
 * that is fulfilled; more seconds than nine digits hold are a very long wish. What cannot be read, such as a negative number, is no
 * wish. Of several headers the longest wish counts: whoever asked for it must not be called before.
 */
final class RetryAfter {

    private static final String NAME = "Retry-After";
    private static final int MAX_DIGITS = 9;
    private static final int MAX_LENGTH = 64;
    private static final Duration VERY_LONG = Duration.ofSeconds(999_999_999);

    /** The usual form and the two old ones, which a client must still read. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("EEE MMM ppd HH:mm:ss yyyy")
                    .toFormatter(Locale.ENGLISH));

    private RetryAfter() {}

    /** What an answer asks for, or null when it asks for nothing. */
    static @Nullable Duration of(WireAnswer answer, Instant now) {
        Duration longest = null;
        for (String value : answer.headers(NAME)) {
            Duration wish = parse(value, now);
            if (wish != null && (longest == null || wish.compareTo(longest) > 0)) {
                longest = wish;
            }
        }
        return longest;
    }

    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null || header.length() > MAX_LENGTH) {
            return null;
        }
        String text = header.trim();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > MAX_DIGITS ? VERY_LONG : Duration.ofSeconds(Long.parseLong(text));
        }
        for (DateTimeFormatter form : DATES) {
            Duration wish = until(text, form, now);
            if (wish != null) {
                return wish;
            }
        }
        return null;
    }

    private static @Nullable Duration until(String text, DateTimeFormatter form, Instant now) {
        try {
            Instant at = form == DateTimeFormatter.RFC_1123_DATE_TIME
                    ? Instant.from(form.parse(text))
                    : LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC);
            // the two clocks may differ: a moment that has passed here is a wish that is fulfilled, not one that was
            // not made
            return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
