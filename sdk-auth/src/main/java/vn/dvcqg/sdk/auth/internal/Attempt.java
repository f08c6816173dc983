package vn.dvcqg.sdk.auth.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One login under way, as it lies sealed in the browser.
 *
 * @param provider which provider, client and callback page it is for; an answer to another one is refused
 * @param state the random value that comes back in the address
 * @param nonce the random value that comes back in the identity token
 * @param verifier proves at the token endpoint who began
 * @param returnPath where the person goes on
 * @param begun when the browser was sent away
 * @param expires when it is too late
 * @param wanted what the login must bring
 */
public record Attempt(
        String provider,
        String state,
        String nonce,
        String verifier,
        String returnPath,
        Instant begun,
        Instant expires,
        Wanted wanted) {

    /** 256 bits each. */
    private static final int RANDOM_BYTES = 32;

    private static final String FORM = "2";

    private static final int PARTS = 12;

    /** A new one. */
    public static Attempt begin(
            SecureRandom random, String provider, String returnPath, Instant begun, Instant expires, Wanted wanted) {
        return new Attempt(
                provider, random(random), random(random), random(random), returnPath, begun, expires, wanted);
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
                Long.toString(begun.getEpochSecond()),
                Long.toString(expires.getEpochSecond()),
                wanted.text());
    }

    /** Reads the text; null if it is of another version of the SDK. */
    public static @Nullable Attempt read(String text) {
        List<String> parts = List.of(text.split("\n", -1));
        if (parts.size() != PARTS || !parts.get(0).equals(FORM)) {
            return null;
        }
        try {
            return new Attempt(
                    parts.get(1),
                    parts.get(2),
                    parts.get(3),
                    parts.get(4),
                    parts.get(5),
                    second(parts.get(6)),
                    second(parts.get(7)),
                    Wanted.read(parts.subList(8, PARTS)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Instant second(String text) {
        return Instant.ofEpochSecond(Long.parseLong(text));
    }

    /** The provider only. */
    @Override
    public String toString() {
        return "Attempt(" + provider + ")";
    }
}
