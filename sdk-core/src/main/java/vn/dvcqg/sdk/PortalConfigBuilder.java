package vn.dvcqg.sdk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.internal.Violations;
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
import vn.dvcqg.sdk.transport.spi.Transport;

/**
 * Builds a {@link PortalConfig}. Setters only take note; {@link #build()} reports every fault at once. Not safe for use by several
 * threads.
 */
public final class PortalConfigBuilder {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Nullable
    URI endpoint;

    @Nullable
    AgencyCode agency;

    final CredentialParts credentials = new CredentialParts();

    ProtocolProfile profile = ProtocolProfile.CLASSIC;
    Duration deadline = Duration.ofSeconds(60);
    Duration connectTimeout = Duration.ofSeconds(5);
    Duration attemptTimeout = Duration.ofSeconds(30);
    final RetryParts retry = new RetryParts();
    final ConnectionParts connections = new ConnectionParts();
    final GuardParts guards = new GuardParts();
    int maxAnswerBytes = 16 * 1024 * 1024;
    boolean allowPlainHttp;
    CatalogSettings catalog = CatalogSettings.DEFAULT;
    final TlsParts tls = new TlsParts();
    final GatewayParts gateway = new GatewayParts();
    final SessionParts sessions = new SessionParts();
    Clock clock = SystemTime.real().clock();

    @Nullable
    Supplier<@Nullable String> correlationIds;

    @Nullable
    Transport transport;

    final List<CallListener> listeners = new ArrayList<>();

    @Nullable
    Metrics metrics;

    @Nullable
    Executor asyncExecutor;

    private final List<Violation> faults = new ArrayList<>();

    PortalConfigBuilder() {}

    /**
     * The base address of the adapter, below which the profile puts its paths. Required. A missing slash at its end is added.
     *
     * @param endpoint an absolute https address; http only with {@link #allowPlainHttp(boolean)}
     * @return this builder
     */
    public PortalConfigBuilder endpoint(URI endpoint) {
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        return this;
    }

    /**
     * The agency that calls. Required.
     *
     * @param agency its code in the form in which it was registered with the portal
     * @return this builder
     */
    public PortalConfigBuilder agency(AgencyCode agency) {
        this.agency = Objects.requireNonNull(agency, "agency");
        return this;
    }

    /**
     * How the agency proves who it is. Required. Replaces a user name and a password that came before, and is replaced by those
     * that come after, each by itself.
     *
     * @param credentials the account
     * @return this builder
     */
    public PortalConfigBuilder credentials(Credentials credentials) {
        this.credentials.whole(Objects.requireNonNull(credentials, "credentials"));
        return this;
    }

    /**
     * The generation of the portal's interface. Default {@link ProtocolProfile#CLASSIC}.
     *
     * @param profile the profile
     * @return this builder
     */
    public PortalConfigBuilder profile(ProtocolProfile profile) {
        this.profile = Objects.requireNonNull(profile, "profile");
        return this;
    }

    /**
     * How long a call may take, logins, repetitions and waits included. Default 60 seconds.
     *
     * @param deadline 100 milliseconds to 1 hour
     * @return this builder
     */
    public PortalConfigBuilder deadline(Duration deadline) {
        this.deadline = Objects.requireNonNull(deadline, "deadline");
        return this;
    }

    /**
     * How long a connection may take to be made. Default 5 seconds.
     *
     * @param connectTimeout 10 milliseconds to 5 minutes
     * @return this builder
     */
    public PortalConfigBuilder connectTimeout(Duration connectTimeout) {
        this.connectTimeout = Objects.requireNonNull(connectTimeout, "connectTimeout");
        return this;
    }

