package vn.dvcqg.sdk.mock.identity;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Faults;
import vn.dvcqg.sdk.mock.Finding;
import vn.dvcqg.sdk.mock.identity.internal.IdentitySite;
import vn.dvcqg.sdk.mock.internal.WireMockEngine;

/**
 * An identity provider for tests: a real HTTP server on this machine that logs made-up people in. Without a fault it is a
 * correct OpenID provider. Thread-safe. Close it to free the port.
 *
 * <pre>{@code
 * try (MockIdentity identity = MockIdentity.start(IdentitySettings.builder().autoLogin("citizen").build())) {
 *     // send a browser to identity.authorizeEndpoint(), redeem the code at identity.tokenEndpoint() ...
 *     assertThat(identity.findings()).isEmpty();
 * }
 * }</pre>
 *
 * @see "docs/mock.md, section The identity provider"
 */
public final class MockIdentity implements AutoCloseable {
    private final IdentitySettings settings;
    private final IdentitySite site;
    private final WireMockEngine engine;

    private MockIdentity(IdentitySettings settings) {
        this.settings = settings;
        this.site = new IdentitySite(settings);
        this.engine = WireMockEngine.start(settings.bindAddress(), settings.port(), false, site);
        site.reachedAt(settings.publicUrl().orElseGet(this::url));
    }

    /**
     * Starts the single sign-on of the portal on a free port of {@code 127.0.0.1} with demo accounts.
     *
     * @return the running mock
     */
    public static MockIdentity start() {
        return start(IdentitySettings.builder().build());
    }

    /**
     * Starts a mock.
     *
     * @param settings how to set it up
     * @return the running mock
     * @throws java.io.UncheckedIOException if the port is in use or the accounts cannot be read
     * @throws IllegalArgumentException if the accounts are not as they must be
     */
    public static MockIdentity start(IdentitySettings settings) {
        return new MockIdentity(settings);
    }

    /**
     * The address of the server.
     *
     * @return for example {@code http://127.0.0.1:8090}, without a slash at the end
     */
    public URI url() {
        return URI.create("http://" + settings.bindAddress() + ":" + port());
    }

    /**
     * The port of the server.
     *
     * @return the port, never 0
     */
    public int port() {
        return engine.port();
    }

    /**
     * Tells the mock under which address others reach it from now on, for example through a TLS front that was started
     * after it. Issuer, discovery and the addresses in claims follow.
     *
     * @param publicUrl scheme, host and port, without a path
     */
    public void reachedAt(URI publicUrl) {
        site.reachedAt(publicUrl);
    }

    /**
     * The issuer of id tokens; below it lies {@code /.well-known/openid-configuration}.
     *
     * @return the public address with {@code /oauth2/token}
     */
    public URI issuer() {
        return site.endpoint("issuer");
    }

    /**
     * Where the browser begins a login.
     *
     * @return the address of authorize
     */
    public URI authorizeEndpoint() {
        return site.endpoint("authorize");
    }

    /**
     * Where a code is redeemed.
     *
     * @return the address of the token endpoint
     */
    public URI tokenEndpoint() {
        return site.endpoint("token");
    }

    /**
     * Where claims are fetched.
     *
     * @return the address of userinfo
     */
    public URI userinfoEndpoint() {
        return site.endpoint("userinfo");
    }

    /**
     * Where a token is asked about.
     *
     * @return the address of introspect
     * @throws IllegalStateException if the mock is {@link Generation#DIRECT_VNEID}, which has none
     */
    public URI introspectEndpoint() {
        return site.endpoint("introspect");
    }

    /**
     * Where a token is withdrawn.
     *
     * @return the address of revoke
     * @throws IllegalStateException if the mock is {@link Generation#DIRECT_VNEID}, which has none
     */
    public URI revokeEndpoint() {
        return site.endpoint("revoke");
    }

    /**
     * Where the browser ends its session.
     *
     * @return the address of the logout
     * @throws IllegalStateException if the mock is {@link Generation#DIRECT_VNEID}, which has none
     */
    public URI logoutEndpoint() {
        return site.endpoint("logout");
    }

    /**
     * Where the signing keys are.
     *
     * @return the address of the key set
     * @throws IllegalStateException if the mock is {@link Generation#DIRECT_VNEID}, which has none
     */
    public URI keySetEndpoint() {
        return site.endpoint("jwks");
    }

    /**
     * The base of the CAS pages of {@link Generation#STAFF}.
     *
     * @return the public address with {@code /cas}
     */
    public URI casBase() {
        return site.endpoint("cas");
    }

    /**
     * The first registered system.
     *
     * @return {@link IdentitySettings#DEMO_PARTY} unless set otherwise
     */
    public RelyingParty relyingParty() {
        return settings.relyingParties().get(0);
    }

    /**
     * Registers a system, or replaces the one of the same {@code clientId}.
     *
     * @param party the system
     */
    public void register(RelyingParty party) {
        site.register(party);
    }

    /**
     * The accounts that can log in here.
     *
     * @return a copy, in the order of the page
     */
    public List<IdentityAccount> accounts() {
        return site.accounts();
    }

    /**
     * Logs an account in by itself from now on.
     *
     * @param account name of an account, or null to let the page ask
     * @throws IllegalArgumentException if there is no such account here
     */
    public void autoLogin(@Nullable String account) {
        site.autoLogin(account);
    }

    /**
     * First step of a key rotation: makes a key and publishes it beside the one in use.
     *
     * @return the id of the new key
     */
    public String publishNextKey() {
        return site.keys().publishNext();
    }

    /**
     * Second step of a key rotation: signs with the key that was published last. The old key stays published.
     *
     * @return the id of the key now in use
     * @throws IllegalStateException if no new key was published
     */
    public String useNextKey() {
        return site.keys().useNext();
    }

    /**
     * Third step of a key rotation: publishes old keys no longer.
     *
     * @return how many keys were removed
     */
    public int removeOldKeys() {
        return site.keys().removeOld();
    }

    /**
     * The settings it was started with.
     *
     * @return the settings
     */
    public IdentitySettings settings() {
        return settings;
    }

    /**
     * The faults and flaws it will commit.
     *
     * @return the live list
     */
    public Faults faults() {
        return site.faults();
    }

    /**
     * What was wrong or remarkable in the requests since start or reset.
     *
     * @return a copy, oldest first, bounded by {@link IdentitySettings#journalSize()}
     */
    public List<Finding> findings() {
        return site.journal().findings();
    }

    /**
     * The requests since start or reset, with secrets, codes and tokens replaced by {@code ***}; the pages below
     * {@code /__mock} are not among them.
     *
     * @return a copy, in the order in which they were answered, bounded by {@link IdentitySettings#journalSize()}
     */
    public List<Exchange> requests() {
        return site.journal().exchanges();
    }

    /**
     * How many requests an endpoint received since start or reset, those struck by a fault included.
     *
     * @param endpoint for example {@code token} or {@code jwks}
     * @return the number, not bounded by the size of the journal
     */
    public int received(String endpoint) {
        return site.journal().received(endpoint);
    }

    /**
     * Forgets sessions, codes, tokens, findings, requests and faults, and logs in by itself as the settings say; keys,
     * registrations and the public address stay.
     */
    public void reset() {
        site.reset();
    }

    /** Stops the server and frees the port. Connections that are open are cut. Closing twice is harmless. */
    @Override
    public void close() {
        engine.close();
    }
}
