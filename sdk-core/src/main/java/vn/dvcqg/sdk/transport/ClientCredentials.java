package vn.dvcqg.sdk.transport;

import java.net.URI;
import java.util.Objects;
import vn.dvcqg.sdk.Secret;

/**
 * What a gateway gives tokens for, by the OAuth grant {@code client_credentials}. Immutable; prints without the secret.
 *
 * @param tokenEndpoint where tokens come from: an absolute address
 * @param consumerKey the client id, which some gateways call consumer key
 * @param consumerSecret its secret
 * @see "docs/protocol/session.md, section Gateway"
 */
public record ClientCredentials(URI tokenEndpoint, String consumerKey, Secret consumerSecret) {

    /**
     * Checks that nothing is missing.
     *
     * @param tokenEndpoint not null
     * @param consumerKey not null
     * @param consumerSecret not null
     * @throws NullPointerException if a part is null
     */
    public ClientCredentials {
        Objects.requireNonNull(tokenEndpoint, "tokenEndpoint");
        Objects.requireNonNull(consumerKey, "consumerKey");
        Objects.requireNonNull(consumerSecret, "consumerSecret");
    }
}
