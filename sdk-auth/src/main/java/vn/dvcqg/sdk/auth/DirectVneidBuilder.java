package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.security.interfaces.RSAPrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.auth.internal.Checks;
import vn.dvcqg.sdk.auth.internal.PemKey;
import vn.dvcqg.sdk.auth.internal.Problems;

/** Builds a {@link DirectVneid}. {@link #build()} reports every fault at once. Not safe for use by several threads. */
public final class DirectVneidBuilder {

    String name = "vneid";
    String issuer = "https://sso.dancuquocgia.gov.vn";
    URI authorize = URI.create("https://sso.dancuquocgia.gov.vn/auth");

    @Nullable
    URI token;

    @Nullable
    URI userinfo;

    @Nullable
    URI logout;

    @Nullable
    String clientId;

    @Nullable
    Secret clientSecret;

    List<String> scopes = List.of("openid");

    private @Nullable Secret privateKey;

    VneidCode code = VneidCode.DECRYPTED_WITH_KEY;
    boolean encryptionRequired;
    Ability pkce = Ability.NOT_ACCEPTED;
    LevelRule levels = LevelRule.VNEID;
    ClaimNames claimNames = ClaimNames.VNEID;

    DirectVneidBuilder() {}

    /**
     * A short name for logs, events and the sealed cookie. Default {@code vneid}.
     *
     * @param name 1 to 40 letters, digits or hyphens
     * @return this builder
     */
    public DirectVneidBuilder name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * The first part of every link key. Default {@code https://sso.dancuquocgia.gov.vn}.
     *
     * @param issuer the issuer
     * @return this builder
     */
    public DirectVneidBuilder issuer(String issuer) {
        this.issuer = Objects.requireNonNull(issuer, "issuer");
        return this;
    }

    /**
     * Where the browser logs in. Default {@code https://sso.dancuquocgia.gov.vn/auth}.
     *
     * @param authorize the address
     * @return this builder
     */
    public DirectVneidBuilder authorize(URI authorize) {
        this.authorize = Objects.requireNonNull(authorize, "authorize");
        return this;
    }

    /**
     * Where a code is exchanged. No default: it is not public.
     *
     * @param token the address
     * @return this builder
     */
    public DirectVneidBuilder token(URI token) {
        this.token = Objects.requireNonNull(token, "token");
        return this;
    }

    /**
     * Where the claims are. No default: it is not public.
     *
     * @param userinfo the address
     * @return this builder
     */
    public DirectVneidBuilder userinfo(URI userinfo) {
        this.userinfo = Objects.requireNonNull(userinfo, "userinfo");
        return this;
    }

    /**
     * Where the browser logs out. Default: none, then logging out is local.
     *
     * @param logout the address
     * @return this builder
     */
    public DirectVneidBuilder logout(URI logout) {
        this.logout = Objects.requireNonNull(logout, "logout");
        return this;
    }

    /**
     * The client as the provider registered it.
     *
     * @param id the id of the client
     * @param secret its secret, or null if it has none
     * @return this builder
     */
    public DirectVneidBuilder client(String id, @Nullable Secret secret) {
        this.clientId = Objects.requireNonNull(id, "id");
        this.clientSecret = secret;
        return this;
    }

    /**
     * What is asked for. Default {@code openid}.
     *
     * @param scopes the scopes
     * @return this builder
     */
    public DirectVneidBuilder scopes(String... scopes) {
        this.scopes = List.of(scopes);
        return this;
    }

    /**
     * The RSA key that opens encrypted codes and answers. Default: none; an encrypted code or answer is then refused.
     *
     * @param pem the key in PEM, PKCS#8 or PKCS#1
     * @return this builder
     */
    public DirectVneidBuilder privateKey(Secret pem) {
        this.privateKey = Objects.requireNonNull(pem, "pem");
        return this;
    }

    /**
     * What is sent when the code came encrypted. Default {@link VneidCode#DECRYPTED_WITH_KEY}.
     *
     * @param code the strategy
     * @return this builder
     */
    public DirectVneidBuilder code(VneidCode code) {
        this.code = Objects.requireNonNull(code, "code");
        return this;
    }

    /**
     * Whether an answer of the back channel that is not encrypted is refused. The code in the address may come plain all the same: what the
     * browser brings is the browser's choice, and a code is worth nothing without the answers to it. Default false: when the provider encrypts is not known, and TLS protects the answer
     * in any case; anybody can encrypt for a public key, so encryption proves no sender.
     *
     * @param encryptionRequired true once the provider encrypts for this client; needs {@link #privateKey}
     * @return this builder
     */
    public DirectVneidBuilder encryptionRequired(boolean encryptionRequired) {
        this.encryptionRequired = encryptionRequired;
        return this;
    }

    /**
     * Whether the provider knows PKCE. Default {@link Ability#NOT_ACCEPTED}, because it was not seen there.
     *
     * @param pkce the ability
     * @return this builder
     */
    public DirectVneidBuilder pkce(Ability pkce) {
        this.pkce = Objects.requireNonNull(pkce, "pkce");
        return this;
    }

    /**
     * How the level is read. Default {@link LevelRule#VNEID}.
     *
     * @param levels the rule
     * @return this builder
     */
    public DirectVneidBuilder levels(LevelRule levels) {
        this.levels = Objects.requireNonNull(levels, "levels");
        return this;
    }

    /**
     * The names of claims. Default {@link ClaimNames#VNEID}.
     *
     * @param claimNames the names; the key must be a personal identity number
     * @return this builder
     */
    public DirectVneidBuilder claimNames(ClaimNames claimNames) {
        this.claimNames = Objects.requireNonNull(claimNames, "claimNames");
        return this;
    }

    /**
     * The profile.
     *
     * @return the profile
     * @throws vn.dvcqg.sdk.SetupProblemException with every fault at once
     */
    public DirectVneid build() {
        List<Violation> found = new ArrayList<>();
        Checks.name(found, name);
        Checks.required(found, "issuer", issuer);
        Checks.required(found, "client", clientId);
        Checks.https(found, "authorize", authorize, true);
        Checks.https(found, "token", token, true);
        Checks.https(found, "userinfo", userinfo, true);
        Checks.https(found, "logout", logout, false);
        RSAPrivateKey key = privateKey == null ? null : PemKey.read(privateKey.reveal());
        if (privateKey != null && key == null) {
            found.add(Problems.of("privateKey", "auth-private-key"));
        }
        if (encryptionRequired && privateKey == null) {
            found.add(Problems.of("privateKey", "auth-required"));
        }
        Problems.orThrow(found);
        return new DirectVneid(this, key);
    }
}
