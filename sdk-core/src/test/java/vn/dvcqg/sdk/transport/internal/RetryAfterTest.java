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
        "'Mon, 10 Mar 2025 02:00:00 GMT', 0"
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
                "  "
            })
    void parse_anythingElse_isNoWish(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }
}
