package vn.dvcqg.sdk.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The file of status vectors. */
final class StatusVectors {

    private static final JsonNode ROOT = read();

    private StatusVectors() {}

    private static JsonNode read() {
        try (InputStream file = StatusVectors.class.getResourceAsStream("/vectors/statuses.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode at(String pointer) {
        JsonNode node = ROOT.at(pointer);
        if (node.isMissingNode()) {
            throw new AssertionError("the vectors hold nothing at " + pointer);
        }
        return node;
    }

    static Set<String> set(String pointer) {
        Set<String> texts = new LinkedHashSet<>();
        at(pointer).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    static List<String> texts(String pointer, String field) {
        List<String> texts = new ArrayList<>();
        at(pointer).forEach(node -> texts.add(node.get(field).asText()));
        return texts;
    }
}
