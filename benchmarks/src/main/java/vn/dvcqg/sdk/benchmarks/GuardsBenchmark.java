package vn.dvcqg.sdk.benchmarks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.RetryQuota;
import vn.dvcqg.sdk.transport.internal.Guards;
import vn.dvcqg.sdk.transport.internal.RetryingExchange;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.Exchange;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * What retry quota, rate limit and breaker cost a call that succeeds, over a transport that does nothing: with the guards at their
 * defaults, and with all of them off.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class GuardsBenchmark {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final SystemTime time = SystemTime.real();
    private final WireRequest request = WireRequest.of(
            "DongBoHoSoMC",
            "POST",
            URI.create("https://security-server.example/forward/mapi/integration?dstcode=x"),
            Map.of("Content-Type", "application/json"),
            new byte[0],
            Effect.REPEATABLE);
    private final Exchange usual = exchange(RetryQuota.DEFAULT, RateLimit.DEFAULT, Breaker.DEFAULT);
    private final Exchange off = exchange(RetryQuota.OFF, RateLimit.OFF, Breaker.OFF);

    private Exchange exchange(RetryQuota quota, RateLimit limit, Breaker breaker) {
        Guards guards = new Guards(quota, limit, breaker, TIMEOUT, time);
        return new RetryingExchange(
                guards.pacing(guards.breaking(new Nothing()), "H40.16"),
                RetryPolicy.DEFAULT,
                time,
                guards.retriesOf("H40.16"));
    }

    private WireAnswer send(Exchange exchange) {
        CallContext call = new Call("submit", "request", "work", TIMEOUT, time.ticker());
        return exchange.send(request, answer -> answer.status() >= 500, call);
    }

    /** As a program has it that configures nothing. */
    @Benchmark
    public WireAnswer guarded() {
        return send(usual);
    }

    /** The same with all guards off. */
    @Benchmark
    public WireAnswer unguarded() {
        return send(off);
    }

    /** Answers at once and keeps no time. */
    private static final class Nothing implements Transport {

        private final WireAnswer answer = WireAnswer.of(200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));

        @Override
        public WireAnswer send(WireRequest sent, CallContext call) {
            return answer;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
