package vn.dvcqg.sdk.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.protocol.Capability;

/**
 * Begins calls: a new id, the full deadline, and the check that the profile can do it at all.
 *
 * @param profile the name of the profile, for messages
 * @param capabilities what it can do
 * @param deadline how long a call may take
 * @param correlationIds where the caller's id comes from, or null for none
 * @param ticker nanoseconds that never go back
 */
public record Calls(
        String profile,
        Set<Capability> capabilities,
        Duration deadline,
        @Nullable Supplier<@Nullable String> correlationIds,
        LongSupplier ticker) {

    private static final int LONGEST_ID = 128;

    /** A call that begins now. */
    public Call begin(String operation, Capability needed) {
        if (!capabilities.contains(needed)) {
            throw new SetupProblemException(
                    List.of(Violations.of("profile", "setup-capability", profile, operation, needed)));
        }
        String requestId = SystemTime.newId();
        String given = correlationIds == null ? null : correlationIds.get();
        String correlationId = given == null || given.isBlank() ? requestId : cleaned(given);
        return new Call(operation, requestId, correlationId, deadline, ticker);
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
