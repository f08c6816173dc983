package vn.dvcqg.sdk.mock.net;

/** What a {@link TestProxy} did with a request. */
public enum ProxyOutcome {
    /** Passed it on; the answer, good or bad, is the server's. */
    FORWARDED,
    /** Asked for a user name and password: 407. */
    LOGIN_REQUIRED,
    /** Refused it: 403. */
    REFUSED,
    /** Answered with a page of its own. */
    HTML,
    /** Kept silent. */
    HUNG,
    /** Closed the connection without an answer. */
    CLOSED,
    /** Could not reach the server: 502. */
    UNREACHABLE,
    /** Did not understand it: 400. */
    MALFORMED
}
