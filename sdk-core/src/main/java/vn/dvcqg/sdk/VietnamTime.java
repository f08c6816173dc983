package vn.dvcqg.sdk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock on the wall in Viet Nam: {@code Asia/Ho_Chi_Minh}, seven hours ahead of UTC, no daylight saving. Every time of the
 * SDK is an {@link Instant}, so that a server whose own zone is another cannot shift it; these helpers turn one into the local
 * time that officers see, and back.
 *
 * @see "docs/protocol/common.md, section Dates"
 */
public final class VietnamTime {

    /** The zone of every date on the portal's wire. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /**
     * The moment at which clocks in Viet Nam show the given time.
     *
     * @param local a time as officers see it
     * @return the moment
     */
    public static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /**
     * The moment at which clocks in Viet Nam show the given time.
     *
     * @param year the year, for example 2025
     * @param month the month, 1 to 12
     * @param day the day of the month
     * @param hour the hour, 0 to 23
     * @param minute the minute, 0 to 59
     * @return the moment
     * @throws java.time.DateTimeException if there is no such date or time
     */
    public static Instant at(int year, int month, int day, int hour, int minute) {
        return at(LocalDateTime.of(year, month, day, hour, minute));
    }

    /**
     * What clocks in Viet Nam show at a moment.
     *
     * @param moment the moment
     * @return the local time, cut to whole seconds because the wire carries no fraction
     */
    public static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE).truncatedTo(ChronoUnit.SECONDS);
    }
}
