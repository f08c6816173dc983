package vn.dvcqg.sdk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an answer for which the SDK has no name of its own, kept as they came, so that a vendor can use a new field of the
 * portal before the SDK knows it. Immutable and safe for use by several threads; only the names print.
 *
 * @see "docs/protocol/common.md, section Unknown fields and codes"
 */
public final class ExtraFields {

    /** No extra fields. */
    public static final ExtraFields NONE = new ExtraFields(Map.of());

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> json;

    private ExtraFields(Map<String, String> json) {
        this.json = json;
    }

    /**
     * Keeps some fields.
     *
     * @param json the name of each field and its value as JSON text; copied, the order stays
     * @return the fields
     */
    public static ExtraFields of(Map<String, String> json) {
        if (json.isEmpty()) {
            return NONE;
        }
        Map<String, String> copy = new LinkedHashMap<>();
        json.forEach((name, value) ->
                copy.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
        return new ExtraFields(Collections.unmodifiableMap(copy));
    }

    /**
     * The names of the fields.
     *
     * @return the names as they stood on the wire, in its order
     */
    public Set<String> names() {
        return json.keySet();
    }

    /**
     * Whether there are none.
     *
     * @return true if the SDK knew every field
     */
    public boolean isEmpty() {
        return json.isEmpty();
    }

    /**
     * The value of a field as JSON text, for example {@code {"a":1}} or {@code "text"} with its quotation marks.
     *
     * @param name the name as it stood on the wire; upper and lower case count
     * @return the JSON text, or null when there is no such field
     */
    public @Nullable String json(String name) {
        return json.get(name);
    }

    /**
     * The value of a field as plain text.
     *
     * @param name the name as it stood on the wire; upper and lower case count
     * @return the content of a JSON string; the JSON text of any other value; null when there is no such field or the value is
     *     JSON's null
     */
    public @Nullable String text(String name) {
        String value = json.get(name);
        if (value == null) {
            return null;
        }
        try (JsonParser parser = JSON.createParser(value)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                return null;
            }
            return token == JsonToken.VALUE_STRING ? parser.getText() : value;
        } catch (IOException e) {
            // Not JSON after all: whoever put it in gets back what he gave.
            return value;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExtraFields that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** The names only: the values may be personal data. */
    @Override
    public String toString() {
        return "ExtraFields" + json.keySet();
    }
}
