package vn.dvcqg.sdk.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** Says "not now", and says it as "nothing has happened" only while that is true for the whole call. */
public final class Later {

    private Later() {}

    /** Not now: to be tried again, unless an earlier request of the same call may have taken effect. */
    public static PortalException of(String what, Instant retryAt, CallContext call, @Nullable Throwable cause) {
        return call.mayHaveTakenEffect()
                ? outcomeUnknown(what, call, cause)
                : new TryLaterException(
                        what + "; nothing has taken effect, the call may be made again", retryAt, call.facts(), cause);
    }

    /** A request of the call may have taken effect. */
    public static OutcomeUnknownException outcomeUnknown(String what, CallContext call, @Nullable Throwable cause) {
        return new OutcomeUnknownException(
                what + "; a request of this call (" + call.operation() + ") may have taken effect",
                call.facts(),
                cause);
    }
}
