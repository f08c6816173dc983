package vn.dvcqg.sdk.observe;

import java.util.Objects;

/**
 * Which call an event belongs to. Holds nothing personal. Immutable and safe for use by several threads.
 *
 * @param operation what the vendor asked for, for example {@code submit}
 * @param agency the code of the agency that calls
 * @param requestId the SDK's own id of the call
 * @param correlationId the caller's id of the work; the request id where he gave none
 */
public record CallInfo(String operation, String agency, String requestId, String correlationId) {

    /**
     * Checks that nothing is missing.
     *
     * @param operation not null
     * @param agency not null
     * @param requestId not null
     * @param correlationId not null
     * @throws NullPointerException if a part is null
     */
    public CallInfo {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(correlationId, "correlationId");
    }
}
