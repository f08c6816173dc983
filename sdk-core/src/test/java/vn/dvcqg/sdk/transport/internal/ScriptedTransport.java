package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A transport that plays a script, and the time that passes while it does: only waits and the script's own steps move it. */
final class ScriptedTransport implements Transport {

    static final Instant START = Instant.parse("2025-03-10T02:00:00Z");

    private interface Step {
        WireAnswer play() throws TransportFailure;
    }

    private final Deque<Step> script = new ArrayDeque<>();
    private final List<WireRequest> sent = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private double chance = 0.5;
    private boolean interruptsWaits;

    ScriptedTransport answers(int status, String... header) {
        Map<String, List<String>> headers = header.length == 0 ? Map.of() : Map.of(header[0], List.of(header[1]));
        script.add(() -> WireAnswer.of(status, headers, "{}".getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    ScriptedTransport fails(Kind kind, boolean mayHaveLeft) {
        int number = script.size() + 1;
        script.add(() -> {
            throw new TransportFailure(kind, mayHaveLeft, "failure " + number, null);
        });
        return this;
    }

    /** The next step takes so long. */
    ScriptedTransport after(Duration time) {
        script.add(() -> {
            passed = passed.plus(time);
            return next();
        });
        return this;
    }

    ScriptedTransport chance(double value) {
        chance = value;
        return this;
    }

    ScriptedTransport interruptingWaits() {
        interruptsWaits = true;
        return this;
    }

    /** What the machine would give, in the hands of the script. */
    SystemTime time() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return START.plus(passed);
            }
        };
        return new SystemTime(clock, () -> passed.toNanos(), this::rest, () -> chance);
    }

    private void rest(Duration wait) throws InterruptedException {
        waits.add(wait);
        if (interruptsWaits) {
            throw new InterruptedException();
        }
        passed = passed.plus(wait);
    }

    CallContext call(Duration deadline) {
        return new Call("submit", "req-1", "work-7", deadline, () -> passed.toNanos());
    }

    int requests() {
        return sent.size();
    }

    List<Duration> waits() {
        return waits;
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        sent.add(request);
        return next();
    }

    private WireAnswer next() throws TransportFailure {
        Step step = script.poll();
        assertThat(step).as("step " + sent.size() + " of the script").isNotNull();
        return step.play();
    }

    @Override
    public void close() {
        script.clear();
    }
}
