package vn.dvcqg.sdk.mock;

/** What the mock does where nobody knows what the real portal does. Values are immutable. */
public sealed interface Policy {

    /**
     * Refuses the message.
     *
     * @param code the {@code error_code} to answer, for example {@code -1}
     * @param message the {@code message} to answer
     */
    record Reject(String code, String message) implements Policy {}

    /** Accepts the message as if nothing were wrong; only the finding tells. */
    record AcceptAndRecord() implements Policy {}

    /**
     * Refuses the message with this answer.
     *
     * @param code the {@code error_code} to answer, for example {@code -1}
     * @param message the {@code message} to answer
     * @return the policy
     */
    static Policy reject(String code, String message) {
        return new Reject(code, message);
    }

    /**
     * Accepts the message silently and records a finding.
     *
     * @return the policy
     */
    static Policy acceptAndRecord() {
        return new AcceptAndRecord();
    }
}
