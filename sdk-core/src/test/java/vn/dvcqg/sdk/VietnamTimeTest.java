package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class VietnamTimeTest {

    private static final Instant MOMENT = Instant.parse("2025-06-30T17:00:00Z");

    @Test
    void at_localTime_isSevenHoursEarlierInUtc() {
        assertThat(VietnamTime.at(2025, 7, 1, 0, 0)).isEqualTo(MOMENT);
        assertThat(VietnamTime.at(LocalDateTime.of(2025, 7, 1, 0, 0))).isEqualTo(MOMENT);
    }

    @Test
    void local_fractionOfASecond_isCut() {
        assertThat(VietnamTime.local(MOMENT.plusNanos(999_999_999))).isEqualTo(LocalDateTime.of(2025, 7, 1, 0, 0, 0));
    }

    @Test
    void at_summerAndWinter_hasTheSameOffset() {
        assertThat(VietnamTime.at(2025, 1, 1, 7, 0)).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(VietnamTime.at(2025, 7, 1, 7, 0)).isEqualTo(Instant.parse("2025-07-01T00:00:00Z"));
    }

    @Test
    void at_noSuchDay_isRefused() {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> VietnamTime.at(2025, 2, 29, 0, 0));
    }

    @Test
    @ResourceLock(Resources.TIME_ZONE)
    void local_serverInAnotherZone_isStillTheTimeInVietNam() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(VietnamTime.local(MOMENT)).isEqualTo(LocalDateTime.of(2025, 7, 1, 0, 0));
            assertThat(VietnamTime.at(2025, 7, 1, 0, 0)).isEqualTo(MOMENT);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
