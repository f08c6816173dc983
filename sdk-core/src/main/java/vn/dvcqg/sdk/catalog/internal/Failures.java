package vn.dvcqg.sdk.catalog.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** What the failure of a download means for the copies. */
final class Failures {

    /** How long the portal is left alone after a failed try in the background. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** The longest that the portal's own wish for a pause is heeded. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private Failures() {}

    /** Whether the portal, or the way to it, is at fault, so that an older copy is better than none. */
    static boolean isDown(PortalException failure) {
        return failure instanceof TryLaterException
                || failure instanceof OutcomeUnknownException
                || failure instanceof PortalFaultException;
    }

    /** The earliest moment for another try in the background. */
    static Instant tryAgainAt(RuntimeException failure, Instant now) {
        Instant soonest = now.plus(PAUSE);
        if (!(failure instanceof TryLaterException later) || later.retryAt().isBefore(soonest)) {
            return soonest;
        }
        Instant latest = now.plus(LONGEST_PAUSE);
        return later.retryAt().isAfter(latest) ? latest : later.retryAt();
    }

    /** The failure of a shared download, told with the ids of the call that waited for it. */
    static PortalException sameFor(CatalogKey<?> key, CallContext call, @Nullable Throwable failure) {
        String message = "the download of " + key + " that another call began failed";
        if (failure instanceof InvalidRequestException refused) {
            InvalidRequestException same =
                    new InvalidRequestException(refused.violations(), refused.portalCode(), call.facts());
            same.addSuppressed(refused);
            return same;
        }
        if (failure instanceof SetupProblemException setup) {
            return new SetupProblemException(setup.problems(), call.facts(), setup);
        }
        if (failure instanceof TryLaterException later) {
            return new TryLaterException(told(message, later), later.retryAt(), call.facts(), later);
        }
        if (failure instanceof OutcomeUnknownException) {
            return new OutcomeUnknownException(told(message, failure), call.facts(), failure);
        }
        return new PortalFaultException(told(message, failure), call.facts(), failure);
    }

    private static String told(String message, @Nullable Throwable failure) {
        return failure == null ? message : message + ": " + failure.getMessage();
    }
}
