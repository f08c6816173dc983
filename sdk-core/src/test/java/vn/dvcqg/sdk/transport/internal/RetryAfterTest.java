package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2025-03-10T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "00, 0",
        "120, 120",
        "' 7 ', 7",
        "999999999, 999999999",
        // more than a number can hold is still a wish to wait long
        "9999999999, 999999999",
        "99999999999999999999999999, 999999999",
        "'Mon, 10 Mar 2025 02:00:30 GMT', 30",
        // our clock may run ahead of theirs
        "'Mon, 10 Mar 2025 01:59:00 GMT', 0",
        "'Mon, 10 Mar 2025 02:00:00 GMT', 0",
        "2492, 2492",
        // the two old forms of a date
        "'Monday, 10-Mar-25 02:00:30 GMT', 30",
        "'Mon Mar 10 02:00:30 2025', 30",
        "'Mon Mar 10 01:00:00 2025', 0"
    })
    void parse_secondsOrDate_isTheWait(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void parse_dateFarAway_isKept() {
        assertThat(RetryAfter.parse("Fri, 31 Dec 9999 23:59:59 GMT", NOW))
                .isEqualTo(Duration.between(NOW, Instant.parse("9999-12-31T23:59:59Z")));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "soon",
                "-5",
                "+5",
                "1.5",
                "5s",
                "٣",
                "2025-03-10T02:00:30Z",
                "Tue, 10 Mar 2025 02:00:30 GMT",
                "Tuesday, 10-Mar-25 02:00:30 GMT",
                "Monday, 10-Mar-25 02:00:30 ICT",
                "-2492",
                "5, 10",
                "0x10",
                "1e3",
                "NaN",
                "120 seconds",
                "<html>",
                "                                                                 7",
                "  "
            })
    void parse_anythingElse_isNoWish(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 30, 30",
        "30, 7, 30",
        "soon, 7, 7",
        "7, -1, 7",
        "'Mon, 10 Mar 2025 02:00:30 GMT', 20, 30",
        "99999999999, 20, 999999999"
    })
    void of_severalHeaders_longestWishCounts(String first, String second, long seconds) {
        assertThat(RetryAfter.of(StubTransport.answer(503, first, second), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void of_noHeaderOrGarbageOnly_isNoWish() {
        assertThat(RetryAfter.of(StubTransport.answer(503), NOW)).isNull();
        assertThat(RetryAfter.of(StubTransport.answer(503, "soon", "-4"), NOW)).isNull();
    }

    @Test
    void parse_oldDateFormsOfASingleDigitDay_areRead() {
        Instant sixth = Instant.parse("1994-11-06T08:49:00Z");
        assertThat(RetryAfter.parse("Sun Nov  6 08:49:37 1994", sixth)).isEqualTo(Duration.ofSeconds(37));
        assertThat(RetryAfter.parse("Sun, 06 Nov 1994 08:49:37 GMT", sixth)).isEqualTo(Duration.ofSeconds(37));
    }
}
