package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderScrubberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type|application/json; charset=utf-8",
                "content-type|text/html",
                "Content-Length|123",
                "Retry-After|120",
                "Retry-After|Mon, 10 Mar 2025 02:00:00 GMT",
                "Date|Mon, 10 Mar 2025 02:00:00 GMT",
                "Server|nginx/1.24.0",
                "dstcode|VN:GOV:000.00.00.G22:vpcpdvcprovider",
                "Transfer-Encoding|chunked"
            })
    void scrub_harmlessHeader_isTold(String name, String value) {
        assertThat(HeaderScrubber.scrub(Map.of(name, List.of(value)))).isEqualTo(Map.of(name, List.of(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization|Bearer abc",
                "Cookie|id=1",
                "Set-Cookie|id=1",
                "lgspaccesstoken|abc",
                "X-Trace|7",
                "Content-Type|text/demo-session-1",
                "Content-Type|text/html; name=Mẫu",
                "Retry-After|000090000001",
                "Date|000090000001",
                "Connection|demo-session",
                "Server|demo-session-1"
            })
    void scrub_anyOtherHeader_keepsItsNameOnly(String name, String value) {
        assertThat(HeaderScrubber.scrubSingle(Map.of(name, value))).isEqualTo(Map.of(name, "***"));
    }

    @Test
    void scrub_nameThatMayBeANumber_isHidden() {
        assertThat(HeaderScrubber.scrubSingle(Map.of("X-000090000001", "1"))).isEqualTo(Map.of("***", "***"));
    }
}
