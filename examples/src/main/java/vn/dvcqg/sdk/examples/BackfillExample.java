package vn.dvcqg.sdk.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.sync.Backfill;
import vn.dvcqg.sdk.sync.BackfillItem;
import vn.dvcqg.sdk.sync.BackfillProgress;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.JdbcSyncStore;

/**
 * Sends the dossiers of a year with their steps and shows a progress bar; stops half-way and goes on. One of them has a fault in its data, which is
 * told and stops nothing. Ends with 1 when the portal does not hold the others.
 */
public final class BackfillExample {

    private static final int DOSSIERS = 300;
    private static final double PER_SECOND = 40;

    private final MockPortal mock;
    private final Procedure procedure;
    private final int dossiers;

    private BackfillExample(MockPortal mock, Procedure procedure, int dossiers) {
        this.mock = mock;
        this.procedure = procedure;
        this.dossiers = dossiers;
    }

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the mock's data cannot be read, or there is no room for the store
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        boolean whole;
        try (TempFolder folder = TempFolder.make()) {
            whole = run(folder.path(), out, ProgressBar.isTerminal(), DOSSIERS, PER_SECOND);
        }
        System.exit(whole ? 0 : 1);
    }

    /** Whether the portal holds every dossier but the faulty one. */
    static boolean run(Path folder, PrintStream out, boolean terminal, int dossiers, double perSecond)
            throws InterruptedException {
        try (MockPortal mock = MockPortal.start();
                Portal portal = Quickstart.connect(mock);
                Database database = Database.sqlite(folder.resolve("sync.db"))) {
            JdbcSyncStore store = JdbcSyncStore.of(database);
            store.createTables();
            try (DossierSync sync = DossierSync.builder(portal).store(store).build()) {
                sync.start();
                Procedure procedure = portal.catalog().procedure(ProcedureCode.of("1.000001"));
                return new BackfillExample(mock, procedure, dossiers).run(sync, out, terminal, perSecond);
            }
        }
    }

    private boolean run(DossierSync sync, PrintStream out, boolean terminal, double perSecond)
            throws InterruptedException {
        ProgressBar bar = new ProgressBar(out, terminal);
        Backfill first = backfill(sync, bar, perSecond);
        bar.end(first.run(lastKey -> rows(lastKey).peek(item -> {
            if (item.key().equals(key(dossiers / 2))) {
                first.close(); // as an operator would, or a restart; even a killed process loses nothing
            }
        })));
        out.println("Đã dừng sau khóa " + first.lastKey().orElseThrow() + ", chạy tiếp:");

        BackfillProgress end;
        try (Backfill second = backfill(sync, bar, perSecond)) {
            end = second.run(this::rows);
        }
        bar.end(end);

        long held = IntStream.rangeClosed(1, dossiers)
                .filter(number -> mock.dossier(code(number)).isPresent())
                .count();
        boolean whole = held == dossiers - 1 && end.delivered() == held && end.invalid() == 1;
        out.println((whole ? "Khớp" : "KHÔNG KHỚP") + ": Cổng giữ " + held + "/" + dossiers + " hồ sơ, " + end.invalid()
                + " hồ sơ sai dữ liệu.");
        return whole;
    }

    private Backfill backfill(DossierSync sync, ProgressBar bar, double perSecond) {
        return sync.backfill("2025")
                .rate(perSecond)
                .total(dossiers)
                .onProgress(bar)
                .onInvalid((item, fault) -> bar.say(
                        "Hồ sơ " + item.key() + ": " + fault.violations().get(0).vi()))
                .build();
    }

    /** In a real program: {@code select ... where id > lastKey order by id}, row by row. */
    private Stream<BackfillItem> rows(@Nullable String lastKey) {
        int from = lastKey == null ? 1 : Integer.parseInt(lastKey) + 1;
        return IntStream.rangeClosed(from, dossiers)
                .mapToObj(number ->
                        BackfillItem.of(key(number), () -> dossier(number)).steps(DemoDossier::steps));
    }

    private Dossier dossier(int number) {
        // one row of the year was typed wrongly
        String code = number == dossiers / 3 ? "không có mã" : code(number);
        return DemoDossier.received(procedure).toBuilder()
                .localId(LocalDossierId.of("HS-2025-" + key(number)))
                .code(DossierCode.of(code))
                .build();
    }

    private static String key(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "000.00.99.H99-250310-%04d", number);
    }
}
