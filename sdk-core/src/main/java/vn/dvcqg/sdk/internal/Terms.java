package vn.dvcqg.sdk.internal;

import vn.dvcqg.sdk.CallOptions;

/** Compares the terms on which two calls are made, where one call works for the other. */
public final class Terms {

    private Terms() {}

    /** Whether a failure of the one would have been that of the other too: the id of the work does not matter, all else does. */
    public static boolean areLike(CallOptions one, CallOptions other) {
        return one.deadline().equals(other.deadline())
                && one.retry().equals(other.retry())
                && one.pastBreaker() == other.pastBreaker()
                && one.headers().equals(other.headers());
    }
}
