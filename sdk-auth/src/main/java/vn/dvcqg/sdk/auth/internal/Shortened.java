package vn.dvcqg.sdk.auth.internal;

import java.time.Duration;
import java.util.function.Function;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallInfo;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * A call with less time, for a question whose old answer would do: a provider that hangs must not use up what the rest of a login needs.
 *
 * @param call the whole call
 * @param reserved what is kept for the rest
 */
record Shortened(CallContext call, Duration reserved) implements CallContext {

    private static final Duration MOST = Duration.ofSeconds(2);

    /** At most two seconds, at most a third of what remains. */
    static Shortened of(CallContext call) {
        Duration remaining = call.remaining();
        return new Shortened(call, remaining.minus(share(remaining)));
    }

    static Duration share(Duration remaining) {
        Duration third = remaining.dividedBy(3);
        return third.compareTo(MOST) < 0 ? third : MOST;
    }

    @Override
    public Duration remaining() {
        return call.remaining().minus(reserved);
    }

    @Override
    public String operation() {
        return call.operation();
    }

    @Override
    public void countAttempt() {
        call.countAttempt();
    }

    @Override
    public void noteLost() {
        call.noteLost();
    }

    @Override
    public boolean mayHaveTakenEffect() {
        return call.mayHaveTakenEffect();
    }

    @Override
    public CallFacts facts() {
        return call.facts();
    }

    @Override
    public CallOptions options() {
        return call.options();
    }

    @Override
    public void tell(Function<CallInfo, CallEvent> event) {
        call.tell(event);
    }

    @Override
    public void keep(WireRequest request, WireAnswer answer) {
        call.keep(request, answer);
    }

    /** That of the call, which names it in logs. */
    @Override
    public String toString() {
        return call.toString();
    }
}
