package vn.dvcqg.sdk.transport;

import org.jspecify.annotations.Nullable;

/**
 * What a gateway on the way to the portal asks for, beside what the portal itself asks for: the header {@code lgspaccesstoken}, a
 * token of the gateway, or both. It fits every profile. Built by {@link #builder()}. Immutable and safe for use by several threads;
 * prints without secrets.
 *
 * @see "docs/protocol/session.md, section Gateway"
 */
public final class GatewayAccess {

    private final @Nullable LgspKey lgspKey;
    private final @Nullable ClientCredentials clientCredentials;

    GatewayAccess(@Nullable LgspKey lgspKey, @Nullable ClientCredentials clientCredentials) {
        this.lgspKey = lgspKey;
        this.clientCredentials = clientCredentials;
    }

    /**
     * Access with nothing in it yet.
     *
     * @return a builder
     */
    public static GatewayAccessBuilder builder() {
        return new GatewayAccessBuilder();
    }

    /**
     * What goes into the header {@code lgspaccesstoken}.
     *
     * @return the key, or null when the header is not sent
     */
    public @Nullable LgspKey lgspKey() {
        return lgspKey;
    }

    /**
     * What tokens of the gateway are got for.
     *
     * @return the account, or null when no token is sent
     */
    public @Nullable ClientCredentials clientCredentials() {
        return clientCredentials;
    }

    /** What is sent, without secrets. */
    @Override
    public String toString() {
        return "GatewayAccess{lgspaccesstoken=" + (lgspKey == null ? "none" : "***") + ", tokenEndpoint="
                + (clientCredentials == null
                        ? "none"
                        : clientCredentials.tokenEndpoint().getHost()) + "}";
    }
}
