package vn.dvcqg.sdk.transport.spi;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** No usable answer came. Says what kind of trouble it was and whether the request may have reached the other side. */
public final class TransportFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble. */
    public enum Kind {
        /** The host has no address, refuses connections, or cannot be reached. */
        UNREACHABLE,
        /** TLS failed: an unknown authority, a wrong host name, no common version. */
        TLS,
        /** It took longer than an attempt may. */
        TIMEOUT,
        /** The connection broke. */
        BROKEN,
        /** The thread was interrupted; its flag is set again. */
        INTERRUPTED,
        /** The answer is larger than the limit. */
        TOO_LARGE,
        /** The address may not be called, such as plain HTTP to a public host. */
        FORBIDDEN,
        /** The proxy refuses the tunnel or the login; the same call fails until somebody mends the settings. */
        PROXY,
        /**
         * A gateway on the way does not let the request through, or gave no token for it, so that nobody behind it has seen the
         * request. The cause is the SDK's own exception for it.
         */
        GATEWAY,
        /** The transport was closed before or during the call. */
        CLOSED,
        /** The SDK's own rate limit has no turn for the request before the deadline; nothing was sent. */
        THROTTLED,
        /** The endpoint failed again and again a moment ago; nothing was sent. */
        BREAKER_OPEN
    }

    /** What kind of trouble it was. */
    private final Kind kind;

    /** Whether a byte of the request may have left this machine. */
    private final boolean mayHaveLeft;

    /** When another try makes sense, where that is known. */
    private final @Nullable Instant retryAt;

    /**
     * A failure.
     *
     * @param kind what kind of trouble
     * @param mayHaveLeft whether a byte of the request may have left this machine
     * @param message what happened, with the hop; free of secrets and personal data
     * @param cause what led to it, or null
     */
    public TransportFailure(Kind kind, boolean mayHaveLeft, String message, @Nullable Throwable cause) {
        this(kind, mayHaveLeft, message, cause, null);
    }

    private TransportFailure(
            Kind kind, boolean mayHaveLeft, String message, @Nullable Throwable cause, @Nullable Instant retryAt) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.mayHaveLeft = mayHaveLeft;
        this.retryAt = retryAt;
    }

    /**
     * A failure of the SDK's own making, before anything was sent.
     *
     * @param kind what kind of trouble
     * @param message what happened; free of secrets and personal data
     * @param retryAt when another try makes sense
     * @return the failure
     */
    public static TransportFailure notBefore(Kind kind, String message, Instant retryAt) {
        return new TransportFailure(kind, false, message, null, Objects.requireNonNull(retryAt, "retryAt"));
    }

    /**
     * What kind of trouble it was.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether a byte of the request may have left this machine.
     *
     * @return false only when it is certain that nothing was sent
     */
    public boolean mayHaveLeft() {
        return mayHaveLeft;
    }

    /**
     * When another try makes sense.
     *
     * @return the moment, or null when nobody said one
     */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
