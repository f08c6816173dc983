package vn.dvcqg.sdk.protocol.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.dvcqg.sdk.ExtraFields;

/**
 * A JSON object of the portal, read leniently: names in any case, numbers for texts, null or nothing for an empty text, a single
 * object for a list of one.
 *
 * @param json the object
 */
record Row(JsonNode json) {

    /** The value of a field, found in any case; missing when there is none. */
    JsonNode node(String name) {
        JsonNode exact = json.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    /** The text of a field; empty when it is missing, null, or not a plain value. */
    String text(String name) {
        JsonNode value = node(name);
        return value.isValueNode() && !value.isNull() ? value.asText().trim() : "";
    }

    /** The objects of a list. */
    <T> List<T> list(String name, Function<Row, T> reader) {
        JsonNode value = node(name);
        if (value.isObject()) {
            return List.of(reader.apply(new Row(value)));
        }
        List<T> items = new ArrayList<>(value.size());
        for (JsonNode item : value) {
            if (item.isObject()) {
                items.add(reader.apply(new Row(item)));
            }
        }
        return List.copyOf(items);
    }

    /** The fields that the SDK does not know, so that nothing is lost. */
    ExtraFields extraBeside(Set<String> knownUpperCase) {
        Map<String, String> extra = new LinkedHashMap<>();
        json.properties().forEach(field -> {
            if (!knownUpperCase.contains(field.getKey().toUpperCase(Locale.ROOT))) {
                extra.put(field.getKey(), field.getValue().toString());
            }
        });
        return ExtraFields.of(extra);
    }

    /** The number of fields only: the values may be personal. */
    @Override
    public String toString() {
        return "row with " + json.size() + " fields";
    }
}
