package vn.dvcqg.sdk.protocol;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * What can be read back from a pattern of dates. Writing some times and reading them again finds what looks right and is not: an
 * hour of 12 without its half, minutes in the place of months, the year of the week.
 */
final class DateForms {

    /** Both halves of a day, a leap day, and days whose week belongs to another year. */
    private static final List<LocalDateTime> SAMPLES = List.of(
            LocalDateTime.of(2024, 2, 29, 0, 7, 11),
            LocalDateTime.of(2025, 3, 9, 9, 5, 59),
            LocalDateTime.of(2025, 12, 30, 12, 45, 6),
            LocalDateTime.of(2027, 1, 1, 21, 30, 0));

    private DateForms() {}

    /** Whether date and time can be told from a text of this pattern, to the minute. */
    static boolean tellsDateAndTime(String pattern) {
        return everySample(pattern, (formatter, moment) -> {
            TemporalAccessor read = formatter.parse(formatter.format(moment));
            LocalTime time = read.query(TemporalQueries.localTime());
            return moment.toLocalDate().equals(read.query(TemporalQueries.localDate()))
                    && time != null
                    && time.truncatedTo(ChronoUnit.MINUTES)
                            .equals(moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        });
    }

    /** Whether the day can be told, and the half of the day where there is an hour. */
    static boolean tellsDay(String pattern) {
        return everySample(pattern, (formatter, moment) -> {
            String text = formatter.format(moment);
            boolean hasHour = !text.equals(formatter.format(moment.withHour((moment.getHour() + 1) % 24)));
            boolean hasHalf = !text.equals(formatter.format(moment.withHour((moment.getHour() + 12) % 24)));
            return moment.toLocalDate().equals(formatter.parse(text).query(TemporalQueries.localDate()))
                    && (hasHalf || !hasHour);
        });
    }

    private static boolean everySample(String pattern, BiPredicate<DateTimeFormatter, LocalDateTime> test) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            return SAMPLES.stream().allMatch(moment -> test.test(formatter, moment));
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
