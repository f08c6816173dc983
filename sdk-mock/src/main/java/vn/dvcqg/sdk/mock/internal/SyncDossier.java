package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import vn.dvcqg.sdk.mock.Assumption;

/** {@code DongBoHoSoMC}: creates a dossier or overwrites it. */
final class SyncDossier implements Operation {
    @Override
    public ObjectNode run(Request request) {
        DossierStore store = request.state().dossiers();
        boolean update =
                request.text("isUpdating").filter("true"::equalsIgnoreCase).isPresent();
        Items items = new Items(request);
        if (items.size() > 1) {
            request.verdict().note(Rule.BATCH, "/data");
        }
        Set<String> seen = new HashSet<>();
        items.check((code, item, pointer) -> {
            if (update && !store.has(code)) {
                request.verdict().note(Rule.UNKNOWN_DOSSIER, pointer + "/MaHoSo", Assumption.UPDATE_OF_UNKNOWN_DOSSIER);
            } else if (!update && (store.has(code) || !seen.add(code))) {
                request.verdict().refuse(pointer, request.settings().existsAnswer());
                return;
            }
            checkProcedure(request, item, pointer);
            String to = Json.text(item, "TrangThaiHoSo").orElse("");
            if (!Statuses.allowed(store.status(code), to)) {
                request.verdict().note(Rule.ILLEGAL_TRANSITION, pointer + "/TrangThaiHoSo");
            }
        });
        return items.commit("Đồng bộ thành công", store::put);
    }

    private static void checkProcedure(Request request, JsonNode item, String pointer) {
        Json.text(item, "MaTTHC")
                .filter(code -> request.state().catalogue().procedure(code).isEmpty())
                .ifPresent(code -> request.verdict().note(Rule.UNKNOWN_PROCEDURE, pointer + "/MaTTHC"));
    }
}
