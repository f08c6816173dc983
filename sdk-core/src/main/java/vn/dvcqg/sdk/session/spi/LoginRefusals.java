package vn.dvcqg.sdk.session.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * What is remembered of logins that were refused one after the other with the same secret.
 *
 * @param count how many, at least 1
 * @param nextTry when the next one is allowed, if one is
 * @param fingerprint tells whether the secret has changed since, and next to nothing else; at most 16 characters
 */
public record LoginRefusals(int count, Instant nextTry, String fingerprint) {

    /**
     * Checks that nothing is missing.
     *
     * @param count at least 1
     * @param nextTry not null
     * @param fingerprint not null
     * @throws IllegalArgumentException if {@code count} is less than 1
     * @throws NullPointerException if a part is null
     */
    public LoginRefusals {
        Objects.requireNonNull(nextTry, "nextTry");
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, but was " + count);
        }
    }
}
