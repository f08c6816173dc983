package vn.dvcqg.sdk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.catalog.Catalog;
import vn.dvcqg.sdk.catalog.internal.PortalCatalog;
import vn.dvcqg.sdk.dossier.Accounts;
import vn.dvcqg.sdk.dossier.Dossiers;
import vn.dvcqg.sdk.dossier.internal.PortalAccounts;
import vn.dvcqg.sdk.dossier.internal.PortalDossiers;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.internal.Calls;
import vn.dvcqg.sdk.internal.KeptAnswers;
import vn.dvcqg.sdk.internal.RuntimeLibraries;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.Capability;

/**
 * The National Public Service Portal, as one agency's system sees it. Make one and keep it: it holds the connections and the
 * sessions; {@link #forAgency} gives the same portal for other agencies, {@link #with} the same verbs with other options. Safe for use by several threads.
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

    private final SharedParts shared;
    private final AgencyParts agency;
    private final boolean whole;
    private final CallOptions options;
    private final @Nullable KeptAnswers kept;
    private final Calls calls;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Catalog catalog;

    private Portal(
            SharedParts shared, AgencyParts agency, CallOptions options, boolean whole, @Nullable KeptAnswers kept) {
        this.shared = shared;
        this.agency = agency;
        this.whole = whole;
        this.options = options;
        this.kept = kept;
        this.calls = agency.calls.with(options).keptBy(kept);
        this.dossiers = new PortalDossiers(agency.protocol, calls);
        this.accounts = new PortalAccounts(agency.protocol, calls);
        this.catalog = agency.catalog.asking(new PortalCatalog(agency.protocol, calls));
    }

    /**
     * A portal with this configuration. Calls nobody. Looks first whether the libraries that the program runs with are new enough
     * for the SDK: a build tool may have chosen older ones.
     *
     * @param config a checked configuration
     * @return the portal
     * @throws SetupProblemException if a library is missing or has an unfit version, with what to write into the pom, or if the
     *     environment names a proxy in a way that cannot be used, or if files of {@link PortalConfig#tls()} cannot be used any more
     */
    public static Portal connect(PortalConfig config) {
        Objects.requireNonNull(config, "config");
        RuntimeLibraries.check();
        SharedParts shared = new SharedParts(config);
        return new Portal(
                shared, shared.of(config, config.agency(), config.credentials()), CallOptions.NONE, true, null);
    }

    /**
     * The same portal, with other options for each call. Cheap: session, connections and copies are shared.
     *
     * <pre>{@code
     * portal.with(CallOptions.deadline(Duration.ofSeconds(5))).dossiers().lookUp(code);
     * }</pre>
     *
     * @param options what is to be different; goes on top of what this view had
     * @return a view; closing it does nothing
     */
    public Portal with(CallOptions options) {
        return new Portal(shared, agency, this.options.and(options), false, kept);
    }

    /**
     * The same portal, as another agency sees it with the same account. Cheap: connections, time and listeners are shared; the
     * session, the limits and the copies of the catalogue are the agency's own, and kept until this portal is closed.
     *
     * @param code the agency that calls
     * @return a view; closing it does nothing
     */
    public Portal forAgency(AgencyCode code) {
        return forAgency(code, config().credentials());
    }

    /**
     * The same portal, as another agency sees it with an account of its own. As {@link #forAgency(AgencyCode)}.
     *
     * @param code the agency that calls
     * @param credentials its account
     * @return a view; closing it does nothing
     */
    public Portal forAgency(AgencyCode code, Credentials credentials) {
        AgencyParts other = shared.of(
                config(), Objects.requireNonNull(code, "code"), Objects.requireNonNull(credentials, "credentials"));
        return new Portal(shared, other, options, false, kept);
    }

    /**
     * The same verbs as futures, on the executor of the configuration.
     *
     * @return a view
     * @throws SetupProblemException if the configuration has no {@link PortalConfigBuilder#asyncExecutor}
     */
    public AsyncPortal async() {
        Executor executor = config().asyncExecutor();
        if (executor == null) {
            throw new SetupProblemException(List.of(Violations.of("asyncExecutor", "setup-async-executor")));
        }
        return async(executor);
    }

    /**
     * The same verbs as futures, on an executor.
     *
     * @param executor whose threads make the calls; see {@link PortalConfigBuilder#asyncExecutor}
     * @return a view
     */
    public AsyncPortal async(Executor executor) {
        return new AsyncPortal(agency, calls, Objects.requireNonNull(executor, "executor"));
    }

    /**
     * The same portal, with the HTTP answers of its calls beside their values.
     *
     * @return a view
     */
    public RawPortal raw() {
        return new RawPortal(this);
    }

    /** The same portal; whoever keeps is given every answer. */
    Portal keptBy(KeptAnswers keeper) {
        return new Portal(shared, agency, options, false, keeper);
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
        return Set.copyOf(config().profile().capabilities());
    }

    /**
     * The configuration that this portal was made with.
     *
     * @return the configuration
     */
    public PortalConfig config() {
        return agency.config;
    }

    /**
     * Allows logins again that are held back because the portal refused them, for all nodes that share the store of the sessions. To
     * be called when the account was unlocked or corrected on the other side; a changed password needs no such word.
     *
     * @see "docs/protocol/session.md, section Refused logins"
     */
    public void allowLogin() {
        shared.sessions().allowLogin();
    }

    /**
     * Looks at the files of {@link PortalConfig#tls()} now instead of when it is due, such as after a certificate was withdrawn.
     * Changed files are used for every request that is sent from now on, over new connections; calls under way end with those of
     * before. Safe to call from any thread; costs a few file reads.
     *
     * @return whether the files had changed; false also with a transport from the configuration, which has keys of its own
     * @throws SetupProblemException with every fault of the changed files; the certificates and keys of before stay in use
     */
    public boolean reloadTls() {
        return shared.reloadTls();
    }

    /**
     * Ends the connections and the threads that the SDK made, for all views. Calls under way fail; a transport from the configuration
     * stays open. On a view of {@code with} or {@code forAgency} it does nothing.
     */
    @Override
    public void close() {
        if (whole) {
            shared.close();
        }
    }

    /** The configuration, redacted. */
    @Override
    public String toString() {
        return "Portal(" + config().endpoint() + ", " + config().agency() + ", "
                + config().profile().name() + ")";
    }
}
