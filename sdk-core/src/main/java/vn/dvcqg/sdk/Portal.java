package vn.dvcqg.sdk;

import java.util.Objects;
import java.util.Set;
import vn.dvcqg.sdk.catalog.Catalog;
import vn.dvcqg.sdk.catalog.internal.CatalogCache;
import vn.dvcqg.sdk.catalog.internal.PortalCatalog;
import vn.dvcqg.sdk.dossier.Accounts;
import vn.dvcqg.sdk.dossier.Dossiers;
import vn.dvcqg.sdk.dossier.internal.PortalAccounts;
import vn.dvcqg.sdk.dossier.internal.PortalDossiers;
import vn.dvcqg.sdk.internal.Calls;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.protocol.Capability;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;
import vn.dvcqg.sdk.session.internal.SessionOffice;
import vn.dvcqg.sdk.transport.GatewayAccess;
import vn.dvcqg.sdk.transport.internal.GatewayTransport;
import vn.dvcqg.sdk.transport.internal.OkHttpTransport;
import vn.dvcqg.sdk.transport.internal.RetryingExchange;
import vn.dvcqg.sdk.transport.spi.Transport;

/**
 * The National Public Service Portal, as one agency's system sees it. Make one for each agency and keep it: it holds the connections
 * and the session. Safe for use by several threads.
 *
 * <p>{@link #connect(PortalConfig)} calls nobody: the first call logs in. {@link #close()} ends what the SDK made, not a transport
 * that the configuration brought.
 *
 * <pre>{@code
 * Portal portal = Portal.connect(PortalConfig.builder()
 *     .endpoint(URI.create("https://security-server.example/VXPAdapter/RestService/forward/"))
 *     .agency(AgencyCode.of("H40.16"))
 *     .credentials(Credentials.password("demo", Secret.fromEnv("DVCQG_PASSWORD")))
 *     .build());
 * Submission done = portal.dossiers().submit(dossier);
 * }</pre>
 */
public final class Portal implements AutoCloseable {

    private final PortalConfig config;
    private final Transport transport;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final CatalogCache catalog;
    private final SessionOffice sessions;

    private Portal(PortalConfig config) {
        this.config = config;
        Transport own = config.transport();
        Transport base = own != null ? own : new OkHttpTransport(config.limits());
        SystemTime time = SystemTime.withClock(config.clock());
        ProtocolProfile profile = config.profile();
        this.sessions = new SessionOffice(config.sessions(), time);
        GatewayAccess gateway = config.gateway();
        this.transport = gateway == null ? base : new GatewayTransport(base, gateway, sessions, time);
        PortalProtocol protocol = profile.open(new ProtocolContext(
                config.endpoint(),
                config.agency(),
                config.credentials(),
                new RetryingExchange(transport, config.retry(), time),
                config.clock(),
                sessions));
        Calls calls = new Calls(
                profile.name(),
                Set.copyOf(profile.capabilities()),
                config.deadline(),
                config.correlationIds(),
                time.ticker());
        this.dossiers = new PortalDossiers(protocol, calls);
        this.accounts = new PortalAccounts(protocol, calls);
        this.catalog = new CatalogCache(new PortalCatalog(protocol, calls), config.copies());
    }

    /**
     * A portal with this configuration. Calls nobody.
     *
     * @param config a checked configuration
     * @return the portal
     */
    public static Portal connect(PortalConfig config) {
        return new Portal(Objects.requireNonNull(config, "config"));
    }

    /**
     * Dossiers and their progress.
     *
     * @return always the same service
     */
    public Dossiers dossiers() {
        return dossiers;
    }

    /**
     * Portal accounts of applicants.
     *
     * @return always the same service
     */
    public Accounts accounts() {
        return accounts;
    }

    /**
     * The catalogues, from copies while these are young enough: {@link PortalConfigBuilder#catalog}.
     *
     * @return always the same service
     */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * What the profile can do.
     *
     * @return the declared operations; any other is refused before sending
     */
    public Set<Capability> capabilities() {
        return Set.copyOf(config.profile().capabilities());
    }

    /**
     * The configuration that this portal was made with.
     *
     * @return the configuration
     */
    public PortalConfig config() {
        return config;
    }

    /**
     * Allows logins again that are held back because the portal refused them, for all nodes that share the store of the sessions. To
     * be called when the account was unlocked or corrected on the other side; a changed password needs no such word.
     *
     * @see "docs/protocol/session.md, section Refused logins"
     */
    public void allowLogin() {
        sessions.allowLogin();
    }

    /** Ends the connections and the threads that the SDK made. Calls under way fail; a transport from the configuration stays open. */
    @Override
    public void close() {
        catalog.close();
        sessions.close();
        if (config.transport() == null) {
            transport.close();
        }
    }

    /** The configuration, redacted. */
    @Override
    public String toString() {
        return "Portal(" + config.endpoint() + ", " + config.agency() + ", "
                + config.profile().name() + ")";
    }
}
