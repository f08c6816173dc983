package vn.dvcqg.sdk;

import java.util.Objects;

/**
 * What a call leaves behind for the people who look for it in the logs. Immutable and safe for use by several threads.
 *
 * @param requestId the SDK's own id of the call; empty when no call had begun
 * @param correlationId the caller's id of the work that the call belongs to; the request id where he gave none
 * @param attempts how many requests were begun for the operation itself, logins not counted; 0 when none was
 */
public record CallFacts(String requestId, String correlationId, int attempts) {

    /** The facts of something that happened before any call. */
    public static final CallFacts NONE = new CallFacts("", "", 0);

    /**
     * Checks that nothing is missing.
     *
     * @param requestId not null
     * @param correlationId not null
     * @param attempts taken as it is
     * @throws NullPointerException if an id is null
     */
    public CallFacts {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(correlationId, "correlationId");
    }
}
