package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.LoginReason;

/** An object of JSON from a provider, read leniently: numbers as text, lists as text or array, blank as missing. It prints nothing. */
public final class Claims {

    public static final Claims NONE = new Claims(Map.of());

    private static final int MOST_CHARACTERS = 256 * 1024;

    private final Map<String, Object> values;

    public Claims(Map<String, Object> values) {
        this.values = values;
    }

    /** Reads an object; anything else is nonsense of the provider. */
    public static Claims of(byte[] json) {
        try {
            return new Claims(JSONObjectUtils.parse(new String(json, StandardCharsets.UTF_8), MOST_CHARACTERS));
        } catch (ParseException e) {
            // its message may repeat the text
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
    }

    /** A value as text; null when it is missing, blank, an object or a list. */
    public @Nullable String text(String name) {
        return textOf(values.get(name));
    }

    /**
     * A number that names somebody, as text; null when it is missing. A number of JSON counts only with as many digits as the longest of
     * its kind: a shorter one may have lost zeros at its beginning, and what is left may be valid and of somebody else.
     */
    public @Nullable String number(String name, int longest) {
        String text = text(name);
        return text == null || values.get(name) instanceof String || text.length() == longest ? text : null;
    }

    /** A value as text that must be there. */
    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        return text;
    }

    /** The values of a list, which may come as an array or as a text with commas, blanks, brackets and quotes. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object each : list) {
                String text = textOf(each);
                // an element that cannot be read is an unknown value, not none
                texts.add(text == null ? "?" : text);
            }
            return texts;
        }
        String whole = text(name);
        if (whole != null) {
            for (String part : whole.split("[\\s,;\\[\\]\"']+", -1)) {
                if (!part.isEmpty()) {
                    texts.add(part);
                }
            }
            if (texts.isEmpty()) {
                texts.add("?");
            }
        } else if (values.get(name) != null && !"".equals(values.get(name))) {
            texts.add("?");
        }
        return texts;
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    private static @Nullable String textOf(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? null : text.strip();
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : null;
    }

    /** How many; no name, no value. */
    @Override
    public String toString() {
        return "Claims(" + values.size() + ")";
    }
}
