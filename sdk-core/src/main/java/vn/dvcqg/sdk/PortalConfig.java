package vn.dvcqg.sdk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.catalog.internal.CopySettings;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.observe.CallListener;
import vn.dvcqg.sdk.observe.spi.Metrics;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.GatewayAccess;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.RetryQuota;
import vn.dvcqg.sdk.transport.TlsSettings;
import vn.dvcqg.sdk.transport.internal.TransportLimits;
import vn.dvcqg.sdk.transport.spi.Transport;

/**
 * Where the portal is, who calls, and how long things may take. Built by {@link #builder()}, which names every default and reports
 * every fault at once. Immutable and safe for use by several threads; prints without secrets.
 */
public final class PortalConfig {

    private final PortalConfigBuilder settings;
    private final URI endpoint;
    private final AgencyCode agency;
    private final Credentials credentials;

    PortalConfig(PortalConfigBuilder settings, URI endpoint, AgencyCode agency, Credentials credentials) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.agency = agency;
        this.credentials = credentials;
    }

    /**
     * A configuration with defaults for everything but the endpoint, the agency and the credentials.
     *
     * @return a builder
     */
    public static PortalConfigBuilder builder() {
        return new PortalConfigBuilder();
    }

    /**
     * A configuration from properties such as {@code dvcqg.endpoint}; {@link PortalConfigBuilder#properties(Properties)} lists
     * them.
     *
     * @param properties the properties; those that do not begin with {@code dvcqg.} are not looked at
     * @return the configuration
     * @throws SetupProblemException with every fault, unknown names among them
     */
    public static PortalConfig fromProperties(Properties properties) {
        return builder().properties(properties).build();
    }

    /**
     * A configuration from environment variables: the names of the properties in capitals with underscores, such as {@code
     * DVCQG_ENDPOINT} or {@code DVCQG_CLASSIC_SHARE_PATH}.
     *
     * @return the configuration
     * @throws SetupProblemException with every fault
     */
    public static PortalConfig fromEnvironment() {
        return builder().environment(System.getenv()).build();
    }

    /**
     * A builder that starts from this configuration.
     *
     * @return a builder
     */
    public PortalConfigBuilder toBuilder() {
        return settings.copy();
    }

    /**
     * The base address.
     *
     * @return an absolute address whose path ends with a slash
     */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * The agency that calls.
     *
     * @return its code, as it goes onto the wire
     */
    public AgencyCode agency() {
        return agency;
    }

    /**
     * How the agency proves who it is.
     *
     * @return the credentials
     */
    public Credentials credentials() {
        return credentials;
    }

    /**
     * The generation of the portal's interface.
     *
     * @return the profile
     */
    public ProtocolProfile profile() {
        return settings.profile;
    }

    /**
     * How long a call may take, logins, repetitions and waits included.
     *
     * @return the deadline
     */
    public Duration deadline() {
        return settings.deadline;
    }

    /**
     * How long a connection may take to be made.
     *
     * @return the limit
     */
    public Duration connectTimeout() {
        return settings.connectTimeout;
    }

    /**
     * How long one request and its whole answer may take.
     *
     * @return the limit
     */
    public Duration attemptTimeout() {
        return settings.attemptTimeout;
    }

    /**
     * How often and how fast a request is repeated where that is safe.
     *
     * @return the policy
     */
    public RetryPolicy retry() {
        return settings.retry.policy();
    }

    /**
     * How many repetitions an operation may cause when much fails.
     *
     * @return the quota
     */
    public RetryQuota retryQuota() {
        return settings.guards.quota();
    }

    /**
     * How fast an agency sends.
     *
     * @return the limit
     */
    public RateLimit rateLimit() {
        return settings.guards.rateLimit();
    }

    /**
     * When calls to an endpoint that is down fail at once.
     *
     * @return the settings of the breaker
     */
    public Breaker breaker() {
        return settings.guards.breaker();
    }

    /**
     * How large an answer may be.
     *
     * @return bytes, decompressed
     */
    public int maxAnswerBytes() {
        return settings.maxAnswerBytes;
    }

    /**
     * Whether plain HTTP is allowed to private hosts.
     *
     * @return false unless asked for
     */
    public boolean allowPlainHttp() {
        return settings.allowPlainHttp;
    }

    /**
     * The time of day.
     *
     * @return the clock
     */
    public Clock clock() {
        return settings.clock;
    }

    /**
     * Where the caller's ids come from.
     *
     * @return the source, or null when the SDK's own ids serve
     */
    public @Nullable Supplier<@Nullable String> correlationIds() {
        return settings.correlationIds;
    }

    /**
     * The vendor's own transport.
     *
     * @return the transport, or null when the SDK makes one
     */
    public @Nullable Transport transport() {
        return settings.transport;
    }

    /**
     * How long copies of the catalogues are kept, and where.
     *
     * @return the settings
     */
    public CatalogSettings catalog() {
        return settings.catalog;
    }

    /**
     * How connections are made, shared and kept.
     *
     * @return the settings
     */
    public ConnectionSettings connections() {
        return settings.connections.settings().build();
    }

    /**
     * Whom the connections trust and with which certificate they show who calls.
     *
     * @return the settings
     */
    public TlsSettings tls() {
        return settings.tls.whole();
    }

    /**
     * How sessions are kept, shared and renewed, and how failed logins are held back.
     *
     * @return the settings
     */
    public SessionSettings sessions() {
        return settings.sessions.settings();
    }

    /**
     * What a gateway on the way asks for.
     *
     * @return the access, or null when there is no such gateway
     */
    public @Nullable GatewayAccess gateway() {
        return settings.gateway.access();
    }

    CopySettings copies() {
        return CopySettings.of(catalog(), clock(), endpoint + " " + profile().name(), agency.value());
    }

    /**
     * Who hears the events of calls.
     *
     * @return the listeners, an unmodifiable list
     */
    public List<CallListener> listeners() {
        return List.copyOf(settings.listeners);
    }

    /**
     * Who takes the figures of calls.
     *
     * @return the metrics, or null for nobody
     */
    public @Nullable Metrics metrics() {
        return settings.metrics;
    }

    /**
     * Whose threads make the calls of {@link Portal#async()}.
     *
     * @return the executor, or null when none was given
     */
    public @Nullable Executor asyncExecutor() {
        return settings.asyncExecutor;
    }

    /** The same configuration for another caller. Nothing is looked at again: what was right for one agency is so for all. */
    PortalConfig as(AgencyCode other, Credentials account) {
        if (other.equals(agency) && account.equals(credentials)) {
            return this;
        }
        PortalConfigBuilder same = settings.copy().agency(other).credentials(account);
        return new PortalConfig(same, endpoint, other, account);
    }

    TransportLimits limits() {
        return new TransportLimits(connectTimeout(), attemptTimeout(), maxAnswerBytes(), allowPlainHttp());
    }

    /**
     * Every setting on a line of its own, fit for a log: no secret.
     *
     * @return the text
     */
    public String describe() {
        return String.join(
                "\n",
                "endpoint=" + endpoint,
                "agency=" + agency,
                "username=" + credentials.username(),
                "password=***",
                "deadline=" + deadline(),
                "connectTimeout=" + connectTimeout(),
                "attemptTimeout=" + attemptTimeout(),
                "retry=" + retry(),
                "retryQuota=" + retryQuota(),
                "rateLimit=" + rateLimit(),
                "breaker=" + breaker(),
                "maxAnswerBytes=" + maxAnswerBytes(),
                "allowPlainHttp=" + allowPlainHttp(),
                "connections=" + connections(),
                "catalog=" + catalog(),
                "tls=" + tls() + settings.tls.describeEnd(),
                "sessions=" + sessions(),
                "gateway=" + (gateway() == null ? "none" : gateway()),
                "transport="
                        + (transport() == null
                                ? "OkHttp"
                                : transport().getClass().getName()),
                "profile=" + profile().describe());
    }

    /** As {@link #describe()}. */
    @Override
    public String toString() {
        return describe();
    }
}
