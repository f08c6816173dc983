package vn.dvcqg.sdk.mock.identity.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.mock.internal.HttpCall;

/** Takes secrets out of what the journal keeps. */
final class Masks {
    static final String HIDDEN = "***";

    private static final Set<String> HEADERS = Set.of("authorization", "cookie", "proxy-authorization");
    private static final Pattern SECRET = Pattern.compile("(?i)((?:^|&)[^=&]*(?:secret|token|code|verifier|ticket"
            + "|password|encrypt_key|datakey|_hint)[^=&]*=)[^&]*");
    /** Public although their names look secret. */
    private static final Pattern PUBLIC =
            Pattern.compile("(?i)(?:^|&)(?:code_challenge(?:_method)?|token_type_hint" + "|login_hint)=.*");

    private Masks() {}

    static String parameters(String encoded) {
        return SECRET.matcher(encoded)
                .replaceAll(found -> Matcher.quoteReplacement(
                        PUBLIC.matcher(found.group()).matches() ? found.group() : found.group(1) + HIDDEN));
    }

    static Map<String, String> headers(HttpCall call) {
        Map<String, String> shown = new LinkedHashMap<>();
        call.headers().forEach((name, value) -> shown.put(name, HEADERS.contains(name) ? scheme(value) : value));
        return shown;
    }

    /** Basic or Bearer is worth knowing. */
    private static String scheme(String value) {
        int blank = value.indexOf(' ');
        return value.matches("(?i)(basic|bearer) .*") ? value.substring(0, blank) + " " + HIDDEN : HIDDEN;
    }

    /** A form without its secrets; nothing of any other body. */
    static String body(Ask ask) {
        if (ask.isForm()) {
            return parameters(ask.http().body());
        }
        return ask.http().body().isEmpty() ? "" : HIDDEN;
    }
}
