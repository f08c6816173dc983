package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallInfo;
import vn.dvcqg.sdk.observe.WaitReason;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Requests that wait for their turn, and what the answers teach. */
class PacedTransportTest {

    private static final WireRequest REQUEST = Wires.post(
                    URI.create("https://adapter.example/mapi/integration?dstcode=secret"))
            .judgedBy(answer -> answer.status() == 429 || answer.status() >= 500);

    private final HandTime time = HandTime.ofOneThread();
    private final StubTransport inner = new StubTransport(time);
    private final List<CallEvent> events = new ArrayList<>();
    private PacedTransport transport = paced(RateLimit.DEFAULT);

    @AfterEach
    void lowerTheFlag() {
        Thread.interrupted();
    }

    private PacedTransport paced(RateLimit limit) {
        return new PacedTransport(inner, new Pace(limit, time::now), "H40.16", time.system());
    }

    private static RateLimit even(double perSecond) {
        return RateLimit.builder().perSecond(perSecond).burst(1).build();
    }

    /** A call that notes what it is told. */
    private CallContext call(Duration deadline) {
        long endsAt = time.now() + deadline.toNanos();
        FakeCall call = new FakeCall(() -> Duration.ofNanos(endsAt - time.now()));
        return new CallContextWrapper(
                call, event -> events.add(event.apply(new CallInfo("submit", "H40.16", "r", "c"))));
    }

    private int send() {
        try {
            return transport.send(REQUEST, call(Duration.ofSeconds(60))).status();
        } catch (TransportFailure e) {
            throw new AssertionError(e);
        }
    }

    private TransportFailure failure(Duration deadline) {
        TransportFailure told =
                catchThrowableOfType(TransportFailure.class, () -> transport.send(REQUEST, call(deadline)));
        assertThat(told).as("a failure").isNotNull();
        return told;
    }

    @Test
    void send_nothingLearnt_neverWaits() {
        for (int i = 0; i < 1000; i++) {
            send();
        }

        assertThat(time.waits()).isEmpty();
        assertThat(events).isEmpty();
        assertThat(inner.sent()).isEqualTo(1000);
    }

    @Test
    void send_fasterThanTheRate_waitsAndTellsSo() {
        transport = paced(even(4));
        send();
        send();
        send();

        assertThat(time.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(250));
        assertThat(events)
                .allSatisfy(event -> assertThat(event)
                        .isEqualTo(new CallEvent.Waiting(event.call(), WaitReason.RATE_LIMIT, Duration.ofMillis(250))));
        assertThat(events).hasSize(2);
    }

    @Test
    void send_noTurnBeforeTheDeadline_failsAtOnceAndTellsWhen() {
        transport = paced(even(0.01));
        send();

        TransportFailure told = failure(Duration.ofSeconds(60));

        assertThat(told.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(told.mayHaveLeft()).isFalse();
        assertThat(told.retryAt()).isEqualTo(HandTime.START.plusSeconds(100));
        assertThat(told)
                .hasMessage("https://adapter.example/mapi/integration has no turn for H40.16 before the deadline of"
                        + " the call (rate limit); try again at 2025-03-10T02:01:40Z");
        assertThat(inner.sent()).isEqualTo(1);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void send_interruptedWhileWaiting_givesTheTurnBack() {
        transport = paced(even(1));
        send();
        Thread.currentThread().interrupt();

        TransportFailure told = failure(Duration.ofSeconds(60));

        assertThat(told.kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(told.mayHaveLeft()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        send();
        assertThat(time.now()).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void send_throttled_slowsTheNextRequestsDown() {
        inner.answers(429);
        send();
        inner.answers(200);
        send();
        send();

        assertThat(time.waits()).hasSize(1);
        assertThat(time.waits().get(0)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"429, 3, true", "503, 3, true", "503, , false", "503, soon, false", "500, 3, false", "200, 3, false"})
    void send_answer_holdsOthersBackOnlyIfItMeansTooMany(int status, String retryAfter, boolean held) {
        if (retryAfter == null) {
            inner.answers(status);
        } else {
            inner.answers(status, retryAfter);
        }
        send();
        inner.answers(200);
        send();

        assertThat(time.waits()).isEqualTo(held ? List.of(Duration.ofSeconds(3)) : List.of());
    }

    @Test
    void send_unavailableThatIsNotBusy_teachesNothing() throws Exception {
        inner.answers(429, "30");
        transport.send(REQUEST.judgedBy(answer -> false), call(Duration.ofSeconds(5)));
        send();

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void send_pauseBeyondTheDeadline_failsFastWithItsEnd() {
        inner.answers(429, "30");
        send();

        TransportFailure told = failure(Duration.ofSeconds(10));

        assertThat(told.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(told.retryAt()).isEqualTo(HandTime.START.plusSeconds(30));
        assertThat(inner.sent()).isEqualTo(1);
    }

    @Test
    void send_turnThatLeavesNoTimeForTheRequest_failsFast() {
        inner.answers(429, "55");
        send();

        assertThat(failure(Duration.ofSeconds(60)).retryAt()).isEqualTo(HandTime.START.plusSeconds(55));
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void send_breakerOpen_doesNotHoldUpTheNext() {
        transport = paced(even(0.1));
        inner.does((request, call) -> {
            throw TransportFailure.notBefore(Kind.BREAKER_OPEN, "open", HandTime.START);
        });
        for (int i = 0; i < 1000; i++) {
            time.pass(Duration.ofNanos(1000));
            assertThat(failure(Duration.ofSeconds(5)).kind()).isEqualTo(Kind.BREAKER_OPEN);
        }

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void send_otherFailure_usesUpItsTurn() {
        transport = paced(even(1));
        inner.fails(Kind.BROKEN);
        assertThat(failure(Duration.ofSeconds(60)).kind()).isEqualTo(Kind.BROKEN);
        inner.answers(200);
        send();

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void send_programmingError_passesThrough() {
        inner.does((request, call) -> {
            throw new IllegalStateException("of a vendor");
        });

        assertThatThrownBy(this::send).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void close_closesWhatIsInside() {
        transport.close();

        assertThat(inner.isClosed()).isTrue();
    }

    /** A call that hands events on. */
    private record CallContextWrapper(
            CallContext inner, java.util.function.Consumer<Function<CallInfo, CallEvent>> told) implements CallContext {

        @Override
        public String operation() {
            return inner.operation();
        }

        @Override
        public Duration remaining() {
            return inner.remaining();
        }

        @Override
        public void countAttempt() {
            inner.countAttempt();
        }

        @Override
        public void noteLost() {
            inner.noteLost();
        }

        @Override
        public boolean mayHaveTakenEffect() {
            return inner.mayHaveTakenEffect();
        }

        @Override
        public vn.dvcqg.sdk.CallFacts facts() {
            return inner.facts();
        }

        @Override
        public void tell(Function<CallInfo, CallEvent> event) {
            told.accept(event);
        }
    }
}
