package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.internal.FaultJson;
import vn.dvcqg.sdk.mock.internal.HttpCall;
import vn.dvcqg.sdk.mock.internal.Json;
import vn.dvcqg.sdk.mock.internal.Place;
import vn.dvcqg.sdk.mock.internal.Reply;
import vn.dvcqg.sdk.mock.internal.Views;

/** The pages for testers below {@code /__mock}. */
final class IdentityApi {
    static final String ROOT = "/__mock";

    private static final List<String> PAGES = List.of(
            "GET /__mock/health",
            "GET /__mock/findings",
            "GET /__mock/requests",
            "GET /__mock/accounts",
            "GET /__mock/faults",
            "POST /__mock/faults",
            "DELETE /__mock/faults",
            "GET /__mock/keys",
            "POST /__mock/keys/publish-next",
            "POST /__mock/keys/use-next",
            "POST /__mock/keys/remove-old",
            "POST /__mock/auto-login",
            "DELETE /__mock/auto-login",
            "POST /__mock/reset");

    private final Realm realm;
    private final Set<String> paths;

    IdentityApi(Realm realm, Set<String> paths) {
        this.realm = realm;
        this.paths = paths;
    }

    Reply answer(HttpCall call) {
        try {
            return page(call);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            return Reply.json(400, Json.pretty(Json.object().put("error", String.valueOf(wrong.getMessage()))));
        }
    }

    private Reply page(HttpCall call) {
        String page = call.path().substring(ROOT.length());
        return switch (call.method() + " " + page) {
            case "GET /health" -> ok(health());
            case "GET /findings" -> ok(Views.findings(realm.journal().findings()));
            case "GET /requests" -> ok(requests());
            case "GET /accounts" -> ok(accounts());
            case "GET /faults" -> ok(faults());
            case "POST /faults" -> addFaults(call.body());
            case "DELETE /faults" -> {
                realm.faults().clear();
                yield ok(faults());
            }
            case "GET /keys" -> ok(keys());
            case "POST /keys/publish-next" -> changed(realm.keys().publishNext());
            case "POST /keys/use-next" -> changed(realm.keys().useNext());
            case "POST /keys/remove-old" -> changed(String.valueOf(realm.keys().removeOld()));
            case "POST /auto-login" -> autoLogin(call.body());
            case "DELETE /auto-login" -> {
                realm.autoLogin(null);
                yield ok(health());
            }
            case "POST /reset" -> {
                realm.reset();
                yield ok(Json.object().put("status", "reset"));
            }
            // Where the fault "redirect" leads: whoever follows it takes this for an answer of the provider.
            case "GET /redirected", "POST /redirected" -> ok(Json.object().put("access_token", "redirected"));
            default -> unknownPath();
        };
    }

    Reply unknownPath() {
        ObjectNode error = Json.object().put("error", "nothing lives at this path; see the list of known ones");
        ArrayNode known = error.putArray("known");
        paths.forEach(known::add);
        PAGES.forEach(known::add);
        return Reply.json(404, Json.pretty(error));
    }

    private ObjectNode health() {
        return Json.object()
                .put("status", "UP")
                .put("generation", realm.settings().generation().name())
                .put("issuer", realm.address(Paths.ISSUER))
                .put("autoLogin", realm.autoLogin().map(IdentityAccount::name).orElse(""))
                .put("findings", realm.journal().findings().size());
    }

    private ObjectNode accounts() {
        ObjectNode page = Json.object();
        ArrayNode rows = page.putArray("accounts");
        realm.accounts()
                .list()
                .forEach(a -> rows.addObject()
                        .put("name", a.name())
                        .put("type", a.type().name().toLowerCase(Locale.ROOT))
                        .put("level", a.level()));
        return page;
    }

    private ObjectNode requests() {
        List<Exchange> exchanges = realm.journal().exchanges();
        ObjectNode page = Json.object().put("count", exchanges.size());
        ArrayNode rows = page.putArray("requests");
        for (Exchange exchange : exchanges) {
            ObjectNode row = rows.addObject()
                    .put("operation", exchange.operation())
                    .put("path", exchange.path())
                    .put("query", exchange.query())
                    .put("status", exchange.status())
                    .put("body", exchange.body());
            exchange.faults().forEach(row.putArray("faults")::add);
            ObjectNode headers = row.putObject("headers");
            exchange.headers().forEach(headers::put);
        }
        return page;
    }

    private ObjectNode keys() {
        ObjectNode page = Json.object().put("inUse", realm.keys().current().getKeyID());
        realm.keys().ids().forEach(page.putArray("published")::add);
        return page;
    }

    private Reply changed(String result) {
        return ok(keys().put("changed", result));
    }

    private ObjectNode faults() {
        return Views.faults(Place.IDENTITY, realm.faults());
    }

    private Reply addFaults(String body) {
        JsonNode json = Json.parse(body)
                .filter(j -> j.isObject() || j.isArray())
                .orElseThrow(
                        () -> new IllegalArgumentException("send one fault as a JSON object, or several in an array"));
        List<Fault> parsed = FaultJson.read(Place.IDENTITY, json);
        parsed.forEach(realm.faults()::add);
        return Reply.json(201, Json.pretty(faults()));
    }

    private Reply autoLogin(String body) {
        Optional<String> name =
                Json.parse(body).map(json -> json.path("account").asText());
        realm.autoLogin(name.orElse(""));
        return ok(health());
    }

    private static Reply ok(ObjectNode page) {
        return Reply.json(200, Json.pretty(page));
    }
}
