package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.RetryQuota;
import vn.dvcqg.sdk.transport.spi.Transport;

/** What spares a portal: the pace and the retry tokens of each agency, and the breakers that all agencies share. */
public final class Guards {

    private final RetryQuota quota;
    private final RateLimit limit;
    private final Breaker breaker;
    private final EndpointBreakers breakers;
    private final Duration attemptTimeout;
    private final SystemTime time;
    private final ConcurrentMap<String, Pace> paces = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, RetryStores> stores = new ConcurrentHashMap<>();

    /** Guards that know nothing yet. */
    public Guards(RetryQuota quota, RateLimit limit, Breaker breaker, Duration attemptTimeout, SystemTime time) {
        this.quota = quota;
        this.limit = limit;
        this.breaker = breaker;
        this.breakers = new EndpointBreakers(breaker);
        this.attemptTimeout = attemptTimeout;
        this.time = time;
    }

    /** A transport with the breakers of its endpoints around it, the same for all agencies. */
    public Transport breaking(Transport inner) {
        return breaker.isOff() ? inner : new BreakingTransport(inner, breakers, attemptTimeout, time);
    }

    /** A transport with the pace of an agency around it; two accounts of one agency share its pace. */
    public Transport pacing(Transport inner, String agency) {
        if (limit.isOff()) {
            return inner;
        }
        Pace pace = paces.computeIfAbsent(agency, code -> new Pace(limit, time.ticker()));
        return new PacedTransport(inner, pace, agency, time);
    }

    /** The retry tokens of an agency. */
    public RetryStores retriesOf(String agency) {
        return stores.computeIfAbsent(agency, code -> new RetryStores(quota, time.ticker()));
    }
}
