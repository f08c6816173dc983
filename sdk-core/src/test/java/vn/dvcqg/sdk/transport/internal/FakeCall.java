package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.util.function.Supplier;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** A call whose deadline a test holds. */
public final class FakeCall implements CallContext {

    private final Supplier<Duration> remaining;
    private int attempts;
    private boolean lost;

    public FakeCall(Supplier<Duration> remaining) {
        this.remaining = remaining;
    }

    /** A call with a minute left, however long it takes. */
    public static FakeCall unhurried() {
        return withLeft(Duration.ofMinutes(1));
    }

    public static FakeCall withLeft(Duration left) {
        return new FakeCall(() -> left);
    }

    @Override
    public String operation() {
        return "submit";
    }

    @Override
    public Duration remaining() {
        return remaining.get();
    }

    @Override
    public void countAttempt() {
        attempts++;
    }

    @Override
    public void noteLost() {
        lost = true;
    }

    @Override
    public boolean mayHaveTakenEffect() {
        return lost;
    }

    @Override
    public CallFacts facts() {
        return new CallFacts("req-1", "work-7", attempts);
    }
}
