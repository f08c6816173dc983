package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code TraCuuHoSo}: an empty result when unknown, else one row. The fields of the row are assumed. */
final class QueryDossier implements Operation {
    @Override
    public ObjectNode run(Request request) {
        DossierStore store = request.state().dossiers();
        ArrayNode rows = Json.array();
        request.text("mahoso")
                .filter(store::has)
                .ifPresent(code -> rows.addObject().put("MaHoSo", code).put("TrangThaiHoSo", store.status(code)));
        return request.answers().ok("", rows);
    }
}
