package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.WaitReason;
import vn.dvcqg.sdk.transport.RetryQuota;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Exchange;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Repeats where that is safe, within the deadline of the call, and tells failures in the SDK's own exceptions. */
public final class RetryingExchange implements Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingExchange.class);

    private final Transport transport;
    private final RetryPolicy usual;
    private final SystemTime time;
    private final RetryStores stores;
    private final boolean callersTerms;

    /** An exchange over a transport, without a quota. */
    public RetryingExchange(Transport transport, RetryPolicy policy, SystemTime time) {
        this(transport, policy, time, new RetryStores(RetryQuota.OFF, time.ticker()));
    }

    /** An exchange over a transport, whose repetitions take tokens. */
    public RetryingExchange(Transport transport, RetryPolicy policy, SystemTime time, RetryStores stores) {
        this(transport, policy, time, stores, true);
    }

    private RetryingExchange(
            Transport transport, RetryPolicy policy, SystemTime time, RetryStores stores, boolean callersTerms) {
        this.transport = transport;
        this.usual = policy;
        this.time = time;
        this.stores = stores;
        this.callersTerms = callersTerms;
    }

    /**
     * An exchange that sends each request once and as it is: the options of the call, its headers above all, are meant for the portal
     * and not for whoever else is asked on its behalf.
     */
    static RetryingExchange aside(Transport transport, SystemTime time) {
        RetryStores none = new RetryStores(RetryQuota.OFF, time.ticker());
        return new RetryingExchange(transport, RetryPolicy.NONE, time, none, false);
    }

    @Override
    public WireAnswer send(WireRequest plain, Predicate<WireAnswer> busy, CallContext call) {
        WireRequest judged = plain.judgedBy(busy);
        WireRequest request = callersTerms ? CallHeaders.addTo(judged, call) : judged;
        RetryPolicy policy = callersTerms ? call.options().retry().orElse(usual) : usual;
        Trouble trouble = new Trouble(request, call);
        RetryStore store = stores.of(call.operation());
        int taken = 0;
        for (int attempt = 1; ; attempt++) {
            Duration wish = null;
            try {
                WireAnswer answer = transport.send(request, call);
                if (!request.isBusy(answer)) {
                    store.succeeded(taken);
                    return answer;
                }
                wish = RetryAfter.of(answer, time.clock().instant());
                trouble.busy(answer, wish != null);
            } catch (TransportFailure e) {
                trouble.failed(e);
                wish = trouble.wish(time.clock().instant());
            } catch (RuntimeException e) {
                // of a vendor's transport or of the library: what was sent before it is not known, so the books must
                // say so
                trouble.failed(new TransportFailure(
                        TransportFailure.Kind.BROKEN,
                        true,
                        WireRequest.hop(request.uri()) + ": the transport failed with "
                                + e.getClass().getName(),
                        e));
            }
            Duration wait = delay(policy, attempt, wish);
            if (attempt >= policy.attempts() || !trouble.mayRepeat() || wait.compareTo(call.remaining()) >= 0) {
                throw trouble.toException(trouble.retryAt(time.clock().instant().plus(wait)));
            }
            taken = store.cost(trouble.isTimeout());
            if (!store.take(taken)) {
                trouble.quotaUsedUp();
                throw trouble.toException(time.clock().instant().plus(wait));
            }
            LOG.debug("{}: attempt {} failed ({}); next in {} ms", call, attempt, trouble, wait.toMillis());
            if (!pause(wait, trouble, call)) {
                store.put(taken);
                throw trouble.toException(time.clock().instant());
            }
        }
    }

    private Duration delay(RetryPolicy policy, int attempt, @Nullable Duration wish) {
        long ceiling = policy.maxDelay().toNanos();
        long doubled = policy.baseDelay().toNanos();
        for (int i = 1; i < attempt && doubled < ceiling; i++) {
            doubled *= 2;
        }
        long jittered = (long) (Math.min(doubled, ceiling) * time.random().getAsDouble());
        Duration own = Duration.ofNanos(jittered);
        // compared as durations: a date far away has more nanoseconds than a long can hold
        return wish == null || wish.compareTo(own) < 0 ? own : wish;
    }

    /** False when the thread was interrupted. */
    private boolean pause(Duration wait, Trouble trouble, CallContext call) {
        call.tell(info -> new CallEvent.Waiting(info, WaitReason.RETRY, wait));
        try {
            time.sleeper().sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble.failed(new TransportFailure(
                    TransportFailure.Kind.INTERRUPTED,
                    false,
                    "the thread was interrupted while waiting to repeat after " + trouble,
                    e));
            return false;
        }
    }
}
