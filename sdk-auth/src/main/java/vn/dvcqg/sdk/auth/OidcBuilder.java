package vn.dvcqg.sdk.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.auth.internal.Checks;
import vn.dvcqg.sdk.auth.internal.Problems;

/**
 * Builds a profile of an OpenID provider. Setters only take note; {@link #build()} reports every fault at once. There is no setting that turns
 * a check off. Not safe for use by several threads.
 *
 * @param <P> the profile
 */
public final class OidcBuilder<P extends ProviderProfile> {

    static final Set<String> ASYMMETRIC =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private final Function<OidcSettings, P> finish;

    String name;

    @Nullable
    String issuer;

    @Nullable
    OidcEndpoints endpoints;

    @Nullable
    String clientId;

    @Nullable
    Secret clientSecret;

    ClientAuthentication clientAuthentication = ClientAuthentication.BODY;
    List<String> scopes = List.of("openid");
    IntrospectionAccess introspectionAccess = IntrospectionAccess.CLIENT;
    Ability pkce = Ability.REQUIRED;
    Ability nonce = Ability.REQUIRED;
    UserinfoMethod userinfoMethod = UserinfoMethod.GET;
    Set<String> algorithms = ASYMMETRIC;

    @Nullable
    String pinnedKeys;

    Duration clockSkew = Duration.ofSeconds(60);
    Duration keyAge = Duration.ofMinutes(15);
    Duration keyOutage = Duration.ofHours(12);
    LevelRule levels;
    ClaimNames claimNames;
    Set<String> vneidMarks = Set.of("BCA");
    Set<String> logoutHosts = Set.of("sso.dancuquocgia.gov.vn");

    OidcBuilder(String name, ClaimNames claimNames, LevelRule levels, Function<OidcSettings, P> finish) {
        this.name = name;
        this.claimNames = claimNames;
        this.levels = levels;
        this.finish = finish;
    }

    /**
     * A short name for logs, events and the sealed cookie. Default {@code portal} or {@code staff}.
     *
     * @param name 1 to 40 letters, digits or hyphens
     * @return this builder
     */
    public OidcBuilder<P> name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * The issuer exactly as identity tokens name it. Default for the portal: its host and {@code /oauth2/token}, which is the default of the
     * server product and was not seen in public.
     *
     * @param issuer the issuer
     * @return this builder
     */
    public OidcBuilder<P> issuer(String issuer) {
        this.issuer = Objects.requireNonNull(issuer, "issuer");
        return this;
    }

    /**
     * The addresses. Default for the portal: {@link OidcEndpoints#wso2}.
     *
     * @param endpoints the addresses
     * @return this builder
     */
    public OidcBuilder<P> endpoints(OidcEndpoints endpoints) {
        this.endpoints = Objects.requireNonNull(endpoints, "endpoints");
        return this;
    }

