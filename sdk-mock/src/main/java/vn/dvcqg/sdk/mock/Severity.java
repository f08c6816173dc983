package vn.dvcqg.sdk.mock;

/** How much a {@link Finding} matters. */
public enum Severity {
    /** The message differs from the wire in a way that the real portal may refuse or misread. */
    ERROR,
    /** Allowed on the wire as far as known, but a likely mistake. */
    WARNING,
    /** Worth knowing, no mistake. */
    INFO
}
