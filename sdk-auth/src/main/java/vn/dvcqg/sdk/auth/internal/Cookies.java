package vn.dvcqg.sdk.auth.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import vn.dvcqg.sdk.auth.LoginReason;

/** Names, writes and finds the cookie of one attempt. Each state has a name of its own, so that tabs do not disturb each other. */
public final class Cookies {

    private static final int HASH_BYTES = 16;

    private Cookies() {}

    /** The name tells nothing of the state, which stands in addresses. */
    public static String name(String purpose, String state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return "__Host-dvcqg-" + purpose + "-"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A value of a Set-Cookie header; the prefix of the name makes browsers insist on Secure, Path and the exact host. */
    public static String set(String name, String value, Duration age) {
        return name + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; Secure; HttpOnly; SameSite=Lax";
    }

    /** The same for taking it away. */
    public static String clear(String name) {
        return set(name, "", Duration.ZERO);
    }

    /** Its value in a Cookie header. */
    public static String find(String header, String name) {
        String found = null;
        for (String pair : header.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                if (found != null) {
                    throw new Refused(LoginReason.COOKIE_REPEATED);
                }
                found = pair.substring(equals + 1).strip();
            }
        }
        if (found == null || found.isEmpty()) {
            throw new Refused(LoginReason.COOKIE_MISSING);
        }
        return found;
    }
}
