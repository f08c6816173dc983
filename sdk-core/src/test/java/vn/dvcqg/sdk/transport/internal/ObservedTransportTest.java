package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallInfo;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

class ObservedTransportTest {

    private static final String HOP = "https://adapter.example.test/mapi/integration";
    private static final String NAME = "DongBoHoSoMC";
    private static final CallInfo INFO = new CallInfo("submit", "000.00.99.H99", "req-1", "work-7");

    private final ScriptedTransport script = new ScriptedTransport();
    private final ObservedTransport transport =
            new ObservedTransport(script, () -> script.time().ticker().getAsLong());
    private final Told call = new Told(script.call(Duration.ofSeconds(60)));
    private final WireRequest request = Wires.post(URI.create(HOP + "?dstcode=VN"));

    /** A call that keeps what it is told. */
    private static final class Told implements CallContext {
        private final CallContext inner;
        private final List<CallEvent> events = new ArrayList<>();
        private final List<WireAnswer> kept = new ArrayList<>();

        Told(CallContext inner) {
            this.inner = inner;
        }

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
        public CallFacts facts() {
            return inner.facts();
        }

        @Override
        public void tell(Function<CallInfo, CallEvent> event) {
            events.add(event.apply(INFO));
        }

        @Override
        public void keep(WireRequest request, WireAnswer answer) {
            kept.add(answer);
        }
    }

    @Test
    void send_answered_isCountedToldAndKept() throws TransportFailure {
        script.after(Duration.ofMillis(250)).answers(200);

        WireAnswer answer = transport.send(request, call);

        assertThat(call.events)
                .containsExactly(
                        new CallEvent.Attempt(INFO, 1, NAME, HOP, Duration.ofSeconds(60)),
                        new CallEvent.Answered(INFO, NAME, HOP, 200, 2, false, Duration.ofMillis(250)));
        assertThat(call.kept).containsExactly(answer);
        assertThat(call.facts().attempts()).isEqualTo(1);
    }

    @Test
    void send_login_isNotCounted() throws TransportFailure {
        script.answers(200);

        transport.send(request.uncounted(), call);

        assertThat(call.facts().attempts()).isZero();
        assertThat(call.events.get(0)).isEqualTo(new CallEvent.Attempt(INFO, 0, NAME, HOP, Duration.ofSeconds(60)));
    }

    @Test
    void send_busyAnswer_isToldAsSuch() throws TransportFailure {
        script.answers(503);

        transport.send(request.judgedBy(answer -> answer.status() == 503), call);

        assertThat(call.events.get(1)).isEqualTo(new CallEvent.Answered(INFO, NAME, HOP, 503, 2, true, Duration.ZERO));
    }

    @Test
    void send_failed_isTold() {
        script.fails(Kind.TIMEOUT, true);

        assertThatThrownBy(() -> transport.send(request, call)).isInstanceOf(TransportFailure.class);

        assertThat(call.events.get(1))
                .isEqualTo(new CallEvent.Failed(INFO, NAME, HOP, Kind.TIMEOUT, true, Duration.ZERO));
        assertThat(call.kept).isEmpty();
    }

    @Test
    void send_vendorsTransportBreaks_isABrokenConnection() {
        ObservedTransport broken = new ObservedTransport(new Throwing(), () -> 0);

        assertThatThrownBy(() -> broken.send(request, call)).isInstanceOf(IllegalStateException.class);

        assertThat(call.events.get(1))
                .isEqualTo(new CallEvent.Failed(INFO, NAME, HOP, Kind.BROKEN, true, Duration.ZERO));
        assertThat(call.facts().attempts()).isEqualTo(1);
    }
}
