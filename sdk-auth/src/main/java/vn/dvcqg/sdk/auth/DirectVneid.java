package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;

/**
 * The login of VNeID itself, without the portal. It has no identity token and no nonce: identity rests on the {@code state} in the cookie, on
 * verified TLS, and on claims fetched with a token of the same login. Immutable.
 *
 * @see "docs/protocol/identity.md, section Direct VNeID"
 */
public final class DirectVneid implements ProviderProfile {

    private final String name;
    private final String issuer;
    private final URI authorize;
    private final URI token;
    private final URI userinfo;
    private final @Nullable URI logout;
    private final String clientId;
    private final @Nullable Secret clientSecret;
    private final List<String> scopes;
    private final @Nullable RSAPrivateKey privateKey;
    private final VneidCode code;
    private final boolean encryptionRequired;
    private final Ability pkce;
    private final LevelRule levels;
    private final ClaimNames claimNames;

    DirectVneid(DirectVneidBuilder from, @Nullable RSAPrivateKey privateKey) {
        this.name = from.name;
        this.issuer = from.issuer;
        this.authorize = from.authorize;
        this.token = Objects.requireNonNull(from.token);
        this.userinfo = Objects.requireNonNull(from.userinfo);
        this.logout = from.logout;
        this.clientId = Objects.requireNonNull(from.clientId);
        this.clientSecret = from.clientSecret;
        this.scopes = List.copyOf(from.scopes);
        this.privateKey = privateKey;
        this.code = from.code;
        this.encryptionRequired = from.encryptionRequired;
        this.pkce = from.pkce;
        this.levels = from.levels;
        this.claimNames = from.claimNames;
    }

    /**
     * Settings with their defaults; addresses of token and userinfo are not public and must be given.
     *
     * @return a builder
     */
    public static DirectVneidBuilder builder() {
        return new DirectVneidBuilder();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public ProviderAbilities abilities() {
        return new ProviderAbilities(pkce, Ability.NOT_ACCEPTED, Ability.NOT_ACCEPTED);
    }

    /**
     * Where the browser logs in.
     *
     * @return the address
     */
    public URI authorize() {
        return authorize;
    }

    /**
     * Where a code is exchanged.
     *
     * @return the address
     */
    public URI token() {
        return token;
    }

    /**
     * Where the claims are.
     *
     * @return the address
     */
    public URI userinfo() {
        return userinfo;
    }

    /**
     * Where the browser logs out.
     *
     * @return the address, or null
     */
    public @Nullable URI logout() {
        return logout;
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
     * @return the secret, or null if it has none
     */
    public @Nullable Secret clientSecret() {
        return clientSecret;
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
     * The key that opens encrypted codes and answers.
     *
     * @return the key, or null if the provider does not encrypt
     */
    public @Nullable RSAPrivateKey privateKey() {
        return privateKey;
    }

    /**
     * What is sent when the code came encrypted.
     *
     * @return the strategy
     */
    public VneidCode code() {
        return code;
    }

    /**
     * Whether an answer of the back channel that is not encrypted is refused.
     *
     * @return true if it is
     */
    public boolean isEncryptionRequired() {
        return encryptionRequired;
    }

    /**
     * How the level is read.
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

    /** The issuer. */
    @Override
    public String toString() {
        return "DirectVneid(" + issuer + ")";
    }
}
