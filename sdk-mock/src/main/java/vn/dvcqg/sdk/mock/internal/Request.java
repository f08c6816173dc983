package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import vn.dvcqg.sdk.mock.MockSettings;

/** A message on its way through its operation, with all that the operation may need. */
record Request(
        String operation, JsonNode body, Verdict verdict, PortalState state, MockSettings settings, Answers answers) {

    /** A top-level field as text, whatever its casing: the checks have already told about that. */
    Optional<String> text(String field) {
        return Json.text(body, field);
    }

    JsonNode data() {
        return body.properties().stream()
                .filter(e -> e.getKey().equalsIgnoreCase("data"))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElseGet(Json::array);
    }
}
