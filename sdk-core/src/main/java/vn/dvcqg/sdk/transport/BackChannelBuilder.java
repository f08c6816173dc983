package vn.dvcqg.sdk.transport;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.observe.CallListener;
import vn.dvcqg.sdk.observe.spi.Metrics;
import vn.dvcqg.sdk.transport.internal.TransportLimits;
import vn.dvcqg.sdk.transport.spi.Transport;

/** Builds a {@link BackChannel}. Setters only take note; {@link #build()} reports every fault at once. Not safe for use by several threads. */
public final class BackChannelBuilder {

    private static final Duration LEAST_TIME = Duration.ofMillis(10);
    private static final int LEAST_BYTES = 1024;
    private static final int MOST_BYTES = 1 << 30;

    final String party;
    Duration deadline = Duration.ofSeconds(10);
    private Duration connectTimeout = Duration.ofSeconds(3);
    private Duration attemptTimeout = Duration.ofSeconds(5);
    private int maxAnswerBytes = 1024 * 1024;
    private boolean allowPlainHttp;
    RetryPolicy retry = RetryPolicy.DEFAULT;
    RetryQuota retryQuota = RetryQuota.DEFAULT;
    RateLimit rateLimit = RateLimit.DEFAULT;
    Breaker breaker = Breaker.DEFAULT;
    ConnectionSettings connections = ConnectionSettings.DEFAULT;
    TlsSettings tls = TlsSettings.DEFAULT;
    Clock clock = SystemTime.real().clock();

    @Nullable
    Supplier<@Nullable String> correlationIds;

    @Nullable
    Transport transport;

    final List<CallListener> listeners = new ArrayList<>();

    @Nullable
    Metrics metrics;

    BackChannelBuilder(String party) {
        this.party = Objects.requireNonNull(party, "party");
    }

    /**
     * How long a call may take with all its requests, attempts and waits. Default 10 seconds: a person waits in front of a browser.
     *
     * @param deadline 100 milliseconds to 1 hour
     * @return this builder
     */
    public BackChannelBuilder deadline(Duration deadline) {
        this.deadline = Objects.requireNonNull(deadline, "deadline");
        return this;
    }

    /**
     * How long a connection may take to be made, tunnel and TLS included. Default 3 seconds.
     *
     * @param connectTimeout 10 milliseconds to 5 minutes
     * @return this builder
     */
    public BackChannelBuilder connectTimeout(Duration connectTimeout) {
        this.connectTimeout = Objects.requireNonNull(connectTimeout, "connectTimeout");
        return this;
    }

