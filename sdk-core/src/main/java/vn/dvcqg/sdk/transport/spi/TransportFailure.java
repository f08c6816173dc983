package vn.dvcqg.sdk.transport.spi;

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
        /**
         * A gateway on the way does not let the request through, or gave no token for it, so that nobody behind it has seen the
         * request. The cause is the SDK's own exception for it.
         */
        GATEWAY,
        /** The transport was closed before or during the call. */
        CLOSED
    }

    /** What kind of trouble it was. */
    private final Kind kind;

    /** Whether a byte of the request may have left this machine. */
    private final boolean mayHaveLeft;

    /**
     * A failure.
     *
     * @param kind what kind of trouble
     * @param mayHaveLeft whether a byte of the request may have left this machine
     * @param message what happened, with the hop; free of secrets and personal data
     * @param cause what led to it, or null
     */
    public TransportFailure(Kind kind, boolean mayHaveLeft, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.mayHaveLeft = mayHaveLeft;
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
}
