package vn.dvcqg.sdk.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.JdbcSyncStore;

/**
 * The main job: a dossier with its progress is recorded, and reaches the portal in order whatever happens in between. Runs against a mock
 * portal in the same process and ends with 1 when the portal holds anything else than what was recorded.
 */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the mock's data cannot be read, or there is no room for the store
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        // Vietnamese on every console, whatever the machine's own encoding
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        boolean same;
        try (TempFolder folder = TempFolder.make()) {
            same = run(folder.path(), out);
        }
        System.exit(same ? 0 : 1);
    }

    /** Whether the portal holds what was recorded. */
    static boolean run(Path folder, PrintStream out) throws IOException, InterruptedException {
        try (MockPortal mock = MockPortal.start();
                Portal portal = connect(mock);
                // best is your own database: JdbcSyncStore.of(dataSource)
                Database database = Database.sqlite(folder.resolve("sync.db"))) {
            JdbcSyncStore store = JdbcSyncStore.of(database);
            store.createTables();
            try (DossierSync sync = DossierSync.builder(portal).store(store).build()) {
                out.println("Cổng giả lập: " + mock.url());
                return run(mock, portal, sync, out);
            }
        }
    }

    private static boolean run(MockPortal mock, Portal portal, DossierSync sync, PrintStream out)
            throws IOException, InterruptedException {
        Procedure procedure = portal.catalog().procedure(ProcedureCode.of("1.000001"));
        out.println("Thủ tục " + procedure.rawCode() + ": " + procedure.name());

        Dossier received = DemoDossier.received(procedure);
        List<ProgressStep> steps = DemoDossier.steps(received);
        Dossier returned = DemoDossier.returned(received, procedure);

        // each is on the disk when the call returns; nothing was sent yet
        sync.ownTransaction().submit(received);
        sync.ownTransaction().report(steps);
        sync.ownTransaction().submit(returned);
        out.println("Đã ghi vào kho: " + sync.health().pending() + " thay đổi của hồ sơ " + returned.code());

        sync.start();
        boolean delivered = sync.drain(Duration.ofSeconds(30));
        out.println("Trạng thái gửi:");
        sync.history(returned.localId()).forEach(event -> out.println("  " + Timeline.line(event)));

        return delivered && Timeline.printAndCompare(mock, returned, steps, out);
    }

    static Portal connect(MockPortal mock) {
        return Portal.connect(PortalConfig.builder()
                .endpoint(mock.endpoint())
                .allowPlainHttp(true) // the mock is on this machine; a real portal is called over https
                .agency(AgencyCode.of(mock.agencyCode()))
                .credentials(Credentials.password(mock.username(), Secret.of(mock.password())))
                .build());
    }
}