    /**
     * How long one request and its whole answer may take. Default 5 seconds.
     *
     * @param attemptTimeout 10 milliseconds to 1 hour
     * @return this builder
     */
    public BackChannelBuilder attemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = Objects.requireNonNull(attemptTimeout, "attemptTimeout");
        return this;
    }

    /**
     * How large an answer may be, decompressed. Default 1 MiB.
     *
     * @param maxAnswerBytes 1 KiB to 1 GiB
     * @return this builder
     */
    public BackChannelBuilder maxAnswerBytes(int maxAnswerBytes) {
        this.maxAnswerBytes = maxAnswerBytes;
        return this;
    }

    /**
     * Whether plain http is allowed to hosts of private networks, for tests. Default false; public hosts are refused in any case.
     *
     * @param allowPlainHttp true to allow it
     * @return this builder
     */
    public BackChannelBuilder allowPlainHttp(boolean allowPlainHttp) {
        this.allowPlainHttp = allowPlainHttp;
        return this;
    }

    /**
     * When and how often requests are repeated that may be repeated. Default {@link RetryPolicy#DEFAULT}.
     *
     * @param retry the policy
     * @return this builder
     */
    public BackChannelBuilder retry(RetryPolicy retry) {
        this.retry = Objects.requireNonNull(retry, "retry");
        return this;
    }

    /**
     * How many requests may be repeated in a bad time. Default {@link RetryQuota#DEFAULT}.
     *
     * @param retryQuota the quota
     * @return this builder
     */
    public BackChannelBuilder retryQuota(RetryQuota retryQuota) {
        this.retryQuota = Objects.requireNonNull(retryQuota, "retryQuota");
        return this;
    }

    /**
     * How fast requests are sent. Default {@link RateLimit#DEFAULT}.
     *
     * @param rateLimit the limit
     * @return this builder
     */
    public BackChannelBuilder rateLimit(RateLimit rateLimit) {
        this.rateLimit = Objects.requireNonNull(rateLimit, "rateLimit");
        return this;
    }

    /**
     * When requests to an endpoint that is down fail at once. Default {@link Breaker#DEFAULT}.
     *
     * @param breaker the breaker
     * @return this builder
     */
    public BackChannelBuilder breaker(Breaker breaker) {
        this.breaker = Objects.requireNonNull(breaker, "breaker");
        return this;
    }

    /**
     * How connections are made, the proxy among it. Default {@link ConnectionSettings#DEFAULT}.
     *
     * @param connections the settings
     * @return this builder
     */
    public BackChannelBuilder connections(ConnectionSettings connections) {
        this.connections = Objects.requireNonNull(connections, "connections");
        return this;
    }

    /**
     * Which authorities are trusted, and the client certificate. Default {@link TlsSettings#DEFAULT}. There is no way to trust everybody.
     *
     * @param tls the settings
     * @return this builder
     */
    public BackChannelBuilder tls(TlsSettings tls) {
        this.tls = Objects.requireNonNull(tls, "tls");
        return this;
    }

    /**
     * Where the time of day comes from. Default the system's clock.
     *
     * @param clock the clock
     * @return this builder
     */
    public BackChannelBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Where the caller's own id of what he is doing comes from, for logs and events. Default: none, then it is the id of the call.
     *
     * @param correlationIds gives the id for the calling thread, or null
     * @return this builder
     */
    public BackChannelBuilder correlationIds(Supplier<@Nullable String> correlationIds) {
        this.correlationIds = Objects.requireNonNull(correlationIds, "correlationIds");
        return this;
    }

    /**
     * Replaces the connections; connect time-out, TLS and connection settings then have no effect. Default: the SDK's own.
     *
     * @param transport the transport; {@link BackChannel#close()} leaves it open
     * @return this builder
     */
    public BackChannelBuilder transport(Transport transport) {
        this.transport = Objects.requireNonNull(transport, "transport");
        return this;
    }

    /**
     * Adds somebody who hears of calls and requests.
     *
     * @param listener the listener
     * @return this builder
     */
    public BackChannelBuilder listener(CallListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Where figures go. Default: nowhere.
     *
     * @param metrics the metrics
     * @return this builder
     */
    public BackChannelBuilder metrics(Metrics metrics) {
        this.metrics = Objects.requireNonNull(metrics, "metrics");
        return this;
    }

    /**
     * The channel. Nothing is sent yet.
     *
     * @return a channel of its own, to be closed
     * @throws vn.dvcqg.sdk.SetupProblemException with every fault at once, of certificates and keys too
     */
    public BackChannel build() {
        List<Violation> found = new ArrayList<>();
        if (party.isBlank()) {
            found.add(Violations.of("party", "required"));
        }
        Ranges.check(found, "deadline", deadline, Duration.ofMillis(100), Duration.ofHours(1));
        Ranges.check(found, "connectTimeout", connectTimeout, LEAST_TIME, Duration.ofMinutes(5));
        Ranges.check(found, "attemptTimeout", attemptTimeout, LEAST_TIME, Duration.ofHours(1));
        if (maxAnswerBytes < LEAST_BYTES || maxAnswerBytes > MOST_BYTES) {
            found.add(Violations.of("maxAnswerBytes", "setup-range", LEAST_BYTES, MOST_BYTES, maxAnswerBytes));
        }
        Ranges.orThrow(found);
        return new BackChannel(
                this, new TransportLimits(connectTimeout, attemptTimeout, maxAnswerBytes, allowPlainHttp));
    }
}
