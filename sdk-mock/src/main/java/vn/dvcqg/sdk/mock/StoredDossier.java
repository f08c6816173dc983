package vn.dvcqg.sdk.mock;

import java.util.List;

/**
 * What the mock holds for one dossier. Immutable. {@link #toString()} leaves out the texts, which hold personal data.
 *
 * @param code the dossier code as sent ({@code MaHoSo})
 * @param json the packet last accepted by {@code DongBoHoSoMC}, as one JSON object with its fields in the order sent;
 *     an empty object when no packet was sent, as for a dossier that was born on the portal
 * @param progress every accepted step of {@code CapNhatTienDoHoSoMC} as JSON text, oldest first, repeated steps included
 * @param statusReports every accepted {@code data} of {@code DongBoTrangThaiHoSo} as JSON text, oldest first
 * @param updates how many times the packet was overwritten after it was created
 * @param status the status code last told by a packet, a step or a status report; empty when none was told
 * @param portalBorn whether the dossier was filed on the portal first
 */
public record StoredDossier(
        String code,
        String json,
        List<String> progress,
        List<String> statusReports,
        int updates,
        String status,
        boolean portalBorn) {

    /**
     * Copies the lists.
     *
     * @param code see the record
     * @param json see the record
     * @param progress see the record
     * @param statusReports see the record
     * @param updates see the record
     * @param status see the record
     * @param portalBorn see the record
     */
    public StoredDossier {
        progress = List.copyOf(progress);
        statusReports = List.copyOf(statusReports);
    }

    @Override
    public String toString() {
        return "StoredDossier[" + code + ", status=" + status + ", progress=" + progress.size() + ", statusReports="
                + statusReports.size() + ", updates=" + updates + ", portalBorn=" + portalBorn + "]";
    }
}
