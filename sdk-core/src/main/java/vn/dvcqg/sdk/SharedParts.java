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
    private volatile boolean closed;

    /** Who calls. Two accounts of one agency have sessions of their own. */
    private record Who(AgencyCode agency, Credentials credentials) {}

    SharedParts(PortalConfig config) {
        this(config, SystemTime.withClock(config.clock()));
    }

    SharedParts(PortalConfig config, SystemTime time) {
        this.time = time;
        Transport given = config.transport();
        this.own = given == null ? connections(config, time) : null;
        this.guards =
                new Guards(config.retryQuota(), config.rateLimit(), config.breaker(), config.attemptTimeout(), time);
        this.sessions = new SessionOffice(config.sessions(), time);
        this.sending = sending(own != null ? own : Objects.requireNonNull(given), config.gateway());
        this.listener = Listeners.of(config.listeners(), config.metrics());
    }

    private static OkHttpTransport connections(PortalConfig config, SystemTime time) {
        return new OkHttpTransport(
                config.limits(), config.connections(), TlsContexts.open(config.tls(), config.clock(), time.ticker()));
    }

    /** What is the same for all agencies: the log nearest to the wire, the way through a gateway around what is counted. */
    private Transport sending(Transport connections, @Nullable GatewayAccess gateway) {
        Transport observed = new ObservedTransport(new LoggingTransport(connections, time.ticker()), time.ticker());
        // inside the gateway: the time that a token takes must not be held against the portal
        Transport breaking = guards.breaking(observed);
        return gateway == null ? breaking : new GatewayTransport(breaking, gateway, sessions, time);
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
    AgencyParts of(PortalConfig base, AgencyCode agency, Credentials credentials) {
        Who who = new Who(agency, credentials);
        AgencyParts known = agencies.get(who);
        if (known != null) {
            return known;
        }
        // not inside the map: opening a profile is the vendor's code, and copies on disk are looked at
        AgencyParts made = new AgencyParts(base.as(agency, credentials), this);
        AgencyParts first = agencies.putIfAbsent(who, made);
        if (first != null || closed) {
            made.close();
        }
        return first == null ? made : first;
    }

    /** What an agency sends with: one concern in each layer, the outermost last. */
    Exchange exchangeOf(PortalConfig config) {
        String agency = config.agency().value();
        return new RetryingExchange(guards.pacing(sending, agency), config.retry(), time, guards.retriesOf(agency));
    }

    @Override
    public void close() {
        closed = true;
        agencies.values().forEach(AgencyParts::close);
        sessions.close();
        if (own != null) {
            own.close();
        }
    }
}
