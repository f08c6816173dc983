package vn.dvcqg.sdk.auth;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.auth.internal.Problems;
import vn.dvcqg.sdk.auth.spi.CookieCipher;
import vn.dvcqg.sdk.store.spi.KeyRing;

/**
 * A ring of keys for the cookies of logins: AES-256-GCM under the first, opened by whichever sealed it. All nodes that may get the answer of
 * a login need the same keys. To change the key, first give every node the new one behind the old one, then the new one before the old one,
 * and the new one alone ten minutes later. Immutable and safe for use by several threads.
 */
public final class CookieKeys implements CookieCipher {

    private final KeyRing keys;

    private CookieKeys(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * A ring.
     *
     * @param key 32 random bytes in Base64, which seals
     * @param further other keys that still open
     * @return the ring
     * @throws SetupProblemException if a key is not 32 bytes in Base64, or there twice: then it was not changed
     */
    public static CookieKeys of(Secret key, Secret... further) {
        List<Secret> all = new ArrayList<>(List.of(further));
        all.add(0, key);
        KeyRing ring = ring(all);
        if (ring.size() < all.size()) {
            throw new SetupProblemException(List.of(Problems.of("cookieKeys", "auth-cookie-key-twice")));
        }
        return new CookieKeys(ring);
    }

    private static KeyRing ring(List<Secret> keys) {
        try {
            return KeyRing.of("cookie key", keys);
        } catch (IllegalArgumentException e) {
            throw new SetupProblemException(List.of(Problems.of("cookieKeys", "auth-cookie-key")));
        }
    }

    /**
     * A ring with one key that nobody else has: for one node, where logins under way may be lost when the program ends.
     *
     * @return a new ring
     */
    public static CookieKeys ofThisProcess() {
        return of(KeyRing.newKey());
    }

    @Override
    public String seal(String text, String context) {
        return keys.firstId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(keys.seal(text, context));
    }

    @Override
    public @Nullable String open(String sealed, String context) {
        int dot = sealed.indexOf('.');
        String id = sealed.substring(0, Math.max(0, dot));
        try {
            return keys.open(id, Base64.getUrlDecoder().decode(sealed.substring(dot + 1)), context);
        } catch (IllegalArgumentException e) {
            // whatever is wrong with it, the browser learns one thing only: it does not open
            return null;
        }
    }

    /** How many keys; no key. */
    @Override
    public String toString() {
        return "CookieKeys(" + keys.size() + ")";
    }
}
