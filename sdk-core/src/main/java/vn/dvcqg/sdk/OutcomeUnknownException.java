package vn.dvcqg.sdk;

import org.jspecify.annotations.Nullable;

/**
 * The request began to leave, but no answer came that says whether it took effect. A dossier may be submitted again, because
 * submitting is an upsert; a progress step sent again may stand twice in the portal's history.
 */
public final class OutcomeUnknownException extends PortalException {

    private static final long serialVersionUID = 1L;

    /**
     * Says where the trace was lost.
     *
     * @param message cause and cure, free of secrets and personal data
     * @param facts the facts of the call
     * @param cause what led to it, or null
     */
    public OutcomeUnknownException(String message, CallFacts facts, @Nullable Throwable cause) {
        super(message, facts, cause);
    }
}
