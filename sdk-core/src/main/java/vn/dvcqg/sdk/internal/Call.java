package vn.dvcqg.sdk.internal;

import java.time.Duration;
import java.util.function.LongSupplier;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** The one implementation of a call: an operation, two ids, a deadline and a counter. */
public final class Call implements CallContext {

    private final String operation;
    private final String requestId;
    private final String correlationId;
    private final LongSupplier ticker;
    private final long endsAt;
    private int attempts;
    private boolean lost;

    /** A call that begins now. */
    public Call(String operation, String requestId, String correlationId, Duration deadline, LongSupplier ticker) {
        this.operation = operation;
        this.requestId = requestId;
        this.correlationId = correlationId;
        this.ticker = ticker;
        this.endsAt = ticker.getAsLong() + deadline.toNanos();
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public Duration remaining() {
        return Duration.ofNanos(endsAt - ticker.getAsLong());
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
        return new CallFacts(requestId, correlationId, attempts);
    }

    /** The ids and the rest of the deadline, as they stand in a log line. */
    @Override
    public String toString() {
        return operation + " request=" + requestId + " correlation=" + correlationId + " remaining="
                + remaining().toMillis() + "ms";
    }
}
