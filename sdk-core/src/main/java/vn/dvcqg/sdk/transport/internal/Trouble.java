package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Later;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** What went wrong in the attempts of one request so far, and which exception tells it. */
final class Trouble {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** What another attempt would not change. */
    private static final Set<Kind> FINAL = EnumSet.of(
            Kind.INTERRUPTED,
            Kind.FORBIDDEN,
            Kind.TLS,
            Kind.PROXY,
            Kind.TOO_LARGE,
            Kind.CLOSED,
            Kind.THROTTLED,
            Kind.BREAKER_OPEN);

    /** What the SDK itself held back. */
    private static final Set<@Nullable Kind> WITHHELD = EnumSet.of(Kind.THROTTLED, Kind.BREAKER_OPEN);

    private final WireRequest request;
    private final CallContext call;
    private final List<TransportFailure> failures = new ArrayList<>(2);
    private @Nullable String busyText;
    private boolean lastMayHaveLeft;
    private boolean quotaUsedUp;
    private int tries;

    Trouble(WireRequest request, CallContext call) {
        this.request = request;
        this.call = call;
    }

    void busy(WireAnswer answer, boolean askedToWait) {
        tries++;
        busyText = WireRequest.hop(request.uri()) + " answered HTTP " + answer.status();
        note(!isRefusal(answer, askedToWait));
    }

    /**
     * A gateway's 502 or 504 may come after the portal has done the work; 429 means that nobody took it on, and so does 503 with a wish. But
     * a broken adapter can say 503 after the work too, and for an append that risk is not worth taking.
     */
    private boolean isRefusal(WireAnswer answer, boolean askedToWait) {
        int status = answer.status();
        return status == TOO_MANY_REQUESTS
                || (status == UNAVAILABLE && askedToWait && request.effect().isRepeatable());
    }

    void failed(TransportFailure failure) {
        tries++;
        busyText = null;
        failures.add(failure);
        note(failure.mayHaveLeft());
    }

    private void note(boolean mayHaveLeft) {
        lastMayHaveLeft = mayHaveLeft;
        if (mayHaveLeft && request.effect() != Effect.NONE) {
            call.noteLost();
        }
    }

    boolean mayRepeat() {
        Kind kind = busyText != null ? null : failures.get(failures.size() - 1).kind();
        if (kind != null && (FINAL.contains(kind) || isFinalAtTheGateway())) {
            return false;
        }
        if (request.effect().isRepeatable()) {
            return true;
        }
        // an append is repeated only where it is certain that nothing left, never because of an answer
        return busyText == null && !lastMayHaveLeft;
    }

    /** Whether the last attempt took as long as it might. */
    boolean isTimeout() {
        return busyText == null && failures.get(failures.size() - 1).kind() == Kind.TIMEOUT;
    }

    /** There would have been another attempt, but for the quota. */
    void quotaUsedUp() {
        quotaUsedUp = true;
    }

    /** When another try makes sense: what the last failure says, else the moment given. */
    Instant retryAt(Instant otherwise) {
        TransportFailure last = busyText != null || failures.isEmpty() ? null : failures.get(failures.size() - 1);
        Instant told = last == null ? null : last.retryAt();
        return told == null ? otherwise : told;
    }

    private boolean isFinalAtTheGateway() {
        TransportFailure last = failures.get(failures.size() - 1);
        return last.kind() == Kind.GATEWAY && !(last.getCause() instanceof TryLaterException);
    }

    /** How long the last failure asks to wait, or null. */
    @Nullable
    Duration wish(Instant now) {
        Throwable cause =
                busyText != null ? null : failures.get(failures.size() - 1).getCause();
        if (!(cause instanceof TryLaterException later)) {
            return null;
        }
        Instant retryAt = later.retryAt();
        return retryAt.isAfter(now) ? Duration.between(now, retryAt) : Duration.ZERO;
    }

    PortalException toException(Instant retryAt) {
        TransportFailure last = busyText != null || failures.isEmpty() ? null : failures.get(failures.size() - 1);
        PortalException told = tell(last, retryAt);
        for (TransportFailure failure : failures) {
            if (failure != last) {
                told.addSuppressed(failure);
            }
        }
        return told;
    }

    private PortalException tell(@Nullable TransportFailure last, Instant retryAt) {
        Kind kind = last == null ? null : last.kind();
        String what = what(last, kind);
        if (kind == Kind.TOO_LARGE) {
            return new PortalFaultException(what, call.facts(), last);
        }
        // first of all: an attempt that lies further back, even of another request of the call, may have taken effect
        if (call.mayHaveTakenEffect()) {
            return Later.outcomeUnknown(WITHHELD.contains(kind) ? what : what + " to " + request.name(), call, last);
        }
        if (last != null && kind == Kind.GATEWAY && last.getCause() instanceof PortalException gateway) {
            // made for this very call, with its ids
            return gateway;
        }
        if (kind == Kind.CLOSED) {
            return new SetupProblemException(List.of(Violations.of("portal", "setup-closed")), call.facts(), last);
        }
        if (last != null && kind == Kind.PROXY) {
            Violation problem = last.getCause() instanceof ProxyRefusal refusal
                    ? refusal.problem()
                    : Violations.of("proxy", "setup-proxy", WireRequest.hop(request.uri()));
            return new SetupProblemException(List.of(problem), call.facts(), last);
        }
        if (kind == Kind.FORBIDDEN || kind == Kind.TLS) {
            String hop = WireRequest.hop(request.uri());
            TlsReason reason = TlsReason.of(last);
            return new SetupProblemException(
                    List.of(
                            kind == Kind.TLS
                                    ? reason.violation(hop)
                                    : Violations.of("endpoint", "setup-plain-http", hop)),
                    call.facts(),
                    last);
        }
        return Later.of(what, retryAt, call, last);
    }

    private String what(@Nullable TransportFailure last, @Nullable Kind kind) {
        String what = last == null ? String.valueOf(busyText) : String.valueOf(last.getMessage());
        if (WITHHELD.contains(kind)) {
            if (tries > 1) {
                return "not sent again: " + what;
            }
            return (call.mayHaveTakenEffect() ? "not sent: " : "nothing was sent: ") + what;
        }
        return quotaUsedUp ? what + " (not repeated: the retry quota of " + call.operation() + " is used up)" : what;
    }

    @Override
    public String toString() {
        return busyText != null
                ? busyText
                : String.valueOf(failures.get(failures.size() - 1).kind());
    }
}
