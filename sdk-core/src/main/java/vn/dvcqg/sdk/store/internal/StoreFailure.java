package vn.dvcqg.sdk.store.internal;

import org.jspecify.annotations.Nullable;

/** A database did not do what it was asked for. Says what that was; the driver's own words are the cause. */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure with what led to it. */
    public StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
