package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import vn.dvcqg.sdk.mock.CodeForm;
import vn.dvcqg.sdk.mock.MockSettings;
import vn.dvcqg.sdk.mock.Policy;

/** Writes the answer envelope: {@code error_code}, {@code message} and, for reads, {@code result}. */
record Answers(MockSettings settings, String operation) {
    /** The operations whose known sample differs from the text "0". */
    private static final Map<String, CodeForm> SAMPLES = Map.of(
            Operations.LOGIN,
            CodeForm.NUMBER,
            "LayDanhMucCoQuan",
            CodeForm.NUMBER,
            "LayDanhMucLinhVuc",
            CodeForm.TWO_DIGITS);

    ObjectNode ok(String message) {
        return envelope("0", message);
    }

    ObjectNode ok(String message, JsonNode result) {
        ObjectNode answer = ok(message);
        answer.set("result", result);
        return answer;
    }

    ObjectNode refused(Policy.Reject refusal) {
        return envelope(refusal.code(), refusal.message());
    }

    private ObjectNode envelope(String code, String message) {
        ObjectNode answer = Json.object();
        CodeForm form = form();
        if (form == CodeForm.NUMBER && code.matches("-?\\d{1,9}")) {
            answer.put("error_code", Integer.parseInt(code));
        } else {
            answer.put("error_code", form == CodeForm.TWO_DIGITS && code.equals("0") ? "00" : code);
        }
        return answer.put("message", message);
    }

    private CodeForm form() {
        return settings.codeForm() == CodeForm.AS_SAMPLES
                ? SAMPLES.getOrDefault(operation, CodeForm.TEXT)
                : settings.codeForm();
    }
}
