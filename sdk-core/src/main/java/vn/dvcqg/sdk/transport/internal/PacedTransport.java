package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.WaitReason;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Lets each request of an agency wait for its turn, on its own thread, and learns from the answers how fast turns may come. */
final class PacedTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(PacedTransport.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Transport inner;
    private final Pace pace;
    private final String agency;
    private final SystemTime time;

    PacedTransport(Transport inner, Pace pace, String agency, SystemTime time) {
        this.inner = inner;
        this.pace = pace;
        this.agency = agency;
        this.time = time;
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        Pace.@Nullable Turn turn = pace.isFree() ? null : await(request, call);
        long sentAt = time.ticker().getAsLong();
        boolean sent = true;
        WireAnswer answer;
        try {
            answer = inner.send(request, call);
        } catch (TransportFailure e) {
            sent = e.kind() != Kind.BREAKER_OPEN;
            throw e;
        } finally {
            if (sent) {
                pace.sent();
            } else if (turn != null) {
                // a request that fails at once must not hold up the next one
                pace.giveBack(turn);
            }
        }
        learn(request, answer, call, sentAt);
        return answer;
    }

    private Pace.@Nullable Turn await(WireRequest request, CallContext call) throws TransportFailure {
        long left = call.remaining().toNanos();
        // a turn with nothing left for the request itself is of no use: better to say so now than to wait for it
        Pace.Turn turn = pace.take(left - left / 10);
        if (turn == null) {
            return null;
        }
        if (!turn.granted()) {
            throw tooLate(request, turn.nanos());
        }
        long wait = turn.nanos();
        boolean come = false;
        try {
            while (wait > 0) {
                sleep(wait, request, call);
                // the rate may have been cut in the meantime, or a pause begun
                wait = pace.waitFor(turn);
                if (wait > 0 && wait >= call.remaining().toNanos()) {
                    throw tooLate(request, wait);
                }
            }
            come = true;
            return turn;
        } finally {
            if (!come) {
                pace.giveBack(turn);
            }
        }
    }

    private void sleep(long nanos, WireRequest request, CallContext call) throws TransportFailure {
        Duration wait = Duration.ofNanos(nanos);
        LOG.debug("{}: {} waits {} ms for its turn; {}", call, request.name(), wait.toMillis(), this);
        call.tell(info -> new CallEvent.Waiting(info, WaitReason.RATE_LIMIT, wait));
        try {
            time.sleeper().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportFailure(
                    Kind.INTERRUPTED,
                    false,
                    WireRequest.hop(request.uri()) + ": the thread was interrupted while waiting for its turn",
                    e);
        }
    }

    private TransportFailure tooLate(WireRequest request, long wait) {
        Instant turn = time.clock().instant().plusNanos(wait);
        return TransportFailure.notBefore(
                Kind.THROTTLED,
                WireRequest.hop(request.uri()) + " has no turn for " + agency
                        + " before the deadline of the call (rate limit); try again at "
                        + turn.truncatedTo(ChronoUnit.MILLIS),
                turn);
    }

    private void learn(WireRequest request, WireAnswer answer, CallContext call, long sentAt) {
        if (answer.status() != TOO_MANY_REQUESTS && answer.status() != UNAVAILABLE) {
            pace.answered(sentAt);
            return;
        }
        Duration wish = RetryAfter.of(answer, time.clock().instant());
        boolean throttled = request.isBusy(answer) && (answer.status() == TOO_MANY_REQUESTS || wish != null);
        if (throttled) {
            pace.throttled(sentAt, wish);
            LOG.debug("{}: {} answered HTTP {}; {}", call, WireRequest.hop(request.uri()), answer.status(), this);
        }
    }

    @Override
    public void close() {
        inner.close();
    }

    /** The agency and its rate at the moment. */
    @Override
    public String toString() {
        return "rate limit of " + agency
                + (pace.isFree() ? ": none" : String.format(Locale.ROOT, ": %.2f a second", pace.rate()));
    }
}
