package vn.dvcqg.sdk.mock;

/**
 * One thing the mock noticed in a message it was sent. Immutable.
 *
 * <p>The texts name fields and rules and never repeat a value, so a finding holds no personal data and no secret.
 *
 * @param code stable code in lower case with hyphens, for example {@code wrong-date-form}; the list is in the page
 *     below
 * @param severity how much it matters
 * @param operation name of the service or of the endpoint of an identity provider, {@code login}, or {@code ?} when the
 *     message did not tell
 * @param pointer JSON pointer (RFC 6901) to the place in the body, or name of the parameter of a query or form; empty for the
 *     whole message, its URL or its headers
 * @param english the message in English
 * @param vietnamese the message in Vietnamese
 * @param rule where the rule is written down: page and section
 * @see "docs/mock.md, section Findings"
 */
public record Finding(
        String code,
        Severity severity,
        String operation,
        String pointer,
        String english,
        String vietnamese,
        String rule) {}
