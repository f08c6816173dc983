package vn.dvcqg.sdk;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The portal, or something on the way to it, could not take the request now. Nothing has taken effect: the same call may be made
 * again, best not before {@link #retryAt()}.
 */
public final class TryLaterException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** The earliest moment for another try. */
    private final Instant retryAt;

    /**
     * Says from when on another try makes sense.
     *
     * @param message cause and cure, free of secrets and personal data
     * @param retryAt the earliest moment for another try: what the other side asked for, else the SDK's own back-off
     * @param facts the facts of the call
     * @param cause what led to it, or null
     */
    public TryLaterException(String message, Instant retryAt, CallFacts facts, @Nullable Throwable cause) {
        super(message, facts, cause);
        this.retryAt = Objects.requireNonNull(retryAt, "retryAt");
    }

    /**
     * The earliest moment for another try.
     *
     * @return what the other side asked for, else the SDK's own back-off
     */
    public Instant retryAt() {
        return retryAt;
    }
}
