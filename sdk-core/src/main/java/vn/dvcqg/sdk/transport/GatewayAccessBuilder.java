package vn.dvcqg.sdk.transport;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Builds {@link GatewayAccess}. Setters only take note; {@link #build()} reports every fault at once. Not safe for use by several threads. */
public final class GatewayAccessBuilder {

    private @Nullable LgspKey lgspKey;
    private @Nullable ClientCredentials clientCredentials;

    GatewayAccessBuilder() {}

    /**
     * Sends the header {@code lgspaccesstoken} with every request: the key as JSON in Base64. Default: not sent.
     *
     * @param key the key
     * @return this builder
     */
    public GatewayAccessBuilder lgspAccessToken(LgspKey key) {
        this.lgspKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * Gets a token of the gateway and sends it as {@code Authorization: Bearer} with every request, in place of such a header of the
     * profile. Tokens are renewed and shared like sessions. Default: none is sent.
     *
     * @param tokenEndpoint where tokens come from, for example {@code https://lgsp.example/token}; plain http only where the portal
     *     may be called so
     * @param consumerKey the client id
     * @param consumerSecret its secret
     * @return this builder
     */
    public GatewayAccessBuilder clientCredentials(URI tokenEndpoint, String consumerKey, Secret consumerSecret) {
        this.clientCredentials = new ClientCredentials(tokenEndpoint, consumerKey, consumerSecret);
        return this;
    }

    /**
     * The access.
     *
     * @return an immutable value; this builder may be used on
     * @throws SetupProblemException with every fault at once
     */
    public GatewayAccess build() {
        List<Violation> found = new ArrayList<>();
        if (lgspKey == null && clientCredentials == null) {
            found.add(Violations.of("gateway", "gateway-empty"));
        }
        if (lgspKey != null && lgspKey.accessKey().isBlank()) {
            found.add(Violations.of("gateway.accessKey", "required"));
        }
        if (clientCredentials != null) {
            check(clientCredentials, found);
        }
        if (!found.isEmpty()) {
            throw new SetupProblemException(found);
        }
        return new GatewayAccess(lgspKey, clientCredentials);
    }

    private static void check(ClientCredentials account, List<Violation> found) {
        URI uri = account.tokenEndpoint();
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
            found.add(Violations.of("gateway.tokenEndpoint", "setup-endpoint-scheme"));
        } else if (uri.getHost() == null) {
            found.add(Violations.of("gateway.tokenEndpoint", "setup-endpoint-host"));
        }
        if (uri.getUserInfo() != null) {
            found.add(Violations.of("gateway.tokenEndpoint", "setup-endpoint-user"));
        }
        // a colon would end the key in the header of the token request
        if (account.consumerKey().isBlank() || account.consumerKey().indexOf(':') >= 0) {
            found.add(Violations.of("gateway.consumerKey", "gateway-consumer-key"));
        }
    }
}
