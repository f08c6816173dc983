package vn.dvcqg.sdk.mock.internal;

import java.time.Duration;

/** How an answer leaves the mock. */
public sealed interface Delivery {
    /** As one would expect. */
    record Whole() implements Delivery {}

    /** Not at all: the connection is reset or closed. */
    record Cut(boolean reset) implements Delivery {}

    /** The body is followed by filler until it has this many bytes; it is made while it is sent. */
    record Huge(long bytes) implements Delivery {}

    /** Byte after byte with a pause between. */
    record Drip(int bytes, Duration interval) implements Delivery {}
}
