package vn.dvcqg.sdk.session.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallInfo;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * A call of one minute that keeps what it is told.
 *
 * @param nanos what of the minute is over
 * @param told the events
 */
record ListeningCall(AtomicLong nanos, List<CallEvent> told) implements CallContext {

    static final CallInfo INFO = new CallInfo("submit", "000.00.99.H99", "req-1", "work-7");

    @Override
    public String operation() {
        return INFO.operation();
    }

    @Override
    public Duration remaining() {
        return Duration.ofMinutes(1).minusNanos(nanos.get());
    }

    @Override
    public void countAttempt() {
        throw new AssertionError("a login is not counted");
    }

    @Override
    public void noteLost() {
        throw new AssertionError("nothing is lost here");
    }

    @Override
    public boolean mayHaveTakenEffect() {
        return false;
    }

    @Override
    public CallFacts facts() {
        return new CallFacts(INFO.requestId(), INFO.correlationId(), 0);
    }

    @Override
    public void tell(Function<CallInfo, CallEvent> event) {
        told.add(event.apply(INFO));
    }
}
