package vn.dvcqg.sdk.transport.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Json;

/**
 * Makes a body fit for a log at TRACE. An allow-list: the structure stays, names stay where they look like names of the wire, values stay
 * where the member is one of a few and the value looks as such a value does; everything else is {@code ***}, also its length. JSON
 * inside a text is treated in the same way. What is no JSON is told by its size and type only.
 */
public final class BodyScrubber {

    private static final int LONGEST = 4096;
    private static final int DEEPEST_TEXT = 3;
    private static final String HIDDEN = HeaderScrubber.HIDDEN;
    private static final String CUT = "…";

    private static final Pattern NAME = Pattern.compile("[A-Za-z](?:_?[A-Za-z]){0,30}_?[0-9]{0,2}");
    private static final Pattern SMALL = Pattern.compile("-?\\d{1,4}|true|false", Pattern.CASE_INSENSITIVE);

    /** Codes and counts; whatever stands there, only a small number or a truth value is told. */
    private static final Set<String> TOLD = Set.of(
            "error_code",
            "errorcode",
            "code",
            "status",
            "statuscode",
            "isupdating",
            "total",
            "count",
            "page",
            "size",
            "type",
            "trangthaihoso");

    private final String request;
    private final StringBuilder out = new StringBuilder();

    private BodyScrubber(String request) {
        this.request = request;
    }

    /** The body of a request, or of the answer to it, as it may be told; at most some four thousand characters. */
    public static String scrub(byte[] body, @Nullable String contentType, String request) {
        if (body.length == 0) {
            return "<empty>";
        }
        BodyScrubber scrubber = new BodyScrubber(request);
        try (JsonParser json = Json.MAPPER.getFactory().createParser(body)) {
            JsonToken first = json.nextToken();
            if (first == null || (first.isScalarValue() && first != JsonToken.VALUE_STRING)) {
                return page(body, contentType);
            }
            scrubber.value(json, first, "", 0);
            return scrubber.cut(json.nextToken() == null ? "" : " " + CUT);
        } catch (IOException e) {
            // what was told up to here is scrubbed already
            return scrubber.out.length() == 0 ? page(body, contentType) : scrubber.cut(" <broken JSON>");
        }
    }

    private static String page(byte[] body, @Nullable String contentType) {
        return "<" + body.length + " bytes, " + HeaderScrubber.type(contentType) + ", no JSON>";
    }

    private String cut(String end) {
        return out.length() > LONGEST ? out.substring(0, LONGEST) + CUT : out + end;
    }

    private boolean full() {
        return out.length() > LONGEST;
    }

    private void value(JsonParser json, JsonToken token, String member, int depth) throws IOException {
        switch (token) {
            case START_OBJECT -> object(json, depth);
            case START_ARRAY -> array(json, member, depth);
            case VALUE_NULL -> out.append("null");
            case VALUE_STRING -> text(json.getText(), member, depth);
            default -> out.append(told(json.getText(), member));
        }
    }

    private void object(JsonParser json, int depth) throws IOException {
        out.append('{');
        String gap = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            if (full()) {
                return;
            }
            String name = json.currentName();
            out.append(gap).append('"').append(name(name)).append("\":");
            value(json, next(json), name, depth);
            if (full()) {
                return;
            }
            gap = ",";
        }
        out.append('}');
    }

    private void array(JsonParser json, String member, int depth) throws IOException {
        out.append('[');
        String gap = "";
        for (JsonToken token = next(json); token != JsonToken.END_ARRAY; token = next(json)) {
            out.append(gap);
            value(json, token, member, depth);
            if (full()) {
                return;
            }
            gap = ",";
        }
        out.append(']');
    }

    private static JsonToken next(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw new IOException("the text ends within a value");
        }
        return token;
    }

    /** A text that holds JSON, as answers that were encoded twice do, is told as {@code text:} and its structure. */
    private void text(String text, String member, int depth) throws IOException {
        String start = text.stripLeading();
        if (depth < DEEPEST_TEXT && (start.startsWith("{") || start.startsWith("["))) {
            int before = out.length();
            try (JsonParser json = Json.MAPPER.getFactory().createParser(start.getBytes(StandardCharsets.UTF_8))) {
                out.append("text:");
                value(json, next(json), member, depth + 1);
                return;
            } catch (IOException e) {
                // no JSON after all, so nothing of it is told
                out.setLength(before);
            }
        }
        out.append(told(text, member));
    }

    private static String name(String name) {
        return NAME.matcher(name).matches() ? name : HIDDEN;
    }

    private String told(String value, String member) {
        String known = member.toLowerCase(Locale.ROOT);
        boolean harmless = known.equals("service")
                ? value.equals(request)
                : TOLD.contains(known) && SMALL.matcher(value).matches();
        return harmless ? value : HIDDEN;
    }
}
