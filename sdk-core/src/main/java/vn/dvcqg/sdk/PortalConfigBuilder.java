package vn.dvcqg.sdk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
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

    @Nullable
    Credentials credentials;

    ProtocolProfile profile = ProtocolProfile.CLASSIC;
    Duration deadline = Duration.ofSeconds(60);
    Duration connectTimeout = Duration.ofSeconds(5);
    Duration attemptTimeout = Duration.ofSeconds(30);
    RetryPolicy retry = RetryPolicy.DEFAULT;
    int maxAnswerBytes = 16 * 1024 * 1024;
    boolean allowPlainHttp;
    Clock clock = SystemTime.real().clock();

    @Nullable
    Supplier<@Nullable String> correlationIds;

    @Nullable
    Transport transport;

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
     * How the agency proves who it is. Required.
     *
     * @param credentials the account
     * @return this builder
     */
    public PortalConfigBuilder credentials(Credentials credentials) {
        this.credentials = Objects.requireNonNull(credentials, "credentials");
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
        this.retry = Objects.requireNonNull(retry, "retry");
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
     * The time of day, for the age of sessions and for {@link TryLaterException#retryAt()}. Deadlines are measured with the machine's
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
     * Takes over settings from properties: {@code dvcqg.endpoint}, {@code dvcqg.agency}, {@code dvcqg.username}, {@code
     * dvcqg.password} or {@code dvcqg.password-file}, {@code dvcqg.deadline}, {@code dvcqg.connect-timeout}, {@code
     * dvcqg.attempt-timeout} (durations such as {@code 30s}, {@code 500ms} or {@code PT30S}), {@code dvcqg.retry-attempts}, {@code
     * dvcqg.max-answer-bytes}, {@code dvcqg.allow-plain-http}, {@code dvcqg.profile} ({@code classic}), and for that profile {@code
     * dvcqg.classic.} with {@code auth-path}, {@code integration-path}, {@code share-path}, {@code routing-code}, {@code
     * routing-place}, {@code provider-url}, {@code session-age}, {@code generation}, {@code submit-strategy}, {@code
     * dossiers-per-call}, {@code steps-per-call}, {@code success-codes}, {@code success-text-required}, {@code http-status-matters},
     * {@code applicant-reference}.
     *
     * @param properties the properties; names that do not begin with {@code dvcqg.} are not looked at
     * @return this builder
     */
    public PortalConfigBuilder properties(Properties properties) {
        new PropertyReader(this, faults).read(properties);
        return this;
    }

    /**
     * Takes over settings from environment variables: the names of {@link #properties(Properties)} in capitals, with underscores
     * for dots and dashes. Unknown names are not looked at; an empty variable counts as one that is not set.
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
        if (credentials == null) {
            require(found, "credentials");
        } else if (credentials.username().isBlank()) {
            found.add(Violations.of("credentials", "setup-credentials"));
        } else if (credentials.username().chars().anyMatch(Character::isISOControl)) {
            found.add(Violations.of("credentials", "control-character"));
        }
        range(found, "deadline", deadline, Duration.ofMillis(100), Duration.ofHours(1));
        range(found, "connectTimeout", connectTimeout, Duration.ofMillis(10), Duration.ofMinutes(5));
        range(found, "attemptTimeout", attemptTimeout, Duration.ofMillis(10), Duration.ofHours(1));
        if (maxAnswerBytes < 1024 || maxAnswerBytes > 1 << 30) {
            found.add(Violations.of("maxAnswerBytes", "setup-range", 1024, 1 << 30, maxAnswerBytes));
        }
        if (!found.isEmpty() || base == null || agency == null || credentials == null) {
            throw new SetupProblemException(found);
        }
        return new PortalConfig(copy(), base, agency, credentials);
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

    PortalConfigBuilder copy() {
        PortalConfigBuilder copy = new PortalConfigBuilder();
        copy.endpoint = endpoint;
        copy.agency = agency;
        copy.credentials = credentials;
        copy.profile = profile;
        copy.deadline = deadline;
        copy.connectTimeout = connectTimeout;
        copy.attemptTimeout = attemptTimeout;
        copy.retry = retry;
        copy.maxAnswerBytes = maxAnswerBytes;
        copy.allowPlainHttp = allowPlainHttp;
        copy.clock = clock;
        copy.correlationIds = correlationIds;
        copy.transport = transport;
        copy.faults.addAll(faults);
        return copy;
    }
}
