package vn.dvcqg.sdk.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;

/**
 * What the provider gave for later calls. Keep it on the server, in the session of this person. The refresh token was dropped, because
 * nothing uses it. Immutable. It prints no secret.
 */
public final class LoginTokens {

    private final @Nullable Secret accessToken;
    private final @Nullable Instant expiresAt;
    private final Secret logoutTicket;

    LoginTokens(@Nullable Secret accessToken, @Nullable Instant expiresAt, Secret logoutTicket) {
        this.accessToken = accessToken;
        this.expiresAt = expiresAt;
        this.logoutTicket = logoutTicket;
    }

    /**
     * The access token.
     *
     * @return the token, or null where the provider gives none (CAS)
     */
    public @Nullable Secret accessToken() {
        return accessToken;
    }

    /**
     * When the access token ends.
     *
     * @return the moment, or null when the provider did not say
     */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /**
     * Whether the access token has ended.
     *
     * @param now the present moment
     * @return true if it is known to have ended
     */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /**
     * What {@link LoginFlow#logout} needs later, sealed with the cookie keys: the identity token and the address of VNeID's logout. It may
     * lie in the local session; nobody but the flow can read it.
     *
     * @return the ticket, up to a few thousand characters
     */
    public Secret logoutTicket() {
        return logoutTicket;
    }

    /** Whether there is a token; no secret. */
    @Override
    public String toString() {
        return "LoginTokens(" + (accessToken == null ? "no access token" : "access token") + ")";
    }
}
