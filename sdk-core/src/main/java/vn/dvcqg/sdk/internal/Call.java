package vn.dvcqg.sdk.internal;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallInfo;
import vn.dvcqg.sdk.observe.CallListener;
import vn.dvcqg.sdk.observe.CallOutcome;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** The one implementation of a call: an operation, two ids, a deadline, a counter, and whoever listens. */
public final class Call implements CallContext {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final CallInfo info;
    private final CallOptions options;
    private final @Nullable CallListener listener;
    private final LongSupplier ticker;
    private final long began;
    private final long endsAt;
    private final @Nullable KeptAnswers kept;
    private int attempts;
    private boolean lost;
    private @Nullable Throwable hidden;
    /** The part of a log line that does not change. */
    private @Nullable String name;

    /** A call that begins now and that nobody listens to. */
    public Call(String operation, String requestId, String correlationId, Duration deadline, LongSupplier ticker) {
        this(
                new CallInfo(operation, "", requestId, correlationId),
                deadline,
                CallOptions.NONE,
                null,
                ticker,
                ticker.getAsLong(),
                null);
    }

    /** A call that began at some moment of the ticker. */
    Call(
            CallInfo info,
            Duration deadline,
            CallOptions options,
            @Nullable CallListener listener,
            LongSupplier ticker,
            long began,
            @Nullable KeptAnswers kept) {
        this.info = info;
        this.options = options;
        this.listener = listener;
        this.ticker = ticker;
        this.began = began;
        this.endsAt = began + deadline.toNanos();
        this.kept = kept;
        tell(which -> new CallEvent.Began(which, deadline));
    }

    @Override
    public String operation() {
        return info.operation();
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
        return new CallFacts(info.requestId(), info.correlationId(), attempts);
    }

    @Override
    public CallOptions options() {
        return options;
    }

    @Override
    public void tell(Function<CallInfo, CallEvent> event) {
        if (listener != null) {
            listener.on(event.apply(info));
        }
    }

    /** Notes a failure that the call tells as a value, so that whoever listens hears of it all the same. */
    public void noteHidden(@Nullable Throwable failure) {
        hidden = failure;
    }

    @Override
    public void keep(WireRequest request, WireAnswer answer) {
        if (kept != null) {
            kept.keep(request, answer);
        }
    }

    /** The call has ended. */
    void end(@Nullable Throwable thrown, Logger log) {
        CallOutcome outcome = CallOutcome.of(thrown == null ? hidden : thrown);
        Duration took = Duration.ofNanos(ticker.getAsLong() - began);
        tell(which -> new CallEvent.Ended(which, outcome, attempts, took));
        if (log.isDebugEnabled()) {
            log.debug("{}: ended {} after {} attempts in {} ms", this, outcome, attempts, took.toMillis());
        }
    }

    /** The ids and the rest of the deadline of a call, as they stand in a log line. */
    public static String line(CallContext call) {
        CallFacts facts = call.facts();
        return call.operation() + " request=" + facts.requestId() + " correlation=" + facts.correlationId()
                + " remaining=" + call.remaining().toMillis() + "ms";
    }

    /** As {@link #line}, whose unchanging part is made once. */
    @Override
    public String toString() {
        String known = name;
        if (known == null) {
            known = info.operation() + " request=" + info.requestId() + " correlation=" + info.correlationId()
                    + " remaining=";
            name = known;
        }
        return known + (endsAt - ticker.getAsLong()) / NANOS_PER_MILLI + "ms";
    }
}
