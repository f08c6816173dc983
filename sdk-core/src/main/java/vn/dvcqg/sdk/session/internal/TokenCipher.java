package vn.dvcqg.sdk.session.internal;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.store.spi.KeyRing;

/**
 * Turns a token into what lies in a table, and back: sealed and bound to its row, or as it is when the vendor says so. Safe for use by
 * several threads.
 */
public final class TokenCipher {

    private static final String PLAIN = "none";

    private final @Nullable KeyRing keys;

    private TokenCipher(@Nullable KeyRing keys) {
        this.keys = keys;
    }

    /** Tokens as they are. */
    public static TokenCipher none() {
        return new TokenCipher(null);
    }

    /** Tokens under the first of these keys; those under any other can be read. */
    public static TokenCipher of(List<Secret> secrets) {
        try {
            return new TokenCipher(KeyRing.of("session key", secrets));
        } catch (IllegalArgumentException e) {
            throw new SetupProblemException(List.of(Violations.of("sessions.key", "session-key")));
        }
    }

    /** Which key {@link #seal} uses; says nothing of the key itself. */
    String keyId() {
        return keys == null ? PLAIN : keys.firstId();
    }

    String seal(Secret token, String row) {
        return keys == null ? token.reveal() : Base64.getEncoder().encodeToString(keys.seal(token.reveal(), row));
    }

    /** The token; null when it was written under a key that is not known here, or is not what was written. */
    @Nullable
    Secret open(String text, @Nullable String keyId, String row) {
        if (keys == null) {
            return PLAIN.equals(keyId) && !text.isEmpty() ? Secret.of(text) : null;
        }
        try {
            String token =
                    keyId == null ? null : keys.open(keyId, Base64.getDecoder().decode(text), row);
            return token == null ? null : Secret.of(token);
        } catch (IllegalArgumentException e) {
            // no Base64, or empty: not what was written
            return null;
        }
    }

    /** How tokens are protected; no key. */
    @Override
    public String toString() {
        return keys == null ? "unencrypted" : "AES-256-GCM";
    }
}
