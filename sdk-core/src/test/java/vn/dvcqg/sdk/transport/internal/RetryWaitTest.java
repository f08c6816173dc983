package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** How long is waited before a repetition, and that the deadline of the call covers it all. */
class RetryWaitTest {

    private static final RetryPolicy POLICY = new RetryPolicy(6, Duration.ofMillis(200), Duration.ofMillis(1000));

    private final ScriptedTransport transport = new ScriptedTransport();

    /** Between nothing and a ceiling that doubles up to the longest delay. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0, 0, 0", "0.5, 100, 200, 400, 500, 500", "1, 200, 400, 800, 1000, 1000"})
    void send_repetitions_waitWithFullJitter(double chance, long w1, long w2, long w3, long w4, long w5) {
        transport.chance(chance);
        for (int i = 0; i < 5; i++) {
            transport.fails(Kind.UNREACHABLE, false);
        }
        transport.answers(200);

        send(Duration.ofSeconds(60));

        assertThat(transport.waits()).extracting(Duration::toMillis).containsExactly(w1, w2, w3, w4, w5);
    }

    @Test
    void send_longestPolicy_doesNotOverflow() {
        RetryPolicy longest = new RetryPolicy(20, Duration.ofMinutes(1), Duration.ofMinutes(10));
        transport.chance(1);
        for (int i = 0; i < 19; i++) {
            transport.fails(Kind.UNREACHABLE, false);
        }
        transport.answers(200);

        send(longest, transport.call(Duration.ofDays(1)));

        assertThat(transport.waits())
                .hasSize(19)
                .endsWith(Duration.ofMinutes(10))
                .allMatch(wait -> !wait.isNegative());
    }

    @ParameterizedTest
    @CsvSource({"3, 3000", "'Mon, 10 Mar 2025 02:00:07 GMT', 7000", "0, 100", "soon, 100", "-4, 100"})
    void send_retryAfter_isKeptWhereItIsLonger(String header, long millis) {
        transport.answers(503, "Retry-After", header).answers(200);

        send(Duration.ofSeconds(60));

        assertThat(transport.waits()).containsExactly(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 2025-03-10T02:01:00Z",
        "3600, 2025-03-10T03:00:00Z",
        "99999999999999999999, 2056-11-16T03:46:39Z",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 9999-12-31T23:59:59Z"
    })
    void send_retryAfterBeyondTheDeadline_isToldInsteadOfWaitedFor(String header, String retryAt) {
        transport.answers(503, "Retry-After", header);

        assertThat(failure(Duration.ofSeconds(60)).retryAt()).isEqualTo(retryAt);
        assertThat(transport.waits()).isEmpty();
        assertThat(transport.requests()).isEqualTo(1);
    }

    @Test
    void send_deadline_coversAttemptsAndWaits() {
        transport.chance(1);
        for (int i = 0; i < 4; i++) {
            transport.after(Duration.ofMillis(300)).fails(Kind.TIMEOUT, false);
        }

        // 300 + 200 + 300 + 400 + 300 = 1500; the next wait of 800 does not fit any more
        TryLaterException told = failure(Duration.ofMillis(2200));

        assertThat(transport.requests()).isEqualTo(3);
        assertThat(transport.waits()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(told.retryAt()).isEqualTo(ScriptedTransport.START.plusMillis(1500 + 800));
    }

    @Test
    void send_waitThatEndsWithTheDeadline_isNotBegun() {
        transport.chance(1).fails(Kind.UNREACHABLE, false);

        failure(Duration.ofMillis(200));

        assertThat(transport.waits()).isEmpty();
    }

    @Test
    void send_deadlinePassedLongAgo_isNotRepeated() {
        transport.chance(0).after(Duration.ofDays(2)).fails(Kind.TIMEOUT, false);

        failure(Duration.ofSeconds(60));

        assertThat(transport.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0})
    void remaining_tickerAtItsEdge_isCounted(long start) {
        long[] now = {start};
        CallContext call = new vn.dvcqg.sdk.internal.Call("submit", "r", "c", Duration.ofSeconds(60), () -> now[0]);
        now[0] += Duration.ofSeconds(59).toNanos();
        assertThat(call.remaining()).isEqualTo(Duration.ofSeconds(1));
        now[0] += Duration.ofSeconds(2).toNanos();
        assertThat(call.remaining()).isEqualTo(Duration.ofSeconds(-1));
    }

    @Test
    void send_everyAttemptOfOneCall_sharesTheDeadline() {
        CallContext call = transport.call(Duration.ofSeconds(1));
        transport.chance(0).after(Duration.ofMillis(700)).answers(200);
        send(POLICY, call);
        transport.after(Duration.ofMillis(400)).fails(Kind.TIMEOUT, false);

        TryLaterException told = catchThrowableOfType(TryLaterException.class, () -> send(POLICY, call));

        assertThat(told.attempts()).isEqualTo(2);
        assertThat(call.remaining()).isNegative();
    }

    private WireAnswer send(Duration deadline) {
        return send(POLICY, transport.call(deadline));
    }

    private WireAnswer send(RetryPolicy policy, CallContext call) {
        return new RetryingExchange(new ObservedTransport(transport, () -> 0), policy, transport.time())
                .send(
                        Wires.post(URI.create("https://adapter.example/mapi/share"), Effect.NONE),
                        answer -> List.of(429, 503).contains(answer.status()),
                        call);
    }

    private TryLaterException failure(Duration deadline) {
        TryLaterException told = catchThrowableOfType(TryLaterException.class, () -> send(deadline));
        assertThat(told).as("an exception").isNotNull();
        return told;
    }
}
