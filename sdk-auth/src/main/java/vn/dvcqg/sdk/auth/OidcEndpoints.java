package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of an OpenID provider: given one by one, those of a WSO2 server, or read from its metadata document. Immutable.
 *
 * @param metadata the metadata document, or null when the addresses are given
 * @param authorize where the browser logs in
 * @param token where a code is exchanged
 * @param userinfo where the claims are, or null when the identity token holds them
 * @param keys the key set, or null when only pinned keys are used
 * @param logout where the browser logs out, or null
 * @param revoke where a token is given back, or null
 * @param introspect where a token is asked about, or null
 */
public record OidcEndpoints(
        @Nullable URI metadata,
        @Nullable URI authorize,
        @Nullable URI token,
        @Nullable URI userinfo,
        @Nullable URI keys,
        @Nullable URI logout,
        @Nullable URI revoke,
        @Nullable URI introspect) {

    /**
     * The paths of WSO2 Identity Server, which the portal and many provinces run: {@code /oauth2/authorize}, {@code /oauth2/token}, {@code
     * /oauth2/userinfo}, {@code /oauth2/jwks}, {@code /oidc/logout}, {@code /oauth2/revoke}, {@code /oauth2/introspect}.
     *
     * @param host scheme and host, for example {@code https://xacthuc.example}
     * @return the addresses
     */
    public static OidcEndpoints wso2(URI host) {
        String base = host.toString().replaceAll("/+$", "");
        return new OidcEndpoints(
                null,
                URI.create(base + "/oauth2/authorize"),
                URI.create(base + "/oauth2/token"),
                URI.create(base + "/oauth2/userinfo"),
                URI.create(base + "/oauth2/jwks"),
                URI.create(base + "/oidc/logout"),
                URI.create(base + "/oauth2/revoke"),
                URI.create(base + "/oauth2/introspect"));
    }

    /**
     * The addresses that the provider's metadata tells. They are read at the first login, which fails while the document cannot be read, and
     * again when they are an hour old; while the provider is down the old ones serve, and it is asked once a minute, for two seconds or a
     * third of the deadline at most. A document from another machine that names a loopback host is refused.
     *
     * @param metadata the address of the document, which ends in {@code /.well-known/openid-configuration}
     * @return addresses to be read
     */
    public static OidcEndpoints discovered(URI metadata) {
        return new OidcEndpoints(
                Objects.requireNonNull(metadata, "metadata"), null, null, null, null, null, null, null);
    }

    /**
     * Addresses given one by one; add the optional ones with the {@code with} methods.
     *
     * @param authorize where the browser logs in
     * @param token where a code is exchanged
     * @return the addresses
     */
    public static OidcEndpoints of(URI authorize, URI token) {
        return new OidcEndpoints(null, authorize, token, null, null, null, null, null);
    }

    /**
     * The same with an address of the claims.
     *
     * @param userinfo the address, or null
     * @return the addresses
     */
    public OidcEndpoints withUserinfo(@Nullable URI userinfo) {
        return new OidcEndpoints(metadata, authorize, token, userinfo, keys, logout, revoke, introspect);
    }

    /**
     * The same with an address of the key set.
     *
     * @param keys the address, or null
     * @return the addresses
     */
    public OidcEndpoints withKeys(@Nullable URI keys) {
        return new OidcEndpoints(metadata, authorize, token, userinfo, keys, logout, revoke, introspect);
    }

    /**
     * The same with an address for logging out.
     *
     * @param logout the address, or null
     * @return the addresses
     */
    public OidcEndpoints withLogout(@Nullable URI logout) {
        return new OidcEndpoints(metadata, authorize, token, userinfo, keys, logout, revoke, introspect);
    }

    /**
     * The same with addresses for giving tokens back and for asking about them.
     *
     * @param revoke the one, or null
     * @param introspect the other, or null
     * @return the addresses
     */
    public OidcEndpoints withTokenServices(@Nullable URI revoke, @Nullable URI introspect) {
        return new OidcEndpoints(metadata, authorize, token, userinfo, keys, logout, revoke, introspect);
    }
}
