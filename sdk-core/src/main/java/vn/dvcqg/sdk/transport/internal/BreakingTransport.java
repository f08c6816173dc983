package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Fails at once where an endpoint failed again and again a moment ago, but for the probes that find out when it is back. */
final class BreakingTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(BreakingTransport.class);

    /** What the endpoint need not answer for. */
    private static final Set<Kind> NOT_ITS_FAULT = EnumSet.of(
            Kind.TLS,
            Kind.PROXY,
            Kind.GATEWAY,
            Kind.INTERRUPTED,
            Kind.TOO_LARGE,
            Kind.FORBIDDEN,
            Kind.CLOSED,
            Kind.THROTTLED,
            Kind.BREAKER_OPEN);

    /** A library ends a little before the deadline that it was given. */
    private static final Duration SLACK = Duration.ofMillis(50);

    private final Transport inner;
    private final EndpointBreakers breakers;
    private final Duration attemptTimeout;
    private final SystemTime time;

    BreakingTransport(Transport inner, EndpointBreakers breakers, Duration attemptTimeout, SystemTime time) {
        this.inner = inner;
        this.breakers = breakers;
        this.attemptTimeout = attemptTimeout;
        this.time = time;
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        EndpointBreaker breaker = breakers.of(request.uri());
        long began = time.ticker().getAsLong();
        long permit = breaker.enter(began, call.options().pastBreaker(), probeTime(call));
        if (permit < EndpointBreaker.ORDINARY) {
            throw refused(request, -permit);
        }
        boolean judged = false;
        try {
            WireAnswer answer = inner.send(request, call);
            judge(breaker, permit, began, request, call, isFailure(request, answer), "HTTP " + answer.status());
            judged = true;
            return answer;
        } catch (TransportFailure e) {
            if (isFailure(e.kind(), began, call)) {
                judge(breaker, permit, began, request, call, true, e.kind().name());
                judged = true;
            }
            throw e;
        } catch (RuntimeException e) {
            // of a vendor's transport: the exchange takes it for a broken connection
            judge(breaker, permit, began, request, call, true, e.getClass().getName());
            judged = true;
            throw e;
        } finally {
            if (!judged) {
                breaker.dropped(permit);
            }
        }
    }

    /** A probe ends with its deadline or its time-out; if nothing was heard a second later, its thread is gone. */
    private long probeTime(CallContext call) {
        Duration left = call.remaining();
        Duration most = left.compareTo(attemptTimeout) < 0 ? left : attemptTimeout;
        return Math.max(0, most.toNanos()) + Duration.ofSeconds(1).toNanos();
    }

    private TransportFailure refused(WireRequest request, long nanos) {
        Instant retryAt = time.clock().instant().plusNanos(nanos);
        return TransportFailure.notBefore(
                Kind.BREAKER_OPEN,
                WireRequest.hop(request.uri()) + " failed again and again a moment ago; try again at "
                        + retryAt.truncatedTo(ChronoUnit.MILLIS),
                retryAt);
    }

    private static boolean isFailure(WireRequest request, WireAnswer answer) {
        int status = answer.status();
        return (status == 502 || status == 503 || status == 504) && request.isBusy(answer);
    }

    private boolean isFailure(Kind kind, long began, CallContext call) {
        if (NOT_ITS_FAULT.contains(kind)) {
            return false;
        }
        Duration took = Duration.ofNanos(time.ticker().getAsLong() - began);
        boolean hasty = took.compareTo(attemptTimeout.dividedBy(2)) < 0;
        boolean endedByDeadline = kind == Kind.TIMEOUT
                || (kind == Kind.UNREACHABLE && call.remaining().compareTo(SLACK) < 0);
        return !(hasty && endedByDeadline);
    }

    private void judge(
            EndpointBreaker breaker,
            long permit,
            long began,
            WireRequest request,
            CallContext call,
            boolean failed,
            String how) {
        long now = time.ticker().getAsLong();
        EndpointBreaker.Change change =
                failed ? breaker.failed(permit, began, now) : breaker.succeeded(permit, began, now);
        switch (change) {
            case OPENED ->
                LOG.warn(
                        "{}: {} fails again and again, last with {}: calls to it fail at once, the first probe in {} ms",
                        call,
                        WireRequest.hop(request.uri()),
                        how,
                        breaker.waiting() / 1_000_000);
            case OPENED_AGAIN ->
                LOG.debug(
                        "{}: {} still fails, with {}; next probe in {} ms",
                        call,
                        WireRequest.hop(request.uri()),
                        how,
                        breaker.waiting() / 1_000_000);
            case CLOSED ->
                LOG.warn("{}: {} answers again; calls to it are sent as usual", call, WireRequest.hop(request.uri()));
            case NONE -> {
                // what became of the request is told elsewhere
            }
            default -> throw new IllegalStateException("no such change: " + change);
        }
    }

    @Override
    public void close() {
        inner.close();
    }
}
