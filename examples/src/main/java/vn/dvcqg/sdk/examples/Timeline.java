package vn.dvcqg.sdk.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.StoredDossier;
import vn.dvcqg.sdk.sync.SyncEvent;

/** Prints what the mock portal holds and compares it with what was sent. A vendor's own program never reads the mock. */
final class Timeline {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private Timeline() {}

    /** What became of a recorded change. */
    static String line(SyncEvent event) {
        String kind = switch (event.kind()) {
            case DOSSIER -> "Hồ sơ";
            case STEP -> "Bước xử lý";
            case PORTAL_BORN -> "Trạng thái";
        };
        String state = switch (event.state()) {
            case PENDING, SENDING -> "đang chờ gửi";
            case DELIVERED -> "Cổng đã nhận";
            case SUPERSEDED -> "đã có bản mới hơn";
            case REJECTED -> "bị Cổng từ chối";
            case UNCERTAIN -> "chưa rõ Cổng đã nhận hay chưa";
            case DISCARDED -> "đã hủy";
        };
        String reason = event.reason();
        return kind + ": " + state + (reason == null ? "" : " (" + reason + ")");
    }

    static boolean printAndCompare(MockPortal mock, Dossier sent, List<ProgressStep> steps, PrintStream out)
            throws IOException {
        DossierCode code = sent.code();
        StoredDossier held = code == null ? null : mock.dossier(code.value()).orElse(null);
        if (held == null) {
            out.println("KHÔNG KHỚP: Cổng không có hồ sơ này");
            return false;
        }
        List<String> differences = new ArrayList<>();
        JsonNode dossier = JSON.readTree(held.json());
        compare(
                differences,
                "trạng thái",
                sent.status().code(),
                dossier.path("TrangThaiHoSo").asText());
        compare(
                differences,
                "số giấy tờ kết quả",
                1,
                dossier.path("DanhSachGiayToKetQua").size());
        compare(differences, "số bước", steps.size(), held.progress().size());

        out.println("Tiến trình trên Cổng:");
        for (int i = 0; i < held.progress().size(); i++) {
            JsonNode step = JSON.readTree(held.progress().get(i));
            LocalDateTime at = LocalDateTime.parse(step.path("ThoiDiemXuLy").asText(), WIRE);
            DossierStatus status = DossierStatus.of(step.path("TrangThai").asText());
            out.println("  " + SHOWN.format(at) + "  " + status.nameVi() + " ("
                    + step.path("NoiDungXuLy").asText() + ")");
            if (i < steps.size()) {
                compare(
                        differences,
                        "thời điểm bước " + (i + 1),
                        VietnamTime.local(steps.get(i).handledAt()),
                        at);
                compare(differences, "trạng thái bước " + (i + 1), steps.get(i).status(), status);
            }
        }
        mock.findings()
                .forEach(finding -> differences.add("phát hiện " + finding.code() + ": " + finding.vietnamese()));
        differences.forEach(difference -> out.println("KHÔNG KHỚP: " + difference));
        if (differences.isEmpty()) {
            out.println("Khớp: Cổng giữ đúng hồ sơ và " + steps.size() + " bước đã gửi, không có phát hiện nào.");
        }
        return differences.isEmpty();
    }

    private static void compare(List<String> differences, String what, Object sent, Object held) {
        if (!sent.equals(held)) {
            differences.add(what + ": đã gửi " + sent + ", Cổng giữ " + held);
        }
    }
}
