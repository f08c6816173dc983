package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The one mapper of the mock; strict, because a field sent twice or text after the end is a mistake worth telling. */
public final class Json {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    public static String pretty(JsonNode node) {
        return node.toPrettyString() + "\n";
    }

    /** A scalar field as text, whatever its type and casing; empty when absent, null, blank or not a scalar. */
    static Optional<String> text(JsonNode object, String field) {
        JsonNode exact = object.get(field);
        if (exact != null) {
            return scalar(exact);
        }
        return object.properties().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(field))
                .findFirst()
                .flatMap(e -> scalar(e.getValue()));
    }

    private static Optional<String> scalar(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
                ? Optional.of(node.asText())
                : Optional.empty();
    }
}