    /**
     * How long one request and its whole answer may take. Default 30 seconds.
     *
     * @param attemptTimeout 10 milliseconds to 1 hour; the deadline cuts it
     * @return this builder
     */
    public PortalConfigBuilder attemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = Objects.requireNonNull(attemptTimeout, "attemptTimeout");
        return this;
    }

    /**
     * How often and how fast a request is repeated where that is safe. Default {@link RetryPolicy#DEFAULT}.
     *
     * @param retry the policy
     * @return this builder
     */
    public PortalConfigBuilder retry(RetryPolicy retry) {
        this.retry.whole(Objects.requireNonNull(retry, "retry"));
        return this;
    }

    /**
     * How many repetitions an operation may cause when much fails. Default {@link RetryQuota#DEFAULT}.
     *
     * @param retryQuota the quota; {@link RetryQuota#OFF} for none
     * @return this builder
     */
    public PortalConfigBuilder retryQuota(RetryQuota retryQuota) {
        guards.quota(Objects.requireNonNull(retryQuota, "retryQuota"));
        return this;
    }

    /**
     * How fast each agency sends. Default {@link RateLimit#DEFAULT}: no limit until the portal says "too many".
     *
     * @param rateLimit the limit; {@link RateLimit#OFF} for none
     * @return this builder
     */
    public PortalConfigBuilder rateLimit(RateLimit rateLimit) {
        guards.rateLimit(Objects.requireNonNull(rateLimit, "rateLimit"));
        return this;
    }

    /**
     * When calls to an endpoint that is down fail at once instead of after a time-out. Default {@link Breaker#DEFAULT}.
     *
     * @param breaker the settings; {@link Breaker#OFF} for none
     * @return this builder
     */
    public PortalConfigBuilder breaker(Breaker breaker) {
        guards.breaker(Objects.requireNonNull(breaker, "breaker"));
        return this;
    }

    /**
     * How large an answer may be. Default 16 MiB.
     *
     * @param maxAnswerBytes bytes after decompression, 1 KiB to 1 GiB
     * @return this builder
     */
    public PortalConfigBuilder maxAnswerBytes(int maxAnswerBytes) {
        this.maxAnswerBytes = maxAnswerBytes;
        return this;
    }

    /**
     * Whether plain HTTP is allowed, as many adapters inside a network speak it. Even then only to private addresses, and
     * never through a proxy; a name is checked when it is resolved. Default false.
     *
     * @param allowPlainHttp whether it is allowed
     * @return this builder
     */
    public PortalConfigBuilder allowPlainHttp(boolean allowPlainHttp) {
        this.allowPlainHttp = allowPlainHttp;
        return this;
    }

    /**
     * How connections are made, shared and kept, and through which proxy. Default {@link ConnectionSettings#DEFAULT}. A transport
     * of the vendor's own does not look at them.
     *
     * @param connections the settings
     * @return this builder
     */
    public PortalConfigBuilder connections(ConnectionSettings connections) {
        this.connections.whole(Objects.requireNonNull(connections, "connections"));
        return this;
    }

    /**
     * How long copies of the catalogues are kept, and where. Default {@link CatalogSettings#DEFAULT}: a day, in memory, and seven
     * days more while the portal is down.
     *
     * @param catalog the settings
     * @return this builder
     */
    public PortalConfigBuilder catalog(CatalogSettings catalog) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        return this;
    }

    /**
     * Whom the connections trust and with which certificate they show who calls. Default {@link TlsSettings#DEFAULT}: the
     * authorities of the JDK, no certificate, TLS 1.2 or 1.3. Not together with {@link #transport(Transport)}.
     *
     * @param tls the settings; the files that they name are read by {@link #build()}, so that it can tell their faults
     * @return this builder
     */
    public PortalConfigBuilder tls(TlsSettings tls) {
        this.tls.whole(Objects.requireNonNull(tls, "tls"));
        return this;
    }

    /**
     * How sessions are kept, shared between nodes and renewed, and how failed logins are held back. Default {@link
     * SessionSettings#DEFAULT}: in the memory of the portal, renewed ahead.
     *
     * @param sessions the settings
     * @return this builder
     */
    public PortalConfigBuilder sessions(SessionSettings sessions) {
        this.sessions.whole(Objects.requireNonNull(sessions, "sessions"));
        return this;
    }

    /**
     * What a gateway on the way to the portal asks for, such as an LGSP. Default: there is none.
     *
     * @param gateway the access
     * @return this builder
     */
    public PortalConfigBuilder gateway(GatewayAccess gateway) {
        this.gateway.whole(Objects.requireNonNull(gateway, "gateway"));
        return this;
    }

    /**
     * The time of day, for the age of sessions and of copies and for {@link TryLaterException#retryAt()}. Deadlines are measured with the machine's
     * steady timer instead, because a clock may be set. Default: the machine's clock.
     *
     * @param clock the clock
     * @return this builder
     */
    public PortalConfigBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Where the caller's own id of the work at hand comes from, for example the logging context. It is asked once a call, on the
     * calling thread, and stands in logs and exceptions. Default: the SDK's own id of the call.
     *
     * @param correlationIds gives the id, or null for none
     * @return this builder
     */
    public PortalConfigBuilder correlationIds(Supplier<@Nullable String> correlationIds) {
        this.correlationIds = Objects.requireNonNull(correlationIds, "correlationIds");
        return this;
    }

    /**
     * The vendor's own transport in place of the SDK's. It is not closed with the portal.
     *
     * @param transport the transport
     * @return this builder
     */
    public PortalConfigBuilder transport(Transport transport) {
        this.transport = Objects.requireNonNull(transport, "transport");
        return this;
    }

    /**
     * Somebody who hears the events of every call. May be given several times: all of them hear. Default nobody.
     *
     * @param listener who hears
     * @return this builder
     */
    public PortalConfigBuilder listener(CallListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Who takes the figures of every call. Default nobody.
     *
     * @param metrics where the figures go
     * @return this builder
     */
    public PortalConfigBuilder metrics(Metrics metrics) {
        this.metrics = Objects.requireNonNull(metrics, "metrics");
        return this;
    }

    /**
     * Whose threads make the calls of {@link Portal#async()}. A call blocks its thread, so give a pool of its own with as many threads
     * as calls may be under way, or a virtual thread for each task on Java 21 and later. It is not shut down with the portal. Default
     * none: {@link Portal#async()} is refused then, since the common pool must not be blocked.
     *
     * @param asyncExecutor the executor; it may refuse tasks but must not drop them, else their futures never end
     * @return this builder
     */
    public PortalConfigBuilder asyncExecutor(Executor asyncExecutor) {
        this.asyncExecutor = Objects.requireNonNull(asyncExecutor, "asyncExecutor");
        return this;
    }

    /**
     * Takes over settings from properties. Each replaces what was set before it, by a setter, a property or a variable; what is
     * still missing or wrong is told by {@link #build()}.
     *
     * <p>Required are {@code dvcqg.endpoint}, {@code dvcqg.agency}, {@code dvcqg.username} and {@code dvcqg.password} or {@code
     * dvcqg.password-file}; user name and password may come from different places. Every other setting has one too: the page below names each
     * with its default. Durations are written {@code 30s}, {@code 500ms}, {@code 2m}, {@code 1h} or {@code PT30S}, shares {@code 0.8}, switches
     * {@code true} and {@code false}; a secret may stand in a file, whose path is the property of that name with {@code -file}.
     *
     * <p>The classic profile has a property for every setter of {@link vn.dvcqg.sdk.protocol.ClassicProfileBuilder}, where the
     * defaults stand. Behind {@code dvcqg.classic.}:
     *
     * <ul>
     *   <li>texts: {@code auth-path}, {@code integration-path}, {@code share-path}, {@code routing-code}, {@code provider-url},
     *       {@code success-text}, {@code portal-born-type}, {@code date-form}, {@code supplement-date-form}, {@code
     *       account-provider};
     *   <li>{@code session-age}: a duration; {@code dossiers-per-call}, {@code steps-per-call}: whole numbers;
     *   <li>{@code true} or {@code false}: {@code success-text-required}, {@code http-status-matters}, {@code
     *       portal-born-repeatable}, {@code status-eleven-allowed}, {@code disputed-payment-mark};
     *   <li>names of constants, in any case and with dashes: {@code routing-place}, {@code generation}, {@code submit-strategy},
     *       {@code applicant-reference}; several with commas: {@code required-fields}, such as {@code code,received-at};
     *   <li>{@code success-codes}: codes with commas, such as {@code 0,00};
     *   <li>{@code failure-texts}: texts with semicolons, such as {@code không thành công;từ chối}, or {@code none};
     *   <li>{@code already-exists-answers}, {@code not-found-answers}, {@code dead-session-answers}: patterns with semicolons, or
     *       {@code none}. A pattern is {@code code:3}, {@code text:đã tồn tại}, or {@code code:-1+text:đã tồn tại} for an answer
     *       that has both; a text with a semicolon needs a program;
     *   <li>{@code text-limits}: some of {@code summary=1000,note=2000,officerName=50,fileName=4000,resultName=2000,dossierCode=50};
     *       those left out keep the value of {@link vn.dvcqg.sdk.protocol.TextLimits#DEFAULT};
     *   <li>{@code codes}: such as {@code Channel.ONLINE=2,Handover.BY_POST=1}, or {@code none};
     *   <li>{@code spelling}: such as {@code MaHoSo=maHoSo,madonvi=MaDonVi}, or {@code none}.
     * </ul>
     *
     * @see "docs/calling.md"
     * @param properties the properties; names that do not begin with {@code dvcqg.} are not looked at, any other unknown name is a
     *     fault
     * @return this builder
     */
    public PortalConfigBuilder properties(Properties properties) {
        new PropertyReader(this, faults).read(properties);
        return this;
    }

    /**
     * Takes over settings from environment variables: the names of {@link #properties(Properties)} in capitals, with underscores
     * for dots and dashes, such as {@code DVCQG_CLASSIC_SHARE_PATH}. An empty variable counts as one that is not set. Unknown names
     * are not looked at, but one that begins with {@code DVCQG_CLASSIC_} is named in the log as a warning.
     *
     * @param environment the variables
     * @return this builder
     */
    public PortalConfigBuilder environment(Map<String, String> environment) {
        new PropertyReader(this, faults).readEnvironment(environment);
        return this;
    }

    /**
     * The configuration.
     *
     * @return an immutable configuration; this builder may be used on
     * @throws SetupProblemException with every fault at once, each by the name of its setting
     */
    public PortalConfig build() {
        List<Violation> found = new ArrayList<>(faults);
        URI base = EndpointCheck.check(endpoint, allowPlainHttp, found);
        if (agency == null) {
            require(found, "agency");
        }
        Credentials account = credentials.decide(found);
        RetryPolicy policy = retry.decide(found);
        ConnectionSettings connected = connections.decide(found);
        TlsParts secured = tls.decide(transport != null, found);
        GuardParts guarded = guards.decide(found);
        SessionSettings kept = sessions.decide(found);
        GatewayAccess access = gateway.decide(found);
        range(found, "deadline", deadline, Duration.ofMillis(100), Duration.ofHours(1));
        range(found, "connectTimeout", connectTimeout, Duration.ofMillis(10), Duration.ofMinutes(5));
        range(found, "attemptTimeout", attemptTimeout, Duration.ofMillis(10), Duration.ofHours(1));
        if (maxAnswerBytes < 1024 || maxAnswerBytes > 1 << 30) {
            found.add(Violations.of("maxAnswerBytes", "setup-range", 1024, 1 << 30, maxAnswerBytes));
        }
        if (!found.isEmpty() || base == null || agency == null || account == null) {
            throw new SetupProblemException(found);
        }
        // what was decided stays: a file with a password may be gone when somebody changes the configuration
        PortalConfigBuilder decided = copy().credentials(account)
                .retry(policy)
                .guards(guarded)
                .connections(connected)
                .sessions(kept);
        secured.copyTo(decided.tls);
        if (access != null) {
            decided.gateway(access);
        }
        return new PortalConfig(decided, base, agency, account);
    }

    /** A setting that came as a faulty property is told once, under the name that the property has. */
    static void require(List<Violation> found, String setting) {
        if (found.stream().noneMatch(fault -> PropertyReader.isAbout(fault.field(), setting))) {
            found.add(Violations.of(setting, "required"));
        }
    }

    private static void range(List<Violation> found, String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            found.add(Violations.of(setting, "setup-range", told(least), told(most), told(value)));
        }
    }

    private static String told(Duration duration) {
        boolean small = duration.compareTo(SECOND) < 0 && duration.compareTo(SECOND.negated()) > 0;
        return small ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }

    private PortalConfigBuilder guards(GuardParts decided) {
        decided.copyTo(guards);
        return this;
    }

    PortalConfigBuilder copy() {
        PortalConfigBuilder copy = new PortalConfigBuilder();
        copy.endpoint = endpoint;
        copy.agency = agency;
        credentials.copyTo(copy.credentials);
        copy.profile = profile;
        copy.deadline = deadline;
        copy.connectTimeout = connectTimeout;
        copy.attemptTimeout = attemptTimeout;
        retry.copyTo(copy.retry);
        connections.copyTo(copy.connections);
        guards.copyTo(copy.guards);
        copy.maxAnswerBytes = maxAnswerBytes;
        copy.allowPlainHttp = allowPlainHttp;
        copy.catalog = catalog;
        tls.copyTo(copy.tls);
        sessions.copyTo(copy.sessions);
        gateway.copyTo(copy.gateway);
        copy.clock = clock;
        copy.correlationIds = correlationIds;
        copy.transport = transport;
        copy.listeners.addAll(listeners);
        copy.metrics = metrics;
        copy.asyncExecutor = asyncExecutor;
        copy.faults.addAll(faults);
        return copy;
    }
}
