package vn.dvcqg.sdk.auth;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;

/** The settings of an OpenID provider, see {@link OidcBuilder} for meaning and defaults. Immutable. It prints no secret. */
public final class OidcSettings {

    private final String name;
    private final String issuer;
    private final OidcEndpoints endpoints;
    private final String clientId;
    private final Secret clientSecret;
    private final ClientAuthentication clientAuthentication;
    private final IntrospectionAccess introspectionAccess;
    private final List<String> scopes;
    private final ProviderAbilities abilities;
    private final UserinfoMethod userinfoMethod;
    private final Set<String> algorithms;
    private final @Nullable String pinnedKeys;
    private final Duration clockSkew;
    private final Duration keyAge;
    private final Duration keyOutage;
    private final LevelRule levels;
    private final ClaimNames claimNames;
    private final Set<String> vneidMarks;
    private final Set<String> logoutHosts;

    OidcSettings(OidcBuilder<?> from) {
        this.name = from.name;
        this.issuer = Objects.requireNonNull(from.issuer);
        this.endpoints = Objects.requireNonNull(from.endpoints);
        this.clientId = Objects.requireNonNull(from.clientId);
        this.clientSecret = Objects.requireNonNull(from.clientSecret);
        this.clientAuthentication = from.clientAuthentication;
        this.introspectionAccess = from.introspectionAccess;
        this.scopes = List.copyOf(from.scopes);
        this.abilities = new ProviderAbilities(from.pkce, from.nonce, Ability.REQUIRED);
        this.userinfoMethod = from.userinfoMethod;
        this.algorithms = Set.copyOf(from.algorithms);
        this.pinnedKeys = from.pinnedKeys;
        this.clockSkew = from.clockSkew;
        this.keyAge = from.keyAge;
        this.keyOutage = from.keyOutage;
        this.levels = from.levels;
        this.claimNames = from.claimNames;
        this.vneidMarks = Set.copyOf(from.vneidMarks);
        this.logoutHosts = Set.copyOf(from.logoutHosts);
    }

    /**
     * The short name of the provider.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The issuer of identity tokens.
     *
     * @return the issuer
     */
    public String issuer() {
        return issuer;
    }

    /**
     * The addresses.
     *
     * @return the addresses
     */
    public OidcEndpoints endpoints() {
        return endpoints;
    }

    /**
     * The client.
     *
     * @return its id
     */
    public String clientId() {
        return clientId;
    }

    /**
     * The secret of the client.
     *
     * @return the secret
     */
    public Secret clientSecret() {
        return clientSecret;
    }

    /**
     * How the client shows its secret.
     *
     * @return the way
     */
    public ClientAuthentication clientAuthentication() {
        return clientAuthentication;
    }

    /**
     * Who asks about access tokens.
     *
     * @return who asks
     */
    public IntrospectionAccess introspectionAccess() {
        return introspectionAccess;
    }

    /**
     * What is asked for.
     *
     * @return the scopes
     */
    public List<String> scopes() {
        return scopes;
    }

    /**
     * What the provider can do.
     *
     * @return the abilities
     */
    public ProviderAbilities abilities() {
        return abilities;
    }

    /**
     * How claims are fetched.
     *
     * @return the method
     */
    public UserinfoMethod userinfoMethod() {
        return userinfoMethod;
    }

    /**
     * The signature algorithms that are taken.
     *
     * @return their names
     */
    public Set<String> algorithms() {
        return algorithms;
    }

    /**
     * Keys for the time when none can be fetched.
     *
     * @return a JSON Web Key set, or null
     */
    public @Nullable String pinnedKeys() {
        return pinnedKeys;
    }

    /**
     * How far clocks may be apart.
     *
     * @return the difference
     */
    public Duration clockSkew() {
        return clockSkew;
    }

    /**
     * When keys are fetched again.
     *
     * @return the age
     */
    public Duration keyAge() {
        return keyAge;
    }

    /**
     * How long old keys serve while none can be fetched.
     *
     * @return the time
     */
    public Duration keyOutage() {
        return keyOutage;
    }

    /**
     * How the level is asked for and read.
     *
     * @return the rule
     */
    public LevelRule levels() {
        return levels;
    }

    /**
     * The names of claims.
     *
     * @return the names
     */
    public ClaimNames claimNames() {
        return claimNames;
    }

    Set<String> vneidMarks() {
        return vneidMarks;
    }

    Set<String> logoutHosts() {
        return logoutHosts;
    }

    /** The name and the issuer. */
    @Override
    public String toString() {
        return "OidcSettings(" + name + ", " + issuer + ")";
    }
}
