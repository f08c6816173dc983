package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Faults;
import vn.dvcqg.sdk.mock.Finding;
import vn.dvcqg.sdk.mock.StoredDossier;

/** What the pages for testers show. */
public final class Views {
    private static final List<String> SECRET_FIELDS = List.of("session", "password");
    private static final List<String> SECRET_HEADERS = List.of("authorization", "cookie", "lgspaccesstoken");
    private static final String HIDDEN = "***";

    private Views() {}

    public static ObjectNode findings(List<Finding> findings) {
        ObjectNode page = Json.object().put("count", findings.size());
        ArrayNode rows = page.putArray("findings");
        findings.forEach(f -> rows.addObject()
                .put("code", f.code())
                .put("severity", f.severity().name().toLowerCase(Locale.ROOT))
                .put("operation", f.operation())
                .put("pointer", f.pointer())
                .put("english", f.english())
                .put("vietnamese", f.vietnamese())
                .put("rule", f.rule()));
        return page;
    }

    static ObjectNode dossiers(List<StoredDossier> dossiers) {
        ObjectNode page = Json.object().put("count", dossiers.size());
        ArrayNode rows = page.putArray("dossiers");
        dossiers.forEach(d -> head(rows.addObject(), d)
                .put("steps", d.progress().size())
                .put("reports", d.statusReports().size()));
        return page;
    }

    static ObjectNode dossier(StoredDossier dossier) {
        ObjectNode page = head(Json.object(), dossier);
        page.set("dossier", Json.parse(dossier.json()).orElseThrow());
        page.set("progress", texts(dossier.progress()));
        page.set("statusReports", texts(dossier.statusReports()));
        return page;
    }

    static ObjectNode requests(List<Exchange> exchanges) {
        ObjectNode page = Json.object().put("count", exchanges.size());
        ArrayNode rows = page.putArray("requests");
        for (Exchange exchange : exchanges) {
            ObjectNode row = rows.addObject()
                    .put("operation", exchange.operation())
                    .put("path", exchange.path())
                    .put("query", exchange.query())
                    .put("status", exchange.status());
            ArrayNode faults = row.putArray("faults");
            exchange.faults().forEach(faults::add);
            ObjectNode headers = row.putObject("headers");
            exchange.headers()
                    .forEach((name, value) -> headers.put(name, SECRET_HEADERS.contains(name) ? HIDDEN : value));
            row.set("body", redacted(exchange.body()));
        }
        return page;
    }

    public static ObjectNode faults(Place place, Faults faults) {
        ObjectNode page = Json.object();
        ArrayNode rows = page.putArray("faults");
        faults.waiting().forEach(f -> rows.add(FaultJson.write(f)));
        ObjectNode struck = page.putObject("struck");
        ArrayNode names = page.putArray("names");
        for (String name : Kind.names(place)) {
            names.add(name);
            Optional.of(faults.struck(name)).filter(n -> n > 0).ifPresent(n -> struck.put(name, n));
        }
        return page;
    }

    private static ObjectNode head(ObjectNode row, StoredDossier dossier) {
        return row.put("code", dossier.code())
                .put("status", dossier.status())
                .put("portalBorn", dossier.portalBorn())
                .put("updates", dossier.updates());
    }

    private static ArrayNode texts(List<String> json) {
        ArrayNode rows = Json.array();
        json.forEach(text -> rows.add(Json.parse(text).orElseThrow()));
        return rows;
    }

    private static JsonNode redacted(String body) {
        ObjectNode unreadable = Json.object()
                .put("note", "not a JSON object, so it is not shown")
                .put("characters", body.length());
        Optional<JsonNode> json = Json.parse(body).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            return unreadable;
        }
        ObjectNode copy = Json.object();
        json.get()
                .properties()
                .forEach(e -> copy.set(
                        e.getKey(),
                        SECRET_FIELDS.contains(e.getKey().toLowerCase(Locale.ROOT))
                                ? Json.MAPPER.getNodeFactory().textNode(HIDDEN)
                                : e.getValue()));
        return copy;
    }
}
