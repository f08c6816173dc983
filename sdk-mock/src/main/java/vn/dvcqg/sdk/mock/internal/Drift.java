package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers as they drift in the field: other types, null for nothing, fields nobody knows. */
final class Drift {
    private Drift() {}

    static String extraFields(String body) {
        return Json.parse(body)
                .filter(JsonNode::isObject)
                .map(node -> {
                    ObjectNode answer = (ObjectNode) node;
                    answer.put("trace_id", "mock-0001");
                    answer.putObject("paging").put("total", 1);
                    answer.path("result").forEach(row -> {
                        if (row instanceof ObjectNode object) {
                            object.put("TRUONG_MOI", "x");
                        }
                    });
                    return answer.toString();
                })
                .orElse(body);
    }

    static String types(String body, String codeForm, boolean values) {
        return Json.parse(body)
                .filter(JsonNode::isObject)
                .map(node -> {
                    ObjectNode answer = (ObjectNode) node;
                    code(answer, codeForm);
                    if (values) {
                        answer.set("message", loose(answer.path("message")));
                    }
                    if (values && answer.has("result")) {
                        answer.set("result", loose(answer.get("result")));
                    }
                    return answer.toString();
                })
                .orElse(body);
    }

    private static void code(ObjectNode answer, String form) {
        JsonNode old = answer.path("error_code");
        boolean toNumber = form.equals("number") || (form.equals("flip") && old.isTextual());
        String digits = old.asText().equals("00") ? "0" : old.asText();
        if (toNumber && digits.matches("-?\\d{1,9}")) {
            answer.put("error_code", Integer.parseInt(digits));
        } else {
            answer.put("error_code", form.equals("two-digits") && digits.equals("0") ? "00" : digits);
        }
    }

    private static JsonNode loose(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Json.object();
            object.properties().forEach(e -> copy.set(e.getKey(), loose(e.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.array();
            array.forEach(item -> copy.add(loose(item)));
            return copy;
        }
        if (node.isTextual() && node.asText().isEmpty()) {
            return NullNode.getInstance();
        }
        if (node.isTextual() && node.asText().matches("0|[1-9]\\d{0,8}")) {
            return LongNode.valueOf(Long.parseLong(node.asText()));
        }
        return node;
    }
}
