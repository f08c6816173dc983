package vn.dvcqg.sdk.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The examples of identifiers.json. */
final class Vectors {

    private static final JsonNode IDENTIFIERS = read();

    private Vectors() {}

    static List<String> ids() {
        return stream(IDENTIFIERS).map(node -> node.get("id").asText()).toList();
    }

    static JsonNode section(String id) {
        return stream(IDENTIFIERS)
                .filter(node -> node.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + id));
    }

    static Stream<JsonNode> entries(String id, String list) {
        return stream(section(id).path(list));
    }

    static Stream<String> inputs(Kind kind, String list) {
        return kind.vectorIds().stream()
                .flatMap(id -> entries(id, list))
                .map(entry -> entry.get("input").asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream file = Vectors.class.getResourceAsStream("/vectors/identifiers.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file)).get("identifiers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
