package vn.dvcqg.sdk.catalog.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.catalog.AgencyLevel;
import vn.dvcqg.sdk.dossier.Channel;

/** Reads what {@link RowWriter} wrote. Strict: what another version wrote, or nobody, is refused and asked for anew. */
final class RowReader {

    static final char KNOWN = '=';
    static final char UNKNOWN = '?';

    private RowReader() {}

    /** The value of a type. */
    static @Nullable Object read(JsonNode json, Type type) throws IOException {
        if (type instanceof ParameterizedType list) {
            return list(json, list.getActualTypeArguments()[0]);
        }
        if (json.isNull() && (type == Integer.class || type == Vnd.class || isCode(type))) {
            return null;
        }
        if (type == String.class) {
            return expect(json.isTextual(), json).textValue();
        }
        if (type == Integer.class) {
            return expect(json.canConvertToInt(), json).intValue();
        }
        if (type == long.class) {
            return expect(json.canConvertToLong(), json).longValue();
        }
        if (type == ExtraFields.class) {
            return extra(expect(json.isObject(), json));
        }
        if (type == AgencyLevel.class) {
            return code(json, AgencyLevel.values(), AgencyLevel::other);
        }
        if (type == Channel.class) {
            return code(json, Channel.values(), Channel::other);
        }
        return record(expect(json.isObject(), json), (Class<?>) type);
    }

    static <T> List<T> rows(JsonNode json, Class<T> row) throws IOException {
        return list(json, row).stream().map(row::cast).toList();
    }

    private static List<?> list(JsonNode json, Type item) throws IOException {
        List<Object> items = new ArrayList<>(expect(json.isArray(), json).size());
        for (JsonNode one : json) {
            Object value = read(one, item);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private static Object record(JsonNode json, Class<?> type) throws IOException {
        RecordShape shape = RecordShape.of(type);
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordShape.Part part : shape.parts()) {
            values.add(read(json.path(part.name()), part.type()));
        }
        if (json.size() != values.size()) {
            throw new IOException("a row has fields that this version does not know");
        }
        try {
            return shape.make(values);
        } catch (IllegalArgumentException e) {
            throw new IOException("a row has a value that it may not have", e);
        }
    }

    private static ExtraFields extra(JsonNode json) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            fields.put(
                    field.getKey(),
                    expect(field.getValue().isTextual(), field.getValue()).textValue());
        }
        return ExtraFields.of(fields);
    }

    private static <C extends OpenCode> C code(JsonNode json, List<C> known, Function<String, C> other)
            throws IOException {
        String text = json.isTextual() ? json.textValue() : "";
        expect(!text.isEmpty(), json);
        String name = text.substring(1);
        if (text.charAt(0) == UNKNOWN) {
            return other.apply(name);
        }
        return known.stream()
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("a row has a code that this version does not know"));
    }

    private static boolean isCode(Type type) {
        return type instanceof Class<?> c && OpenCode.class.isAssignableFrom(c);
    }

    private static JsonNode expect(boolean right, JsonNode json) throws IOException {
        if (!right) {
            throw new IOException("a row has a value of the wrong kind: " + json.getNodeType());
        }
        return json;
    }
}
