package vn.dvcqg.sdk;

import java.util.Objects;

/**
 * How an agency proves who it is to the portal. Immutable and safe for use by several threads; prints the user name only.
 *
 * @param username the account's name, or the client id
 * @param secret the password, or the client secret
 */
public record Credentials(String username, Secret secret) {

    /**
     * Checks that nothing is missing.
     *
     * @param username not null
     * @param secret not null
     * @throws NullPointerException if a part is null
     */
    public Credentials {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(secret, "secret");
    }

    /**
     * An account with a password.
     *
     * @param username the account that was issued to the agency
     * @param password its password
     * @return the credentials
     */
    public static Credentials password(String username, Secret password) {
        return new Credentials(username, password);
    }

    /**
     * An OAuth client, for profiles that use tokens.
     *
     * @param clientId the client's id
     * @param clientSecret its secret
     * @return the credentials
     */
    public static Credentials client(String clientId, Secret clientSecret) {
        return new Credentials(clientId, clientSecret);
    }
}
