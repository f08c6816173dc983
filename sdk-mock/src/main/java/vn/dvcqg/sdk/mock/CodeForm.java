package vn.dvcqg.sdk.mock;

/** How a success is written in {@code error_code}. All three forms occur on the real wire. */
public enum CodeForm {
    /** The form that the known sample of each operation has: the default. */
    AS_SAMPLES,
    /** The text {@code "0"}. */
    TEXT,
    /** The number {@code 0}. */
    NUMBER,
    /** The text {@code "00"}. */
    TWO_DIGITS
}
