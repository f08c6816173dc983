package vn.dvcqg.sdk.protocol;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.protocol.internal.ClassicCodes;
import vn.dvcqg.sdk.protocol.internal.FieldNames;

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

    /** A text that says something. */
    static String text(String setting, String text) {
        Objects.requireNonNull(text, setting);
        if (text.isBlank()) {
            throw new IllegalArgumentException(setting + " must not be blank");
        }
        return text;
    }

    /** Texts that each say something: a blank one would fit every answer or none. */
    static void noneBlank(String setting, Collection<String> texts) {
        if (texts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(setting + " must hold no blank text; leave it out");
        }
    }

    /** A pattern from which date and time can be told, to the minute at least. */
    static String dateForm(String setting, String pattern) {
        Objects.requireNonNull(pattern, setting);
        if (!DateForms.tellsDateAndTime(pattern)) {
            throw new IllegalArgumentException(setting
                    + " must be a pattern of local date and time, without a zone, that tells year, month, day, hour (HH, or hh"
                    + " with a) and minute, such as yyyyMMddHHmmss, but was \"" + pattern + "\"");
        }
        return pattern;
    }

    /** A pattern from which the day can be told; an hour that it has must not be half of one. */
    static String dayForm(String setting, String pattern) {
        Objects.requireNonNull(pattern, setting);
        if (!DateForms.tellsDay(pattern)) {
            throw new IllegalArgumentException(setting
                    + " must be a pattern of local time, without a zone, that tells year, month and day, and an hour only as HH or"
                    + " as hh with a, such as dd/MM/yyyy, but was \"" + pattern + "\"");
        }
        return pattern;
    }

    /** Codes that leave every list readable: a code of two values could not be read back. */
    static Map<OpenCode, String> codes(Map<? extends OpenCode, String> codes) {
        Map<OpenCode, String> copy = Map.copyOf(codes);
        ClassicCodes.check(copy);
        return copy;
    }

    /** Names that leave every request readable: two fields of one name would be one field. */
    static Map<String, String> spelling(Map<String, String> spelling) {
        Map<String, String> copy = Map.copyOf(spelling);
        copy.forEach((documented, written) -> {
            if (documented.isBlank() || written.isBlank()) {
                throw new IllegalArgumentException("spelling must hold no blank name, but had \"" + written
                        + "\" as the spelling of \"" + documented + "\"");
            }
        });
        Set<String> names = new TreeSet<>(FieldNames.DOCUMENTED);
        names.addAll(copy.keySet());
        Map<String, String> taken = new HashMap<>();
        for (String name : names) {
            String written = copy.getOrDefault(name, name);
            String other = taken.putIfAbsent(written, name);
            // the same word in another case is a field of another request, such as mahoso beside MaHoSo
            if (other != null && !other.equalsIgnoreCase(name)) {
                throw new IllegalArgumentException(
                        "spelling must give every field a name of its own, but would write both " + other + " and "
                                + name + " as " + written);
            }
        }
        return copy;
    }
}
