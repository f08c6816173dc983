package vn.dvcqg.sdk.mock.net;

import java.time.Instant;

/**
 * When a certificate is valid. The times are fixed, far away from any test's today, so that no test depends on the clock.
 */
public enum Validity {
    /** From 2020 to the end of 2049. */
    VALID("2020-01-01T00:00:00Z", "2049-12-31T23:59:59Z"),
    /** It ended with the year 2020. */
    EXPIRED("2020-01-01T00:00:00Z", "2020-12-31T23:59:59Z"),
    /** It begins with the year 2090. */
    NOT_YET_VALID("2090-01-01T00:00:00Z", "2099-12-31T23:59:59Z");

    private final Instant from;
    private final Instant until;

    Validity(String from, String until) {
        this.from = Instant.parse(from);
        this.until = Instant.parse(until);
    }

    /**
     * The first moment.
     *
     * @return "not before" of the certificate
     */
    public Instant from() {
        return from;
    }

    /**
     * The last moment.
     *
     * @return "not after" of the certificate
     */
    public Instant until() {
        return until;
    }
}
