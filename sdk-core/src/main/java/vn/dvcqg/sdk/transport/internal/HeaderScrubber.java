package vn.dvcqg.sdk.transport.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes headers fit for a log: values only of harmless headers and only in the form that these have, names only that look like names. */
public final class HeaderScrubber {

    /** What stands in place of anything that is not told. */
    static final String HIDDEN = "***";

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,5}");
    private static final Pattern TYPE = Pattern.compile(
            "(?:application|text|image|multipart)/[a-z.+-]{1,30}(?:; ?charset=\"?[A-Za-z]{1,12}[0-9-]{0,6}\"?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE = Pattern.compile("\\d{1,10}");
    private static final Pattern DATE =
            Pattern.compile("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    private static final Pattern LATER = Pattern.compile("\\d{1,6}|" + DATE.pattern());
    private static final Pattern SERVER = Pattern.compile("[A-Za-z]{1,20}(?:/\\d{1,3}(?:\\.\\d{1,3}){0,3})?");
    private static final Pattern WORD = Pattern.compile(
            "close|keep-alive|upgrade|chunked|gzip|deflate|br|identity|utf-8", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROUTE = Pattern.compile("[A-Z]{2}:[A-Z]{3}:[A-Z0-9.]{1,30}:[A-Za-z0-9]{1,30}");

    /** Which headers are told, and what their values must look like. */
    private static final Map<String, Pattern> HARMLESS = Map.ofEntries(
            Map.entry("accept", TYPE),
            Map.entry("charset", WORD),
            Map.entry("connection", WORD),
            Map.entry("content-encoding", WORD),
            Map.entry("content-length", SIZE),
            Map.entry("content-type", TYPE),
            Map.entry("date", DATE),
            Map.entry("dstcode", ROUTE),
            Map.entry("retry-after", LATER),
            Map.entry("server", SERVER),
            Map.entry("transfer-encoding", WORD));

    private HeaderScrubber() {}

    /** The headers as they may be told. */
    public static Map<String, List<String>> scrub(Map<String, List<String>> headers) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        headers.forEach((name, values) -> told.put(
                NAME.matcher(name).matches() ? name : HIDDEN,
                values.stream().map(value -> value(name, value)).toList()));
        return told;
    }

    /** The same where each header has one value. */
    static Map<String, String> scrubSingle(Map<String, String> headers) {
        Map<String, String> told = new LinkedHashMap<>();
        headers.forEach((name, value) -> told.put(NAME.matcher(name).matches() ? name : HIDDEN, value(name, value)));
        return told;
    }

    /** A content type as it may be told. */
    static String type(@Nullable String contentType) {
        return contentType == null ? "no type" : value("content-type", contentType);
    }

    private static String value(String name, String value) {
        Pattern form = HARMLESS.get(name.toLowerCase(Locale.ROOT));
        return form != null && form.matcher(value).matches() ? value : HIDDEN;
    }
}
