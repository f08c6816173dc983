package vn.dvcqg.sdk.mock.identity;

import java.util.List;

/**
 * A system that is registered with the provider. Immutable; {@link #toString()} hides the secret.
 *
 * @param clientId its {@code client_id}
 * @param secret its {@code client_secret}; empty for a client that has none, which then must use PKCE
 * @param redirectUris addresses to which a login may return, compared letter by letter; for CAS the addresses of the service
 * @param afterLogoutUris addresses to which a logout may return, compared letter by letter
 */
public record RelyingParty(String clientId, String secret, List<String> redirectUris, List<String> afterLogoutUris) {

    /**
     * Copies the lists.
     *
     * @param clientId see the record
     * @param secret see the record
     * @param redirectUris see the record
     * @param afterLogoutUris see the record
     * @throws IllegalArgumentException if the client id is blank or there is no redirect address
     */
    public RelyingParty {
        redirectUris = List.copyOf(redirectUris);
        afterLogoutUris = List.copyOf(afterLogoutUris);
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("clientId of a relying party must not be blank");
        }
        if (redirectUris.isEmpty()) {
            throw new IllegalArgumentException("a relying party needs at least one redirect address");
        }
    }

    /**
     * The same system with one more address to which a login may return.
     *
     * @param uri the address
     * @return a changed copy
     */
    public RelyingParty redirectingTo(String uri) {
        return new RelyingParty(clientId, secret, plus(redirectUris, uri), afterLogoutUris);
    }

    /**
     * The same system with one more address to which a logout may return.
     *
     * @param uri the address
     * @return a changed copy
     */
    public RelyingParty returningTo(String uri) {
        return new RelyingParty(clientId, secret, redirectUris, plus(afterLogoutUris, uri));
    }

    private static List<String> plus(List<String> list, String one) {
        return java.util.stream.Stream.concat(list.stream(), java.util.stream.Stream.of(one))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "RelyingParty[clientId=" + clientId + ", secret=***, redirectUris=" + redirectUris + ", afterLogoutUris="
                + afterLogoutUris + "]";
    }
}
