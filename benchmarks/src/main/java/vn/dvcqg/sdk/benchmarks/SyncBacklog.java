package vn.dvcqg.sdk.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.FilingPlace;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.Recorder;

/** What waits to be delivered. Every value is invented. */
final class SyncBacklog {

    /** How many steps each dossier has in a backlog of steps: they fill one call. */
    static final int STEPS = 10;

    /** How many dossiers one transaction records. */
    private static final int TOGETHER = 200;

    private static final Dossier DOSSIER = Dossier.builder()
            .localId(local(0))
            .code(code(0))
            .procedure(ProcedureCode.of("1.000001"), "Thủ tục mẫu")
            .field(FieldCode.of("G99-XX01"), "Lĩnh vực mẫu")
            .owner(Owner.citizen("Nguyễn Văn Mẫu")
                    .identity(PersonalId.of("000090000001"))
                    .email("mau@example.test")
                    .phone("0900000000")
                    .build())
            .summary("Đề nghị giải quyết thủ tục mẫu")
            .channel(Channel.ONLINE)
            .submittedAt(VietnamTime.at(2025, 3, 10, 8, 15))
            .receivedAt(VietnamTime.at(2025, 3, 10, 9, 0))
            .dueAt(VietnamTime.at(2025, 3, 20, 17, 0))
            .status(DossierStatus.PROCESSING)
            .handover(Handover.AT_COUNTER)
            .processingAgencyName("Sở Mẫu")
            .filingPlace(FilingPlace.LOCAL_SYSTEM)
            .onlinePayment(OnlinePayment.ON_NATIONAL_PORTAL)
            .build();

    private SyncBacklog() {}

    /** What is recorded for one dossier. */
    @FunctionalInterface
    interface Content {
        void record(Recorder recorder, int number);
    }

    /** Records for dossiers 1 to this one, many in each transaction. */
    static void record(DossierSync sync, DataSource source, int dossiers, Content content) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int first = 1; first <= dossiers; first += TOGETHER) {
                Recorder recorder = sync.in(connection);
                for (int i = first; i < Math.min(first + TOGETHER, dossiers + 1); i++) {
                    content.record(recorder, i);
                }
                connection.commit();
            }
        }
    }

    /** A dossier that is being processed, about 1 KB on the wire. */
    static Dossier dossier(int number) {
        return DOSSIER.toBuilder().localId(local(number)).code(code(number)).build();
    }

    /** The steps of a dossier. */
    static List<ProgressStep> steps(int number, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> step(number, i)).toList();
    }

    /** One step of a dossier. */
    static ProgressStep step(int number, int which) {
        return ProgressStep.builder(local(number))
                .code(code(number))
                .officerName("Trần Thị Mẫu")
                .handledAt(VietnamTime.at(2025, 3, 11, 10, 30))
                .content("Thẩm định hồ sơ, bước " + which)
                .status(DossierStatus.PROCESSING)
                .build();
    }

    private static LocalDossierId local(int number) {
        return LocalDossierId.of("HS-" + number);
    }

    private static DossierCode code(int number) {
        return DossierCode.of(String.format(
                Locale.ROOT,
                "000.00.99.H99-25%02d%02d-%04d",
                1 + number / 10_000 / 28 % 12,
                1 + number / 10_000 % 28,
                number % 10_000));
    }
}
