package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The services by name. */
final class Operations {
    static final String LOGIN = "login";
    /** Stands in findings and journal where a message did not tell its service. */
    static final String UNTOLD = "?";

    private static final String ENVELOPE = "envelope";

    private static final Map<String, Service> ALL = all();

    private Operations() {}

    static Optional<Service> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, Service> all() {
        Map<String, Service> all = new TreeMap<>();
        add(all, Endpoint.LOGIN, LOGIN, LOGIN, new Login());
        add(all, Endpoint.INTEGRATION, "DongBoHoSoMC", "DongBoHoSoMC", new SyncDossier());
        add(all, Endpoint.INTEGRATION, "CapNhatTienDoHoSoMC", "CapNhatTienDoHoSoMC", new AppendProgress());
        add(
                all,
                Endpoint.INTEGRATION,
                "DongBoTrangThaiHoSo",
                "DongBoTrangThaiHoSo",
                new ReportStatus().unlessRefused());
        add(all, Endpoint.INTEGRATION, "TraCuuHoSo", "TraCuuHoSo", new QueryDossier().unlessRefused());
        add(all, Endpoint.INTEGRATION, "LayThuTuc", "LayThuTuc", new ReadProcedure().unlessRefused());
        add(all, Endpoint.INTEGRATION, "LayDVC", "LayDVC", ((Operation) Operations::services).unlessRefused());
        add(all, Endpoint.SHARE, "TraCuuTechID", "TraCuuTechID", ((Operation) Operations::techId).unlessRefused());
        list(all, "LayDanhSachTTHC", Operations::procedureNames);
        list(all, "LayDanhMucCoQuan", r -> r.state().catalogue().agencies());
        list(all, "LayDanhMucLinhVuc", r -> r.state().catalogue().fields());
        return all;
    }

    private static void add(Map<String, Service> all, Endpoint at, String name, String schema, Operation operation) {
        all.put(name, new Service(at, Optional.of(schema), operation));
    }

    private static void list(Map<String, Service> all, String name, Function<Request, ArrayNode> rows) {
        Operation operation = r -> r.answers().ok("", rows.apply(r));
        add(all, Endpoint.SHARE, name, ENVELOPE, operation.unlessRefused());
    }

    private static ArrayNode procedureNames(Request request) {
        ArrayNode rows = Json.array();
        request.state()
                .catalogue()
                .procedures()
                .forEach(p -> rows.addObject()
                        .put("MATTHC", p.path("MATTHC").asText())
                        .put("TENTTHC", p.path("TENTTHC").asText()));
        return rows;
    }

    /** The one read whose result is an object with the rows inside. */
    private static ObjectNode services(Request request) {
        ObjectNode result = Json.object();
        result.set("data", request.state().catalogue().services());
        return request.answers().ok("", result);
    }

    private static ObjectNode techId(Request request) {
        ArrayNode rows = Json.array();
        request.text("mstorcmnd")
                .flatMap(request.state().catalogue()::techId)
                .ifPresent(id -> rows.addObject().put("TECHNICALID", id));
        return request.answers().ok("", rows);
    }
}
