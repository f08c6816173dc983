package vn.dvcqg.sdk;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.observe.CallListener;
import vn.dvcqg.sdk.observe.internal.Listeners;
import vn.dvcqg.sdk.session.internal.SessionOffice;
import vn.dvcqg.sdk.transport.GatewayAccess;
import vn.dvcqg.sdk.transport.internal.GatewayTransport;
import vn.dvcqg.sdk.transport.internal.Guards;
import vn.dvcqg.sdk.transport.internal.LoggingTransport;
import vn.dvcqg.sdk.transport.internal.ObservedTransport;
import vn.dvcqg.sdk.transport.internal.OkHttpTransport;
import vn.dvcqg.sdk.transport.internal.RetryingExchange;
import vn.dvcqg.sdk.transport.internal.tls.TlsContexts;
import vn.dvcqg.sdk.transport.spi.Exchange;
import vn.dvcqg.sdk.transport.spi.Transport;

/** What all agencies of a portal share: connections, time, guards, and whoever listens. Safe for use by several threads. */
final class SharedParts implements AutoCloseable {

    private final @Nullable OkHttpTransport own;
    private final SessionOffice sessions;
    private final Transport sending;
    private final SystemTime time;
    private final Guards guards;
    private final @Nullable CallListener listener;
    private final ConcurrentMap<Who, AgencyParts> agencies = new ConcurrentHashMap<>();

    /** Who calls. Two accounts of one agency have sessions of their own. */
    private record Who(AgencyCode agency, Credentials credentials) {}

    SharedParts(PortalConfig config) {
        this(config, SystemTime.withClock(config.clock()));
    }

    SharedParts(PortalConfig config, SystemTime time) {
        this.time = time;
        Transport given = config.transport();
        this.own = given == null ? connections(config, time) : null;
        this.sessions = new SessionOffice(config.sessions(), time);
        this.sending = sending(own != null ? own : Objects.requireNonNull(given), config.gateway());
        this.guards =
                new Guards(config.retryQuota(), config.rateLimit(), config.breaker(), config.attemptTimeout(), time);
        this.listener = Listeners.of(config.listeners(), config.metrics());
    }

    private static OkHttpTransport connections(PortalConfig config, SystemTime time) {
        return new OkHttpTransport(
                config.limits(), config.connections(), TlsContexts.open(config.tls(), config.clock(), time.ticker()));
    }

    /** What is the same for all agencies: the log nearest to the wire, the way through a gateway around what is counted. */
    private Transport sending(Transport connections, @Nullable GatewayAccess gateway) {
        Transport observed = new ObservedTransport(new LoggingTransport(connections, time.ticker()), time.ticker());
        return gateway == null ? observed : new GatewayTransport(observed, gateway, sessions, time);
    }

    SessionOffice sessions() {
        return sessions;
    }

    boolean reloadTls() {
        return own != null && own.reloadTls();
    }

    SystemTime time() {
        return time;
    }

    @Nullable
    CallListener listener() {
        return listener;
    }

    /** The parts of an agency, made when first asked for and then kept. */
    AgencyParts of(PortalConfig config) {
        return agencies.computeIfAbsent(
                new Who(config.agency(), config.credentials()), who -> new AgencyParts(config, this));
    }

    /** What an agency sends with: one concern in each layer, the outermost last. */
    Exchange exchangeOf(PortalConfig config) {
        String agency = config.agency().value();
        return new RetryingExchange(guards.around(sending, agency), config.retry(), time, guards.retriesOf(agency));
    }

    @Override
    public void close() {
        agencies.values().forEach(AgencyParts::close);
        sessions.close();
        if (own != null) {
            own.close();
        }
    }
}
