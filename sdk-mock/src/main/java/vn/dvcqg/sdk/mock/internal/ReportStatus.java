package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.dvcqg.sdk.mock.Assumption;
import vn.dvcqg.sdk.mock.Policy;

/** {@code DongBoTrangThaiHoSo}: the status of a dossier that was filed on the portal first. */
final class ReportStatus implements Operation {
    @Override
    public ObjectNode run(Request request) {
        DossierStore store = request.state().dossiers();
        JsonNode data = request.data().isArray() ? request.data().path(0) : request.data();
        Optional<String> code = Json.text(data, "MaHoSo");
        if (code.isEmpty()) {
            return request.answers().refused((Policy.Reject) Assumption.MISSING_FIELD.usual());
        }
        if (!store.portalBorn(code.get())) {
            request.verdict().note(Rule.UNKNOWN_DOSSIER, "/data/MaHoSo", Assumption.STATUS_OF_UNKNOWN_DOSSIER);
        }
        return request.verdict().any().map(request.answers()::refused).orElseGet(() -> {
            store.report(code.get(), data);
            return request.answers().ok("Đồng bộ thành công");
        });
    }
}
