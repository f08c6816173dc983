package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import vn.dvcqg.sdk.mock.Fault;

/** The pages for testers below {@code /__mock}. */
final class MockApi {
    static final String ROOT = "/__mock";

    private static final List<String> PAGES = List.of(
            "GET /__mock/health",
            "GET /__mock/findings",
            "GET /__mock/dossiers",
            "GET /__mock/dossiers/{code}",
            "GET /__mock/requests",
            "GET /__mock/faults",
            "POST /__mock/faults",
            "DELETE /__mock/faults",
            "POST /__mock/reset");

    private final Backend backend;

    MockApi(Backend backend) {
        this.backend = backend;
    }

    Reply answer(HttpCall call) {
        String page = call.path().substring(ROOT.length());
        return switch (call.method() + " " + page) {
            case "GET /health" -> ok(health());
            case "GET /findings" -> ok(Views.findings(backend.findings()));
            case "GET /dossiers" -> ok(Views.dossiers(backend.dossiers()));
            case "GET /requests" -> ok(Views.requests(backend.exchanges()));
            case "GET /faults" -> ok(Views.faults(Place.PORTAL, backend.faults()));
            case "POST /faults" -> addFaults(call.body());
            case "DELETE /faults" -> {
                backend.faults().clear();
                yield ok(Views.faults(Place.PORTAL, backend.faults()));
            }
            case "POST /reset" -> {
                backend.reset();
                yield ok(Json.object().put("status", "reset"));
            }
            // Where the fault "redirect" leads: whoever follows it takes this for the portal's answer.
            case "GET /redirected", "POST /redirected" ->
                ok(Json.object().put("error_code", "0").put("message", "Đồng bộ thành công"));
            default ->
                call.method().equals("GET") && page.startsWith("/dossiers/")
                        ? dossier(page.substring("/dossiers/".length()))
                        : unknownPath(call.path());
        };
    }

    Reply unknownPath(String path) {
        ObjectNode error = Json.object().put("error", "nothing lives at this path; see the list of known ones");
        ArrayNode known = error.putArray("known");
        backend.paths().forEach(p -> known.add("POST " + p));
        PAGES.forEach(known::add);
        return Reply.json(404, Json.pretty(error));
    }

    private ObjectNode health() {
        return Json.object()
                .put("status", "UP")
                .put("dossiers", backend.dossiers().size())
                .put("findings", backend.findings().size());
    }

    private Reply dossier(String encoded) {
        String code = HttpCall.decode(encoded);
        return backend.dossier(code)
                .map(d -> ok(Views.dossier(d)))
                .orElseGet(() -> Reply.json(
                        404, Json.pretty(Json.object().put("error", "the mock holds no dossier of this code"))));
    }

    private Reply addFaults(String body) {
        Optional<JsonNode> json = Json.parse(body).filter(j -> j.isObject() || j.isArray());
        if (json.isEmpty()) {
            return bad("send one fault as a JSON object, or several in an array");
        }
        try {
            List<Fault> parsed = FaultJson.read(Place.PORTAL, json.get());
            parsed.forEach(backend.faults()::add);
            return Reply.json(201, Json.pretty(Views.faults(Place.PORTAL, backend.faults())));
        } catch (IllegalArgumentException wrong) {
            return bad(String.valueOf(wrong.getMessage()));
        }
    }

    private static Reply bad(String why) {
        return Reply.json(400, Json.pretty(Json.object().put("error", why)));
    }

    private static Reply ok(ObjectNode page) {
        return Reply.json(200, Json.pretty(page));
    }
}
