package vn.dvcqg.sdk.protocol;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.VietnamTime;

/** What the setters of a profile check at once, so that nothing of it can fail while a dossier is written. */
final class ProfileChecks {

    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})+");

    /** A whole address, or a way out of the endpoint: both would send a session to where nobody configured it. */
    private static final Pattern LEADS_AWAY = Pattern.compile("://|(?:^|/)(?:\\.|%2[eE]){2}(?:/|$)");

    private ProfileChecks() {}

    /** A path that cannot stand behind the endpoint must fail here, not when the portal is connected. */
    static String path(String setting, String path) {
        Objects.requireNonNull(path, setting);
        if (!PATH.matcher(path).matches() || LEADS_AWAY.matcher(path).find()) {
            throw new IllegalArgumentException(
                    setting + " must be a path such as mapi/login, without host, query, blanks or \"..\", but was \""
                            + path + "\"");
        }
        return path;
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
