package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** {@code LayThuTuc}: the detail of one procedure. */
final class ReadProcedure implements Operation {
    @Override
    public ObjectNode run(Request request) {
        Optional<JsonNode> detail =
                request.text("maTTHC").flatMap(request.state().catalogue()::procedure);
        ArrayNode rows = Json.array();
        detail.ifPresentOrElse(rows::add, () -> request.verdict().note(Rule.UNKNOWN_PROCEDURE, "/maTTHC"));
        return request.verdict()
                .any()
                .map(request.answers()::refused)
                .orElseGet(() -> request.answers().ok("", rows));
    }
}
