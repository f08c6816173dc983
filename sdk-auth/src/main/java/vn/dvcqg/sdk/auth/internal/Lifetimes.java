package vn.dvcqg.sdk.auth.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an access token ends. */
final class Lifetimes {

    private static final long MOST_SECONDS = 10L * 365 * 24 * 3600;

    private Lifetimes() {}

    /** The end as the provider says, which some write as a number and some as text; null when it does not say. */
    static @Nullable Instant end(Claims tokens, Instant from) {
        String seconds = tokens.text("expires_in");
        try {
            return seconds == null ? null : from.plusSeconds(Math.min(Long.parseLong(seconds), MOST_SECONDS));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
