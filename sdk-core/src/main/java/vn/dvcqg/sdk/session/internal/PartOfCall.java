package vn.dvcqg.sdk.session.internal;

import java.time.Duration;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.transport.spi.CallContext;

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
    public String toString() {
        return whole.toString();
    }
}
