package vn.dvcqg.sdk.benchmarks;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallListener;
import vn.dvcqg.sdk.observe.CallOutcome;
import vn.dvcqg.sdk.observe.spi.Metrics;

/** Metrics and a listener that do what real ones do at least: add. */
final class SumOfCalls implements Metrics, CallListener {

    private final LongAdder calls = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder events = new LongAdder();

    @Override
    public void call(String operation, String agency, CallOutcome outcome, int attempts, Duration took) {
        calls.increment();
    }

    @Override
    public void answer(String request, String endpoint, int status, boolean busy, Duration took) {
        nanos.add(took.toNanos());
    }

    @Override
    public void on(CallEvent event) {
        events.increment();
    }

    long calls() {
        return calls.sum();
    }
}
