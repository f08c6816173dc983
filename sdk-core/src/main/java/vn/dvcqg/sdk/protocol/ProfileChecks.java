package vn.dvcqg.sdk.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.VietnamTime;

/** What the setters of a profile check at once, so that nothing of it can fail while a dossier is written. */
final class ProfileChecks {

    private static final Pattern UPWARDS = Pattern.compile("(?:^|/)\\.\\.(?:/|$)");

    private ProfileChecks() {}

    /** A path below the endpoint: no address of its own, no query, no way out of the endpoint. */
    static String path(String setting, String path) {
        Objects.requireNonNull(path, setting);
        if (!isPath(path) || UPWARDS.matcher(path).find()) {
            throw new IllegalArgumentException(
                    setting + " must be a path such as mapi/login, without host, query or \"..\", but was " + path);
        }
        return path;
    }

    private static boolean isPath(String path) {
        try {
            URI uri = new URI(path.replaceFirst("^/", ""));
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** An address that can be called. It is not told in the error, because it may hold a password. */
    static URI address(String setting, URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https"))
                || address.getHost() == null
                || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    setting + " must be an http or https address with a host and without user name and password");
        }
        return address;
    }

    /** A pattern that turns every local time into a text. */
    static String dateForm(String setting, String pattern) {
        Objects.requireNonNull(pattern, setting);
        String example = example(pattern);
        if (example.isBlank()) {
            throw new IllegalArgumentException(
                    setting + " must be a pattern of local date and time, without a zone, but was " + pattern);
        }
        return pattern;
    }

    private static String example(String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(VietnamTime.local(Instant.EPOCH));
        } catch (IllegalArgumentException | DateTimeException e) {
            return "";
        }
    }
}
