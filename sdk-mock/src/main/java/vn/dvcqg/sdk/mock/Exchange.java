package vn.dvcqg.sdk.mock;

import java.util.List;
import java.util.Map;

/**
 * One request the mock received and how it ended. Immutable. {@link #toString()} leaves out headers and body, which hold
 * the session and personal data.
 *
 * @param operation name of the service or of the endpoint of an identity provider, {@code login}, or {@code ?} when the
 *     message did not tell
 * @param path path of the URL, without the query
 * @param query query of the URL as sent, without the question mark; empty when there was none
 * @param headers request headers by lower-case name; several values are joined with a comma
 * @param body request body as received
 * @param status HTTP status of the answer; 0 when the connection was cut instead
 * @param faults names of the faults that struck this exchange, in order
 */
public record Exchange(
        String operation,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        int status,
        List<String> faults) {

    /**
     * Copies the collections.
     *
     * @param operation see the record
     * @param path see the record
     * @param query see the record
     * @param headers see the record
     * @param body see the record
     * @param status see the record
     * @param faults see the record
     */
    public Exchange {
        headers = Map.copyOf(headers);
        faults = List.copyOf(faults);
    }

    @Override
    public String toString() {
        return "Exchange[" + operation + " " + path + " -> " + status + ", faults=" + faults + "]";
    }
}
