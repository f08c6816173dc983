package vn.dvcqg.sdk.auth.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.spi.CookieCipher;

/**
 * The cookies of logins that were begun in a browser and never came back. Each lies on every request of the host, so that enough of them
 * make servers refuse all of it. Those of flows with other keys do not open and are left alone.
 */
public final class Leftovers {

    private Leftovers() {}

    private record Left(String name, Attempt attempt) {}

    /** The names of those whose time has passed. */
    public static List<String> expired(CookieCipher cipher, String header, String purpose, Instant now) {
        return found(cipher, header, purpose).stream()
                .filter(left -> !now.isBefore(left.attempt().expires()))
                .map(Left::name)
                .toList();
    }

    /** The names of those whose time has passed, and of the oldest beyond some. */
    public static List<String> beyond(int some, CookieCipher cipher, String header, String purpose, Instant now) {
        List<String> names = new ArrayList<>(expired(cipher, header, purpose, now));
        found(cipher, header, purpose).stream()
                .filter(left -> now.isBefore(left.attempt().expires()))
                .sorted(Comparator.comparing((Left left) -> left.attempt().begun())
                        .reversed())
                .skip(some)
                .map(Left::name)
                .forEach(names::add);
        return names;
    }

    private static List<Left> found(CookieCipher cipher, String header, String purpose) {
        List<Left> found = new ArrayList<>();
        for (Map.Entry<String, String> cookie : Cookies.all(header, purpose).entrySet()) {
            Attempt attempt = opened(cipher, cookie.getValue(), cookie.getKey());
            if (attempt != null) {
                found.add(new Left(cookie.getKey(), attempt));
            }
        }
        return found;
    }

    private static @Nullable Attempt opened(CookieCipher cipher, String sealed, String name) {
        try {
            String text = cipher.open(sealed, name);
            return text == null ? null : Attempt.read(text);
        } catch (RuntimeException | StackOverflowError e) {
            // tidying up must not cost a login
            return null;
        }
    }
}
