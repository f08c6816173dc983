package vn.dvcqg.sdk;

import org.jspecify.annotations.Nullable;

/**
 * The other side answered something that makes no sense: a page instead of JSON, an empty body, an answer without a result, more
 * bytes than any real answer has. Neither the data nor the configuration is at fault; report it to the operator of the hop that
 * the message names.
 */
public final class PortalFaultException extends PortalException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was wrong with the answer.
     *
     * @param message cause and cure, free of secrets and personal data
     * @param facts the facts of the call
     * @param cause what led to it, or null
     */
    public PortalFaultException(String message, CallFacts facts, @Nullable Throwable cause) {
        super(message, facts, cause);
    }
}
