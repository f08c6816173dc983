package vn.dvcqg.sdk.session.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.Later;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** How a login ended that failed: whose trouble it was, and what those are told who waited for it. */
final class Ending {

    /** A call that gave the login so long has given it enough: what came then is the trouble of the other side too. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Ending() {}

    enum Whose {
        /** The leader's interrupt, its deadline that has passed, or a bug. */
        OWN,
        /** Something failed, and the leader had no time left to try again. */
        HURRIED,
        /** The other side's. */
        SHARED
    }

    /** The cause of a failure of the SDK's own making, for which no login was sent. */
    static final class Reason extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Whose whose;

        Reason(Whose whose, String message) {
            super(message);
            this.whose = whose;
        }
    }

    static Whose of(Throwable failure, Instant now, CallContext call) {
        if (failure.getCause() instanceof Reason reason) {
            return reason.whose;
        }
        Duration left = call.remaining();
        if (!(failure instanceof PortalException)
                || Thread.currentThread().isInterrupted()
                || left.isNegative()
                || left.isZero()) {
            return Whose.OWN;
        }
        if (failure instanceof TryLaterException later) {
            Duration wait = Duration.between(now, later.retryAt());
            // a longer wait is the wish of the other side, and nobody's deadline
            boolean brief = wait.compareTo(PATIENCE) <= 0;
            return brief && left.compareTo(wait) <= 0 ? Whose.HURRIED : Whose.SHARED;
        }
        return Whose.SHARED;
    }

    /** Whether other calls should be held back for a moment. */
    static boolean isOutage(Throwable failure, Instant now, CallContext call, Duration given) {
        boolean unanswered = failure instanceof TryLaterException || failure instanceof OutcomeUnknownException;
        boolean fair = of(failure, now, call) != Whose.OWN || given.compareTo(PATIENCE) >= 0;
        return unanswered && fair && !Thread.currentThread().isInterrupted();
    }

    /** The failure of the shared login, told with the ids of the call that waited for it. */
    static PortalException sameFor(CallContext call, @Nullable Throwable failure, Instant now) {
        if (failure instanceof SetupProblemException setup) {
            return new SetupProblemException(setup.problems(), call.facts(), setup);
        }
        if (failure instanceof TryLaterException || failure instanceof OutcomeUnknownException) {
            Instant retryAt = failure instanceof TryLaterException later ? later.retryAt() : now;
            return Later.of("the login that another call began failed", retryAt, call, failure);
        }
        return new PortalFaultException(
                "the login that another call began was answered with nonsense; nothing else was sent",
                call.facts(),
                failure);
    }
}
