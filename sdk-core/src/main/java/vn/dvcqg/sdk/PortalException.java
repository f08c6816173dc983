package vn.dvcqg.sdk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong in this SDK, sorted by what the caller can do about it.
 *
 * <ul>
 *   <li>{@link InvalidRequestException}: mend the data.
 *   <li>{@link SetupProblemException}: mend the configuration or the credentials.
 *   <li>{@link TryLaterException}: nothing has happened; try again at {@link TryLaterException#retryAt()}.
 *   <li>{@link OutcomeUnknownException}: the request may have taken effect; find out or send it again where that is safe.
 *   <li>{@link PortalFaultException}: the other side answered something that makes no sense; report it to its operator.
 * </ul>
 *
 * <p>The message says the cause and the cure, and holds neither secrets nor personal data. Failed earlier attempts of the
 * same call are attached as suppressed exceptions.
 */
public abstract sealed class PortalException extends RuntimeException
        permits InvalidRequestException,
                SetupProblemException,
                TryLaterException,
                OutcomeUnknownException,
                PortalFaultException {

    private static final long serialVersionUID = 1L;

    /** The SDK's id of the call. */
    private final String requestId;

    /** The caller's id of the work. */
    private final String correlationId;

    /** How many requests were begun. */
    private final int attempts;

    /**
     * Keeps the facts of the call.
     *
     * @param message cause and cure, free of secrets and personal data
     * @param facts the facts of the call
     * @param cause what led to it, or null
     */
    PortalException(String message, CallFacts facts, @Nullable Throwable cause) {
        super(withId(message, facts), cause);
        this.requestId = facts.requestId();
        this.correlationId = facts.correlationId();
        this.attempts = facts.attempts();
    }

    private static String withId(String message, CallFacts facts) {
        Objects.requireNonNull(message, "message");
        return facts.requestId().isEmpty() ? message : message + " [request " + facts.requestId() + "]";
    }

    /**
     * The SDK's own id of the call, as it stands in the logs.
     *
     * @return the id; empty when no call had begun
     */
    public String requestId() {
        return requestId;
    }

    /**
     * The caller's id of the work that the call belonged to.
     *
     * @return the id; the request id where the caller gave none; empty when no call had begun
     */
    public String correlationId() {
        return correlationId;
    }

    /**
     * How many requests were begun for the operation, logins not counted.
     *
     * @return the count; 0 when nothing was sent
     */
    public int attempts() {
        return attempts;
    }
}
