package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.dvcqg.sdk.mock.Assumption;
import vn.dvcqg.sdk.mock.BatchRule;
import vn.dvcqg.sdk.mock.Policy;

/** The items of {@code data}, each with its dossier code, for the services that take several. */
final class Items {
    private static final String KEY = "MaHoSo";

    private final Request request;
    private final List<JsonNode> items = new ArrayList<>();

    Items(Request request) {
        this.request = request;
        JsonNode data = request.data();
        if (data.isArray()) {
            data.forEach(items::add);
        } else if (data.isObject()) {
            items.add(data);
        }
    }

    interface Check {
        void on(String code, JsonNode item, String pointer);
    }

    int size() {
        return items.size();
    }

    /** Runs a check on every item that has a code; one without cannot be kept, whatever the settings say. */
    void check(Check check) {
        for (int i = 0; i < items.size(); i++) {
            Optional<String> code = Json.text(items.get(i), KEY);
            if (code.isPresent()) {
                check.on(code.get(), items.get(i), "/data/" + i);
            } else {
                request.verdict().refuse("/data/" + i, (Policy.Reject) Assumption.MISSING_FIELD.usual());
            }
        }
    }

    /** Keeps what no check refused, as the batch rule says, and answers. */
    ObjectNode commit(String success, BiConsumer<String, JsonNode> keep) {
        Verdict verdict = request.verdict();
        boolean nothing = request.settings().batchRule() == BatchRule.ALL_OR_NOTHING
                ? verdict.any().isPresent()
                : verdict.ofWhole().isPresent();
        for (int i = 0; i < items.size() && !nothing; i++) {
            if (verdict.ofItem(i).isEmpty()) {
                keep.accept(Json.text(items.get(i), KEY).orElseThrow(), items.get(i));
            }
        }
        return verdict.ofWhole()
                .or(verdict::any)
                .map(request.answers()::refused)
                .orElseGet(() -> request.answers().ok(success));
    }
}
