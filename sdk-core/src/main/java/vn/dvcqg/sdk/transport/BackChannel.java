package vn.dvcqg.sdk.transport;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.internal.Calls;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.observe.internal.Listeners;
import vn.dvcqg.sdk.transport.internal.Guards;
import vn.dvcqg.sdk.transport.internal.LoggingTransport;
import vn.dvcqg.sdk.transport.internal.ObservedTransport;
import vn.dvcqg.sdk.transport.internal.OkHttpTransport;
import vn.dvcqg.sdk.transport.internal.RetryingExchange;
import vn.dvcqg.sdk.transport.internal.TransportLimits;
import vn.dvcqg.sdk.transport.internal.tls.TlsContexts;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Exchange;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * The way from this program to somebody beside the portal, such as an identity provider or a payment platform, with what calls to the portal
 * have too: one deadline, repeating where that is safe, the guards, verified TLS, proxies, redacted logs, events and figures. Connections,
 * certificates and guards are its own and not those of a {@link vn.dvcqg.sdk.Portal}.
 *
 * <p>Defaults are named by {@link BackChannelBuilder}. Safe for use by several threads. {@link #close()} ends calls under way.
 */
public final class BackChannel implements AutoCloseable {

    private final @Nullable OkHttpTransport own;
    private final Exchange exchange;
    private final Calls calls;
    private final Clock clock;

    BackChannel(BackChannelBuilder settings, TransportLimits limits) {
        SystemTime time = SystemTime.withClock(settings.clock);
        this.clock = settings.clock;
        Transport given = settings.transport;
        this.own = given != null
                ? null
                : new OkHttpTransport(
                        limits, settings.connections, TlsContexts.open(settings.tls, settings.clock, time.ticker()));
        Guards guards =
                new Guards(settings.retryQuota, settings.rateLimit, settings.breaker, limits.attemptTimeout(), time);
        Transport observed = new ObservedTransport(
                new LoggingTransport(own != null ? own : Objects.requireNonNull(given), time.ticker()), time.ticker());
        this.exchange = new RetryingExchange(
                guards.pacing(guards.breaking(observed), settings.party),
                settings.retry,
                time,
                guards.retriesOf(settings.party));
        this.calls = new Calls(
                settings.party,
                Set.of(),
                settings.party,
                settings.deadline,
                settings.correlationIds,
                CallOptions.NONE,
                Listeners.of(settings.listeners, settings.metrics),
                time.ticker());
    }

    /**
     * Settings with their defaults.
     *
     * @param party a short name of whom it leads to, for logs, events and figures; no personal data
     * @return a builder
     */
    public static BackChannelBuilder to(String party) {
        return new BackChannelBuilder(party);
    }

    /**
     * Makes a call: some requests that share one deadline and one id.
     *
     * @param operation a short name for logs and figures, for example {@code login}
     * @param work what is done within the call; it gets the context that {@link #send} needs
     * @param <T> what the work gives
     * @return what the work gave
     */
    public <T> T call(String operation, Function<CallContext, T> work) {
        return calls.run(operation, work::apply);
    }

    /**
     * Sends a request within a call, again where that is safe and useful. Answers with status 408, 429, 500, 502, 503 and 504 mean "not now".
     *
     * @param request what to send; {@link WireRequest#effect()} says whether it may be repeated
     * @param call the context that {@link #call} gave
     * @return the answer, with any other status
     * @throws vn.dvcqg.sdk.TryLaterException if nothing has taken effect and another try makes sense
     * @throws vn.dvcqg.sdk.OutcomeUnknownException if the request may have taken effect
     * @throws vn.dvcqg.sdk.SetupProblemException if the address, the proxy or TLS is wrong
     * @throws vn.dvcqg.sdk.PortalFaultException if the answer is larger than the limit
     */
    public WireAnswer send(WireRequest request, CallContext call) {
        return exchange.send(request, BackChannel::isBusy, call);
    }

    private static boolean isBusy(WireAnswer answer) {
        return switch (answer.status()) {
            case 408, 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }

    /**
     * The clock of this channel.
     *
     * @return the clock
     */
    public Clock clock() {
        return clock;
    }

    /**
     * Reads files with certificates and keys again.
     *
     * @return whether new ones are in use now
     */
    public boolean reloadTls() {
        return own != null && own.reloadTls();
    }

    /** Ends the connections and the calls under way. A transport that was given stays open. */
    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
