package vn.dvcqg.sdk.auth.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.AssuranceLevel;

/**
 * One login under way, as it lies sealed in the browser.
 *
 * @param provider the name of the profile; an answer to another one is refused
 * @param state the random value that comes back in the address
 * @param nonce the random value that comes back in the identity token
 * @param verifier proves at the token endpoint who began
 * @param returnPath where the person goes on
 * @param level the level that must be reached
 * @param expires when it is too late
 */
public record Attempt(
        String provider,
        String state,
        String nonce,
        String verifier,
        String returnPath,
        AssuranceLevel level,
        Instant expires) {

    /** 256 bits each. */
    private static final int RANDOM_BYTES = 32;

    private static final String FORM = "1";

    /** A new one. */
    public static Attempt begin(
            SecureRandom random, String provider, String returnPath, AssuranceLevel level, Instant expires) {
        return new Attempt(provider, random(random), random(random), random(random), returnPath, level, expires);
    }

    public static String random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The text that is sealed. None of the parts can hold a line end. */
    public String text() {
        return String.join(
                "\n",
                FORM,
                provider,
                state,
                nonce,
                verifier,
                returnPath,
                level.name(),
                Long.toString(expires.getEpochSecond()));
    }

    /** Reads the text; null if it is of another version of the SDK. */
    public static @Nullable Attempt read(String text) {
        List<String> parts = List.of(text.split("\n", -1));
        if (parts.size() != 8 || !parts.get(0).equals(FORM)) {
            return null;
        }
        try {
            return new Attempt(
                    parts.get(1),
                    parts.get(2),
                    parts.get(3),
                    parts.get(4),
                    parts.get(5),
                    AssuranceLevel.valueOf(parts.get(6)),
                    Instant.ofEpochSecond(Long.parseLong(parts.get(7))));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The provider only. */
    @Override
    public String toString() {
        return "Attempt(" + provider + ")";
    }
}
