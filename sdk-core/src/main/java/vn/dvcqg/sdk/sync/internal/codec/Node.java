package vn.dvcqg.sdk.sync.internal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.id.Identifier;
import vn.dvcqg.sdk.internal.Json;

/**
 * One object of the stored JSON. What is null is not written; what is missing is read as null, so that a later version of the SDK reads
 * what an earlier one wrote.
 */
record Node(ObjectNode json) {

    private static final String OTHER = "other:";

    static Node empty() {
        return new Node(Json.MAPPER.createObjectNode());
    }

    Node put(String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
        return this;
    }

    Node put(String name, @Nullable Identifier value) {
        return put(name, value == null ? null : value.value());
    }

    Node put(String name, @Nullable URI value) {
        return put(name, value == null ? null : value.toString());
    }

    Node put(String name, @Nullable Instant value) {
        if (value != null) {
            json.put(name, value.getEpochSecond());
        }
        return this;
    }

    Node put(String name, @Nullable Boolean value) {
        if (value != null) {
            json.put(name, value.booleanValue());
        }
        return this;
    }

    Node put(String name, long value) {
        json.put(name, value);
        return this;
    }

    /** A known value by its name; an unknown one by its text, marked so that a later version that knows it changes nothing. */
    Node put(String name, @Nullable OpenCode value) {
        return put(name, value == null ? null : value.isKnown() ? value.name() : OTHER + value.name());
    }

    Node put(String name, @Nullable Node value) {
        if (value != null) {
            json.set(name, value.json);
        }
        return this;
    }

    <T> Node putAll(String name, List<T> values, BiConsumer<T, Node> writer) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            for (T value : values) {
                writer.accept(value, new Node(array.addObject()));
            }
        }
        return this;
    }

    private @Nullable JsonNode known(String name) {
        JsonNode value = json.get(name);
        return value instanceof NullNode ? null : value;
    }

    @Nullable
    String text(String name) {
        JsonNode value = known(name);
        return value == null ? null : value.asText();
    }

    String needed(String name) {
        String value = text(name);
        if (value == null) {
            throw new IllegalArgumentException("the stored JSON has no " + name);
        }
        return value;
    }

    <T> @Nullable T map(String name, Function<String, T> reader) {
        String value = text(name);
        return value == null ? null : reader.apply(value);
    }

    @Nullable
    Instant instant(String name) {
        JsonNode value = known(name);
        return value == null ? null : Instant.ofEpochSecond(value.asLong());
    }

    @Nullable
    Boolean flag(String name) {
        JsonNode value = known(name);
        return value == null ? null : value.asBoolean();
    }

    long number(String name) {
        return json.path(name).asLong();
    }

    @Nullable
    URI uri(String name) {
        return map(name, URI::create);
    }

    <T extends OpenCode> @Nullable T open(String name, List<T> known, Function<String, T> other) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (text.startsWith(OTHER)) {
            return other.apply(text.substring(OTHER.length()));
        }
        return known.stream()
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseGet(() -> other.apply(text));
    }

    @Nullable
    Node object(String name) {
        return json.get(name) instanceof ObjectNode object ? new Node(object) : null;
    }

    <T> List<T> list(String name, Function<Node, T> reader) {
        List<T> all = new ArrayList<>();
        for (JsonNode element : json.path(name)) {
            all.add(reader.apply(new Node((ObjectNode) element)));
        }
        return all;
    }
}
