package vn.dvcqg.sdk.observe;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;

/** How a call ended: with a value, or with one of the SDK's exceptions. */
public enum CallOutcome {
    /** With a value. */
    DONE,
    /** With {@link InvalidRequestException}. */
    INVALID_REQUEST,
    /** With {@link SetupProblemException}. */
    SETUP_PROBLEM,
    /** With {@link TryLaterException}. */
    TRY_LATER,
    /** With {@link OutcomeUnknownException}. */
    OUTCOME_UNKNOWN,
    /** With {@link PortalFaultException}. */
    PORTAL_FAULT,
    /** With an exception that is none of the SDK's: a mistake in a program. */
    ERROR;

    /**
     * The outcome that an exception stands for.
     *
     * @param thrown what ended the call, or null when it ended with a value
     * @return the outcome
     */
    public static CallOutcome of(@Nullable Throwable thrown) {
        if (thrown == null) {
            return DONE;
        }
        return thrown instanceof PortalException told ? of(told) : ERROR;
    }

    private static CallOutcome of(PortalException told) {
        if (told instanceof InvalidRequestException) {
            return INVALID_REQUEST;
        }
        if (told instanceof SetupProblemException) {
            return SETUP_PROBLEM;
        }
        if (told instanceof TryLaterException) {
            return TRY_LATER;
        }
        return told instanceof OutcomeUnknownException ? OUTCOME_UNKNOWN : PORTAL_FAULT;
    }
}