    /**
     * The client as the provider registered it. Only confidential clients: code in a browser cannot keep the secret.
     *
     * @param id the id of the client
     * @param secret its secret
     * @return this builder
     */
    public OidcBuilder<P> client(String id, Secret secret) {
        this.clientId = Objects.requireNonNull(id, "id");
        this.clientSecret = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * How the client shows its secret. Default {@link ClientAuthentication#BODY}.
     *
     * @param clientAuthentication the way
     * @return this builder
     */
    public OidcBuilder<P> clientAuthentication(ClientAuthentication clientAuthentication) {
        this.clientAuthentication = Objects.requireNonNull(clientAuthentication, "clientAuthentication");
        return this;
    }

    /**
     * Who asks about access tokens. Default {@link IntrospectionAccess#CLIENT}.
     *
     * @param introspectionAccess who asks
     * @return this builder
     */
    public OidcBuilder<P> introspectionAccess(IntrospectionAccess introspectionAccess) {
        this.introspectionAccess = Objects.requireNonNull(introspectionAccess, "introspectionAccess");
        return this;
    }

    /**
     * What is asked for. Default {@code openid}.
     *
     * @param scopes the scopes, {@code openid} among them
     * @return this builder
     */
    public OidcBuilder<P> scopes(String... scopes) {
        this.scopes = List.of(scopes);
        return this;
    }

    /**
     * Whether the provider knows PKCE (S256). Default {@link Ability#REQUIRED}.
     *
     * @param pkce {@link Ability#NOT_ACCEPTED} only if the provider refuses logins with it
     * @return this builder
     */
    public OidcBuilder<P> pkce(Ability pkce) {
        this.pkce = Objects.requireNonNull(pkce, "pkce");
        return this;
    }

    /**
     * Whether the provider repeats the nonce in the identity token. Default {@link Ability#REQUIRED}.
     *
     * @param nonce {@link Ability#NOT_ACCEPTED} only if the provider has none
     * @return this builder
     */
    public OidcBuilder<P> nonce(Ability nonce) {
        this.nonce = Objects.requireNonNull(nonce, "nonce");
        return this;
    }

    /**
     * How the claims are fetched. Default {@link UserinfoMethod#GET}.
     *
     * @param userinfoMethod the method
     * @return this builder
     */
    public OidcBuilder<P> userinfoMethod(UserinfoMethod userinfoMethod) {
        this.userinfoMethod = Objects.requireNonNull(userinfoMethod, "userinfoMethod");
        return this;
    }

    /**
     * The signature algorithms that are taken. Default: RS, PS and ES with 256, 384 and 512.
     *
     * @param algorithms some of those; {@code none} and HS algorithms are refused
     * @return this builder
     */
    public OidcBuilder<P> algorithms(String... algorithms) {
        this.algorithms = new LinkedHashSet<>(List.of(algorithms));
        return this;
    }

    /**
     * Public keys for the time when the provider's set cannot be fetched and no fetched one is young enough; the only keys where there is no
     * address of a set. A key that the provider's own set no longer holds is not taken while that set can be read. Default: none.
     *
     * @param pinnedKeys a JSON Web Key set; RSA keys of 2048 bits or more
     * @return this builder
     */
    public OidcBuilder<P> pinnedKeys(String pinnedKeys) {
        this.pinnedKeys = Objects.requireNonNull(pinnedKeys, "pinnedKeys");
        return this;
    }

    /**
     * How far the clocks of provider and program may be apart. Default 60 seconds.
     *
     * @param clockSkew 0 to 5 minutes
     * @return this builder
     */
    public OidcBuilder<P> clockSkew(Duration clockSkew) {
        this.clockSkew = Objects.requireNonNull(clockSkew, "clockSkew");
        return this;
    }

    /**
     * How old the provider's keys may become before they are fetched again; in its last minute that happens in the background. Default 15
     * minutes.
     *
     * @param keyAge 2 minutes to 1 day
     * @return this builder
     */
    public OidcBuilder<P> keyAge(Duration keyAge) {
        this.keyAge = Objects.requireNonNull(keyAge, "keyAge");
        return this;
    }

    /**
     * How long fetched keys serve while no newer ones can be fetched. Default 12 hours.
     *
     * @param keyOutage 0 to 7 days
     * @return this builder
     */
    public OidcBuilder<P> keyOutage(Duration keyOutage) {
        this.keyOutage = Objects.requireNonNull(keyOutage, "keyOutage");
        return this;
    }

    /**
     * How the level is asked for and read. Default {@link LevelRule#PORTAL} or {@link LevelRule#STAFF}.
     *
     * @param levels the rule
     * @return this builder
     */
    public OidcBuilder<P> levels(LevelRule levels) {
        this.levels = Objects.requireNonNull(levels, "levels");
        return this;
    }

    /**
     * The names of claims. Default {@link ClaimNames#PORTAL} or {@link ClaimNames#STAFF}.
     *
     * @param claimNames the names
     * @return this builder
     */
    public OidcBuilder<P> claimNames(ClaimNames claimNames) {
        this.claimNames = Objects.requireNonNull(claimNames, "claimNames");
        return this;
    }

    /**
     * Values of the claim {@code loginIdp} that mean a login with VNeID. Default {@code BCA}. Only the portal uses it.
     *
     * @param marks the values
     * @return this builder
     */
    public OidcBuilder<P> vneidMarks(String... marks) {
        this.vneidMarks = Set.of(marks);
        return this;
    }

    /**
     * Hosts to which the browser may be sent for VNeID's own logout. Default {@code sso.dancuquocgia.gov.vn}; an address of another host is
     * dropped. Only the portal uses it.
     *
     * @param hosts the hosts
     * @return this builder
     */
    public OidcBuilder<P> logoutHosts(String... hosts) {
        this.logoutHosts = Set.of(hosts);
        return this;
    }

    /**
     * The profile.
     *
     * @return the profile
     * @throws vn.dvcqg.sdk.SetupProblemException with every fault at once
     */
    public P build() {
        List<Violation> found = new ArrayList<>();
        Checks.name(found, name);
        Checks.required(found, "issuer", issuer);
        Checks.required(found, "client", clientId);
        OidcEndpoints all = endpoints;
        if (all == null) {
            found.add(Problems.of("endpoints", "auth-required"));
        } else if (all.metadata() != null) {
            Checks.https(found, "metadata", all.metadata(), true);
        } else {
            Checks.https(found, "authorize", all.authorize(), true);
            Checks.https(found, "token", all.token(), true);
            Checks.https(found, "userinfo", all.userinfo(), false);
            Checks.https(found, "keys", all.keys(), pinnedKeys == null);
            Checks.https(found, "logout", all.logout(), false);
            Checks.https(found, "revoke", all.revoke(), false);
            Checks.https(found, "introspect", all.introspect(), false);
        }
        if (!scopes.contains("openid")) {
            found.add(Problems.of("scopes", "auth-scope"));
        }
        if (algorithms.isEmpty() || !ASYMMETRIC.containsAll(algorithms)) {
            found.add(Problems.of("algorithms", "auth-algorithm"));
        }
        Checks.keys(found, "pinnedKeys", pinnedKeys);
        Checks.range(found, "clockSkew", clockSkew, Duration.ZERO, Duration.ofMinutes(5));
        Checks.range(found, "keyAge", keyAge, Duration.ofMinutes(2), Duration.ofDays(1));
        Checks.range(found, "keyOutage", keyOutage, Duration.ZERO, Duration.ofDays(7));
        Problems.orThrow(found);
        return finish.apply(new OidcSettings(this));
    }
}
