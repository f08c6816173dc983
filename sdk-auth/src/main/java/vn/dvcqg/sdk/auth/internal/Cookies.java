package vn.dvcqg.sdk.auth.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.auth.LoginReason;

/** Names, writes and finds the cookie of one attempt. Each state has a name of its own, so that tabs do not disturb each other. */
public final class Cookies {

    private static final int HASH_BYTES = 16;
    private static final int MOST = 200;

    /** What may be repeated in a header of an answer. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private Cookies() {}

    /** The name tells nothing of the state, which stands in addresses. */
    public static String name(String purpose, String state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return prefix(purpose)
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String prefix(String purpose) {
        return "__Host-dvcqg-" + purpose + "-";
    }

    /** The cookies of a purpose in a Cookie header, by their names; no more than any honest browser has. */
    static Map<String, String> all(String header, String purpose) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String pair : header.split(";", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : bare(pair.substring(0, equals));
            if (name.startsWith(prefix(purpose)) && NAME.matcher(name).matches() && found.size() < MOST) {
                found.put(name, bare(pair.substring(equals + 1)));
            }
        }
        return found;
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
            if (equals > 0 && bare(pair.substring(0, equals)).equals(name)) {
                if (found != null) {
                    throw new Refused(LoginReason.COOKIE_REPEATED);
                }
                found = bare(pair.substring(equals + 1));
            }
        }
        if (found == null || found.isEmpty()) {
            throw new Refused(LoginReason.COOKIE_MISSING);
        }
        return found;
    }

    /**
     * Without blanks and tabs around it. Any other blank belongs to the name: browsers do not protect the prefix of such a name, so that
     * a page of a neighbouring host may set it.
     */
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
