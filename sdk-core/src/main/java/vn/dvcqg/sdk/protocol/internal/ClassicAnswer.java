package vn.dvcqg.sdk.protocol.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Json;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/**
 * An answer of the portal: code, text and rows. Reads every drift that was seen: the code as a number or as text, the answer encoded
 * a second time inside its own text, a single object in place of a list.
 *
 * @param status the HTTP status that it came with
 * @param code the code as text
 * @param message the text, not scrubbed
 * @param root the whole answer
 */
record ClassicAnswer(int status, String code, String message, Row root) {

    private static final int LONGEST_CODE = 32;

    /** Reads an answer, or gives null when the bytes are not an answer of the portal. */
    static @Nullable ClassicAnswer parse(WireAnswer answer) {
        return from(answer.status(), tree(answer.body()), true);
    }

    private static @Nullable ClassicAnswer from(int status, JsonNode node, boolean mayBeEncodedTwice) {
        if (!node.isObject()) {
            return null;
        }
        Row root = new Row(node);
        JsonNode code = root.node("error_code");
        if (!code.isMissingNode() && !code.isNull()) {
            return new ClassicAnswer(status, code.asText().trim(), root.text("message"), root);
        }
        return mayBeEncodedTwice ? from(status, decoded(root.node("message")), false) : null;
    }

    /** The same without these secrets in its code and its text. */
    ClassicAnswer hiding(List<String> secrets) {
        String shownCode = Echo.hideSecrets(code, secrets);
        String shownMessage = Echo.hideSecrets(message, secrets);
        return new ClassicAnswer(status, shownCode, shownMessage, root);
    }

    /** The code, fit to be told; one that is a sentence or longer than any code is none. */
    String toldCode(List<String> personal) {
        boolean isCode = code.length() <= LONGEST_CODE && code.chars().noneMatch(Character::isWhitespace);
        return isCode ? Echo.tell(code, personal) : "***";
    }

    /** The text, fit to be told: without what the request said of people. */
    String toldMessage(List<String> personal) {
        return Echo.tell(message, personal);
    }

    /**
     * The rows of the result: a list, or a single object with something in it, or the list that an object holds under
     * {@code data}.
     */
    List<Row> rows() {
        JsonNode result = decoded(root.node("result"));
        if (result.isObject()) {
            Row single = new Row(result);
            JsonNode data = decoded(single.node("data"));
            if (!data.isArray()) {
                return result.isEmpty() ? List.of() : List.of(single);
            }
            result = data;
        }
        List<Row> rows = new ArrayList<>(result.size());
        for (JsonNode row : result) {
            if (row.isObject()) {
                rows.add(new Row(row));
            }
        }
        return rows;
    }

    /** A value that was encoded a second time, decoded; any other value as it is. */
    private static JsonNode decoded(JsonNode node) {
        if (node.isTextual()) {
            String text = node.textValue().trim();
            if (text.startsWith("{") || text.startsWith("[")) {
                return tree(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return node;
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            JsonNode node = Json.MAPPER.readTree(bytes);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Code only: the text may hold personal data. */
    @Override
    public String toString() {
        return "answer with code " + toldCode(List.of());
    }
}
