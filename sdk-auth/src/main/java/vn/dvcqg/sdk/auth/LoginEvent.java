package vn.dvcqg.sdk.auth;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One completed login, for audit and alarms; without personal data and without anything the browser wrote. Immutable.
 *
 * @param provider the name of the profile
 * @param reason how and why it ended
 * @param required the level that was needed, or null when the attempt could not be read
 * @param delivered the level the provider told, or null when it did not come so far
 * @param took how long the completion took
 */
public record LoginEvent(
        String provider,
        LoginReason reason,
        @Nullable AssuranceLevel required,
        @Nullable AssuranceLevel delivered,
        Duration took) {

    /**
     * Checks that nothing is missing.
     *
     * @param provider not null
     * @param reason not null
     * @param required may be null
     * @param delivered may be null
     * @param took not null
     */
    public LoginEvent {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(took, "took");
    }
}
