package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import vn.dvcqg.sdk.mock.Assumption;

/** {@code CapNhatTienDoHoSoMC}: appends steps. A step sent twice stands twice: there is no key to tell. */
final class AppendProgress implements Operation {
    private static final int CHUNK = 10;

    @Override
    public ObjectNode run(Request request) {
        DossierStore store = request.state().dossiers();
        Items items = new Items(request);
        if (items.size() > CHUNK) {
            request.verdict().note(Rule.MORE_THAN_10_STEPS, "/data");
        }
        Map<String, String> statuses = new HashMap<>();
        items.check((code, item, pointer) -> {
            if (!store.has(code)) {
                request.verdict()
                        .note(Rule.UNKNOWN_DOSSIER, pointer + "/MaHoSo", Assumption.PROGRESS_OF_UNKNOWN_DOSSIER);
                return;
            }
            if (store.hasStep(code, item)) {
                request.verdict().note(Rule.DUPLICATE_STEP, pointer);
            }
            String to = Json.text(item, "TrangThai").orElse("");
            if (!Statuses.allowed(statuses.getOrDefault(code, store.status(code)), to)) {
                request.verdict().note(Rule.ILLEGAL_TRANSITION, pointer + "/TrangThai");
            }
            statuses.put(code, to);
        });
        return items.commit("Cập nhật thành công", store::append);
    }
}
