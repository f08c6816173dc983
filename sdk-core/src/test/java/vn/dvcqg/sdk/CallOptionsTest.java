package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {

    private final CallOptionsBuilder builder = CallOptions.builder();

    @Test
    void none_everyOption_isThatOfTheConfiguration() {
        assertThat(CallOptions.NONE.deadline()).isEmpty();
        assertThat(CallOptions.NONE.retry()).isEmpty();
        assertThat(CallOptions.NONE.correlationId()).isEmpty();
        assertThat(CallOptions.NONE.headers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.099S", "PT0S", "PT-1S", "PT1H0.001S"})
    void deadline_outsideItsRange_isRefused(Duration deadline) {
        assertThatThrownBy(() -> builder.deadline(deadline))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deadline must be between 100 milliseconds and 1 hour, but was " + deadline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.1S", "PT1H"})
    void deadline_atTheEndsOfItsRange_isTaken(Duration deadline) {
        assertThat(CallOptions.deadline(deadline).deadline()).contains(deadline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void correlationId_blank_isRefused(String id) {
        assertThatThrownBy(() -> builder.correlationId(id)).hasMessageContaining("leave it out to use the request id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Trace", "X-Trace:", "X\r\nEvil", "X-Dấu"})
    void header_nameThatIsNone_isRefused(String name) {
        assertThatThrownBy(() -> builder.header(name, "7")).hasMessageContaining("mend the name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Content-Type",
                "HOST",
                "authorization",
                "Cookie",
                "lgspaccesstoken",
                "Transfer-Encoding",
                "TE"
            })
    void header_ofTheSdkItself_isRefused(String name) {
        assertThatThrownBy(() -> builder.header(name, "7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("set by the SDK itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nEvil: 1", "a\nb", "dấu", "\u0000", "\u007F"})
    void header_valueThatHttpCannotCarry_isRefusedWithoutTellingIt(String value) {
        assertThatThrownBy(() -> builder.header("X-Trace", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(value)
                .hasMessageContaining("X-Trace");
    }

    @Test
    void nothing_givenToASetter_isRefused() {
        assertThatThrownBy(() -> builder.deadline(nothing())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.retry(nothing())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.correlationId(nothing())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.header("X-Trace", nothing())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.header(nothing(), "7")).isInstanceOf(NullPointerException.class);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @Test
    void header_sameNameInAnotherCase_replaces() {
        CallOptions options =
                builder.header("X-Trace", "1").header("x-trace", "2").build();

        assertThat(options.headers()).hasSize(1).containsValue("2");
    }

    @Test
    void and_othersSetSomething_winsAndHeadersArePutTogether() {
        CallOptions below = CallOptions.builder()
                .deadline(Duration.ofSeconds(5))
                .retry(RetryPolicy.NONE)
                .header("X-One", "1")
                .header("X-Two", "1")
                .build();
        CallOptions above = CallOptions.builder()
                .correlationId("work-7")
                .deadline(Duration.ofSeconds(9))
                .header("x-two", "2")
                .build();

        CallOptions both = below.and(above);

        assertThat(both.deadline()).contains(Duration.ofSeconds(9));
        assertThat(both.retry()).contains(RetryPolicy.NONE);
        assertThat(both.correlationId()).contains("work-7");
        assertThat(both.headers().values()).containsExactlyInAnyOrder("1", "2");
        assertThat(below.deadline()).contains(Duration.ofSeconds(5));
        assertThat(below.and(CallOptions.NONE).headers()).isEqualTo(below.headers());
    }

    @ParameterizedTest
    @CsvSource({"X-Key, top-secret"})
    void toString_headers_tellsTheirNamesOnly(String name, String value) {
        assertThat(builder.header(name, value).build())
                .hasToString(
                        "CallOptions(deadline=configured, retry=configured, correlationId=configured, headers=[X-Key])");
    }

    @Test
    void headers_ofOptions_cannotBeChanged() {
        Map<String, String> headers = builder.header("X-Trace", "1").build().headers();

        assertThatThrownBy(() -> headers.put("X-Other", "2")).isInstanceOf(UnsupportedOperationException.class);
    }
}
