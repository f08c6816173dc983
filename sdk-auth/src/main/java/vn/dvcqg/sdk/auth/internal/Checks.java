package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Violation;

/** Checks of settings that several profiles have. */
public final class Checks {

    /** Shorter RSA keys can be broken. */
    static final int LEAST_BITS = 2048;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    private Checks() {}

    public static void name(List<Violation> found, String name) {
        if (!NAME.matcher(name).matches()) {
            found.add(Problems.of("name", "auth-name"));
        }
    }

    public static void required(List<Violation> found, String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            found.add(Problems.of(field, "auth-required"));
        }
    }

    public static void https(List<Violation> found, String field, @Nullable URI uri, boolean needed) {
        if (uri == null) {
            if (needed) {
                found.add(Problems.of(field, "auth-required"));
            }
        } else if (!isHttps(uri) || uri.getRawFragment() != null) {
            found.add(Problems.of(field, "auth-https"));
        }
    }

    /** Whether nobody on the way can read or change it; a loopback host has no way. */
    public static boolean isHttps(URI uri) {
        String host = uri.getHost();
        return host != null
                && uri.getRawUserInfo() == null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || ("http".equalsIgnoreCase(uri.getScheme())
                                && LOOPBACK.matcher(host).matches()));
    }

    /** Whether it is a program of this machine. */
    static boolean isLoopback(URI uri) {
        String host = uri.getHost();
        return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether nobody can find the private part. Curves of allowed algorithms all are long enough. */
    static boolean isStrong(JWK key) {
        return !(key instanceof RSAKey rsa) || rsa.size() >= LEAST_BITS;
    }

    public static void range(List<Violation> found, String field, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            found.add(Problems.of(field, "auth-range", least, most, value));
        }
    }

    public static void keys(List<Violation> found, String field, @Nullable String set) {
        if (set == null) {
            return;
        }
        try {
            List<JWK> keys = JWKSet.parse(set).getKeys();
            boolean open = keys.stream().noneMatch(JWK::isPrivate);
            if (!keys.isEmpty() && open && keys.stream().allMatch(Checks::isStrong)) {
                return;
            }
        } catch (ParseException e) {
            // told below, without the text
        }
        found.add(Problems.of(field, "auth-keys"));
    }
}
