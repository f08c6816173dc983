package vn.dvcqg.sdk.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.observe.CallInfo;
import vn.dvcqg.sdk.observe.CallListener;
import vn.dvcqg.sdk.protocol.Capability;

/**
 * Makes calls: a new id, the full deadline, the check that the profile can do it at all, and the news of beginning and end.
 *
 * @param profile the name of the profile, for messages
 * @param capabilities what it can do
 * @param agency the code of the agency, for events
 * @param deadline how long a call may take where the options do not say it
 * @param correlationIds where the caller's id comes from, or null for none
 * @param options what is different for these calls
 * @param listener who listens, or null for nobody
 * @param ticker nanoseconds that never go back
 * @param kept who keeps the answers, or null for nobody
 * @param asked when the next call was asked for, where it was on another thread, or null
 */
public record Calls(
        String profile,
        Set<Capability> capabilities,
        String agency,
        Duration deadline,
        @Nullable Supplier<@Nullable String> correlationIds,
        CallOptions options,
        @Nullable CallListener listener,
        LongSupplier ticker,
        @Nullable KeptAnswers kept,
        @Nullable Asked asked) {

    private static final Logger LOG = LoggerFactory.getLogger("vn.dvcqg.sdk.call");
    private static final int LONGEST_ID = 128;

    /** Calls whose answers nobody keeps. */
    public Calls(
            String profile,
            Set<Capability> capabilities,
            String agency,
            Duration deadline,
            @Nullable Supplier<@Nullable String> correlationIds,
            CallOptions options,
            @Nullable CallListener listener,
            LongSupplier ticker) {
        this(profile, capabilities, agency, deadline, correlationIds, options, listener, ticker, null, null);
    }

    /** The same calls with other options on top of their own. */
    public Calls with(CallOptions others) {
        return copy(options.and(others), kept, asked);
    }

    /** The same calls, whose answers are kept as well. */
    public Calls keptBy(@Nullable KeptAnswers keeper) {
        return copy(options, keeper, asked);
    }

    /** The same calls, asked for now by this thread and made by another. */
    Calls askedNow(Clock clock) {
        return copy(options, kept, new Asked(ticker.getAsLong(), givenId(), clock));
    }

    private Calls copy(CallOptions with, @Nullable KeptAnswers keeper, @Nullable Asked when) {
        return new Calls(profile, capabilities, agency, deadline, correlationIds, with, listener, ticker, keeper, when);
    }

    /** The caller's id of calls that were asked for; empty where he gave none. */
    String askedId() {
        String given = givenId();
        return given == null || given.isBlank() ? "" : cleaned(given);
    }

    private @Nullable String givenId() {
        if (asked != null) {
            return asked.correlationId();
        }
        return options.correlationId().orElseGet(() -> correlationIds == null ? null : correlationIds.get());
    }

    /** Makes a call: what the work gives or throws is what the call gives or throws. */
    public <T> T run(String operation, Capability needed, Function<Call, T> work) {
        return run(begin(operation, needed), work);
    }

    /** Makes a call to somebody who has no profile. */
    public <T> T run(String operation, Function<Call, T> work) {
        return run(begin(operation), work);
    }

    private <T> T run(Call call, Function<Call, T> work) {
        LOG.debug("{}: begins", call);
        Throwable thrown = null;
        try {
            refuseIfTooLate(call);
            return work.apply(call);
        } catch (RuntimeException | Error e) {
            thrown = e;
            throw e;
        } finally {
            call.end(thrown, LOG);
        }
    }

    private void refuseIfTooLate(Call call) {
        if (asked != null && (call.remaining().isNegative() || call.remaining().isZero())) {
            throw Later.of(
                    "the call waited for its turn on the executor until its deadline had passed",
                    asked.clock().instant(),
                    call,
                    null);
        }
    }

    Call begin(String operation, Capability needed) {
        if (!capabilities.contains(needed)) {
            throw new SetupProblemException(
                    List.of(Violations.of("profile", "setup-capability", profile, operation, needed)));
        }
        return begin(operation);
    }

    private Call begin(String operation) {
        String requestId = SystemTime.newId();
        String given = givenId();
        String correlationId = given == null || given.isBlank() ? requestId : cleaned(given);
        return new Call(
                new CallInfo(operation, agency, requestId, correlationId),
                options.deadline().orElse(deadline),
                options,
                listener,
                ticker,
                asked == null ? ticker.getAsLong() : asked.begin(ticker),
                kept);
    }

    /** The caller's id goes into every log line, so it may not break one. */
    private static String cleaned(String given) {
        String cut = given.length() > LONGEST_ID ? given.substring(0, LONGEST_ID) : given;
        return cut.replaceAll("[\\p{C}\\p{Z}]", "_");
    }

    /** Refuses before anything is sent. */
    public static void refuseIfAny(List<Violation> violations, Call call) {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations, null, call.facts());
        }
    }
}
