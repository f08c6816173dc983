package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** What counts as a failure of an endpoint, and what a caller meets while it is down. */
class BreakingTransportTest {

    private static final String URL = "https://adapter.example/mapi/integration";
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final HandTime time = HandTime.ofOneThread();
    private final StubTransport inner = new StubTransport(time);
    private final EndpointBreakers breakers = new EndpointBreakers(Breaker.DEFAULT);
    private final BreakingTransport transport =
            new BreakingTransport(inner, breakers, Duration.ofSeconds(30), time.system());

    private static WireRequest request(String url) {
        return Wires.post(URI.create(url), Effect.ONCE).judgedBy(answer -> answer.status() >= 429);
    }

    private void send(String url, Duration deadline) {
        try {
            transport.send(request(url), time.call(deadline));
        } catch (TransportFailure | RuntimeException e) {
            time.pass(Duration.ofMillis(300));
            return;
        }
        time.pass(Duration.ofMillis(300));
    }

    private void send(int number) {
        for (int i = 0; i < number; i++) {
            send(URL + "?dstcode=secret", MINUTE);
        }
    }

    private boolean isOpen() {
        int before = inner.sent();
        inner.answers(200);
        send(1);
        return inner.sent() == before;
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "TLS",
                "PROXY",
                "GATEWAY",
                "INTERRUPTED",
                "TOO_LARGE",
                "FORBIDDEN",
                "CLOSED",
                "THROTTLED",
                "BREAKER_OPEN"
            })
    void send_failuresOfTheEndpoint_open(Kind kind) {
        inner.failsAfter(Duration.ofSeconds(16), kind);
        send(5);

        assertThat(isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {
                "TLS",
                "PROXY",
                "GATEWAY",
                "INTERRUPTED",
                "TOO_LARGE",
                "FORBIDDEN",
                "CLOSED",
                "THROTTLED",
                "BREAKER_OPEN"
            })
    void send_failuresOfOthers_neverOpen(Kind kind) {
        inner.fails(kind);
        send(100);

        assertThat(inner.sent()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void send_busyGatewayAnswers_open(int status) {
        inner.answers(status);
        send(5);

        assertThat(isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 404, 407, 408, 429, 500})
    void send_otherAnswers_neverOpen(int status) {
        inner.answers(status);
        send(100);

        assertThat(inner.sent()).isEqualTo(100);
    }

    @Test
    void send_answerThatTheProfileDoesNotTakeForBusy_neverOpens() throws Exception {
        inner.answers(503);
        for (int i = 0; i < 100; i++) {
            transport.send(request(URL).judgedBy(answer -> false), time.call(MINUTE));
            time.pass(Duration.ofSeconds(1));
        }

        assertThat(inner.sent()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TIMEOUT", "UNREACHABLE"})
    void send_endedByTheShortDeadlineOfTheCaller_neverOpens(Kind kind) {
        inner.failsAfter(Duration.ofSeconds(2), kind);
        for (int i = 0; i < 100; i++) {
            send(URL, Duration.ofSeconds(2));
        }

        assertThat(inner.sent()).isEqualTo(100);
    }

    @Test
    void send_timeoutsOfTheAttempt_openAlsoWhereTheDeadlineCutThemALittle() {
        inner.failsAfter(Duration.ofSeconds(29), Kind.TIMEOUT);
        for (int i = 0; i < 5; i++) {
            send(URL, Duration.ofSeconds(29));
        }

        assertThat(isOpen()).isTrue();
    }

    @Test
    void send_vendorsTransportThatThrows_opens() {
        inner.does((request, call) -> {
            throw new IllegalStateException("of a vendor");
        });
        send(5);

        assertThat(isOpen()).isTrue();
    }

    @Test
    void send_open_failsAtOnceAndTellsWhen() {
        inner.fails(Kind.UNREACHABLE);
        send(5);

        TransportFailure told = catchThrowableOfType(
                TransportFailure.class, () -> transport.send(request(URL + "?dstcode=secret"), time.call(MINUTE)));

        assertThat(inner.sent()).isEqualTo(5);
        assertThat(told.kind()).isEqualTo(Kind.BREAKER_OPEN);
        assertThat(told.mayHaveLeft()).isFalse();
        assertThat(told.retryAt()).isEqualTo(HandTime.START.plusMillis(1200 + 1000));
        assertThat(told)
                .hasMessage("https://adapter.example/mapi/integration failed again and again a moment ago; try again at"
                        + " 2025-03-10T02:00:02.200Z");
    }

    @Test
    void send_open_sparesOtherEndpointsOnly() {
        inner.fails(Kind.UNREACHABLE);
        send(5);
        inner.answers(200);
        int before = inner.sent();

        send("https://adapter.example/mapi/share", MINUTE);
        send("https://adapter.example:8443/mapi/integration", MINUTE);
        send("http://adapter.example/mapi/integration", MINUTE);
        assertThat(inner.sent()).isEqualTo(before + 3);
    }

    @Test
    void of_sameEndpointSpeltOtherwise_isTheSame() {
        assertThat(breakers.of(URI.create("HTTPS://Adapter.Example:443/mapi?x=1#y")))
                .isSameAs(breakers.of(URI.create("https://adapter.example/mapi")));
        assertThat(breakers.of(URI.create("http://adapter.example:80")))
                .isSameAs(breakers.of(URI.create("http://adapter.example")));
    }

    @Test
    void of_pathsWithoutEnd_doNotFillTheMemory() {
        EndpointBreaker down = breakers.of(URI.create(URL));
        for (int i = 0; i < 5; i++) {
            down.failed(0, i * 1_000_000_000L, i * 1_000_000_000L);
        }
        for (int i = 0; i < 10_000; i++) {
            breakers.of(URI.create(URL + "/" + i));
        }

        assertThat(breakers.size()).isLessThanOrEqualTo(512);
        assertThat(breakers.of(URI.create(URL))).isSameAs(down);
    }

    @Test
    void send_interruptedProbe_leavesTheProbeToTheNext() {
        inner.fails(Kind.UNREACHABLE);
        send(5);
        time.pass(Duration.ofSeconds(1));
        inner.fails(Kind.INTERRUPTED);
        send(1);

        assertThat(isOpen()).isFalse();
    }

    @Test
    void send_probeEndedByAnError_leavesTheProbeToTheNext() {
        inner.fails(Kind.UNREACHABLE);
        send(5);
        time.pass(Duration.ofSeconds(1));
        inner.does((request, call) -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> send(1)).isInstanceOf(StackOverflowError.class);

        assertThat(isOpen()).isFalse();
    }

    @Test
    void close_closesWhatIsInside() {
        transport.close();

        assertThat(inner.isClosed()).isTrue();
    }
}
