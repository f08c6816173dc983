package vn.dvcqg.sdk.auth;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of birth as far as it is known: a year, a month, or a day. Old registers know the year only. Immutable. It prints its precision only.
 *
 * @param year the year in full
 * @param month 1 to 12, or 0 when not known
 * @param day 1 to 31, or 0 when not known
 */
public record BirthDate(int year, int month, int day) {

    /** The forms that were seen or must be expected: yyyyMMdd, yyyyMM, yyyy, with or without hyphens; dd/MM/yyyy, MM/yyyy. */
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:T.*)?");

    private static final Pattern DAY_FIRST = Pattern.compile("(?:(?:(\\d{1,2})[/-])?(\\d{1,2})[/-])(\\d{4})");

    /** How much of the date is known. */
    public enum Precision {
        /** The year. */
        YEAR,
        /** Year and month. */
        MONTH,
        /** The whole date. */
        DAY
    }

    /**
     * Checks that there is such a date.
     *
     * @param year 1800 to 2399
     * @param month 0 to 12
     * @param day 0 to the length of the month; 0 if the month is 0
     * @throws IllegalArgumentException if there is none
     */
    public BirthDate {
        boolean whole = month != 0 || day == 0;
        boolean inYear = year >= 1800 && year <= 2399 && month >= 0 && month <= 12 && day >= 0;
        if (!whole || !inYear || (day > 0 && day > YearMonth.of(year, month).lengthOfMonth())) {
            throw new IllegalArgumentException("there is no such date of birth");
        }
    }

    /**
     * Reads a date as a provider writes it. Zeros for month and day mean that they are not known.
     *
     * @param text for example {@code 19900101}, {@code 1990}, {@code 1990-01-01} or {@code 01/01/1990}
     * @return the date; empty if the text is none
     */
    public static Optional<BirthDate> read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        try {
            if (yearFirst.matches()) {
                return Optional.of(new BirthDate(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3)));
            }
            if (dayFirst.matches()) {
                return Optional.of(new BirthDate(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // a date that does not exist is as good as none; its text is personal and goes nowhere
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /**
     * How much is known.
     *
     * @return the precision
     */
    public Precision precision() {
        if (month == 0) {
            return Precision.YEAR;
        }
        return day == 0 ? Precision.MONTH : Precision.DAY;
    }

    /**
     * The whole date.
     *
     * @return the date; empty unless the day is known
     */
    public Optional<LocalDate> date() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** The precision only. */
    @Override
    public String toString() {
        return "BirthDate(" + precision() + ")";
    }
}
