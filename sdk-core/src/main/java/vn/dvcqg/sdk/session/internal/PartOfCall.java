package vn.dvcqg.sdk.session.internal;

import java.time.Duration;
import java.util.function.Function;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallInfo;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * A call with less time than it has: a renewal ahead must leave enough for the request itself, which can go on with the old session.
 *
 * @param whole the call
 * @param kept what is left for the rest of it
 */
record PartOfCall(CallContext whole, Duration kept) implements CallContext {

    private static final int PARTS = 4;

    /** A quarter of what is left. */
    static PartOfCall quarter(CallContext call) {
        Duration left = call.remaining();
        return new PartOfCall(call, left.minus(left.dividedBy(PARTS)));
    }

    @Override
    public String operation() {
        return whole.operation();
    }

    @Override
    public Duration remaining() {
        return whole.remaining().minus(kept);
    }

    @Override
    public void countAttempt() {
        whole.countAttempt();
    }

    @Override
    public void noteLost() {
        whole.noteLost();
    }

    @Override
    public boolean mayHaveTakenEffect() {
        return whole.mayHaveTakenEffect();
    }

    @Override
    public CallFacts facts() {
        return whole.facts();
    }

    @Override
    public CallOptions options() {
        return whole.options();
    }

    @Override
    public void tell(Function<CallInfo, CallEvent> event) {
        whole.tell(event);
    }

    @Override
    public void keep(WireRequest request, WireAnswer answer) {
        whole.keep(request, answer);
    }

    /** The ids of the call and what is left of this part. */
    @Override
    public String toString() {
        return Call.line(this);
    }
}
