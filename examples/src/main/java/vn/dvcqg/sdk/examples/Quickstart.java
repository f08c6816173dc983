package vn.dvcqg.sdk.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.mock.MockPortal;

/**
 * The main job: a dossier with its progress reaches the portal. Runs against a mock portal in the same process and ends with 1 when
 * the portal holds anything else than what was sent.
 */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the mock's data cannot be read
     */
    public static void main(String[] args) throws IOException {
        // Vietnamese on every console, whatever the machine's own encoding
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out) ? 0 : 1);
    }

    /** Whether the portal holds what was sent. */
    static boolean run(PrintStream out) throws IOException {
        try (MockPortal mock = MockPortal.start();
                Portal portal = Portal.connect(PortalConfig.builder()
                        .endpoint(mock.endpoint())
                        .allowPlainHttp(true) // the mock is on this machine; a real portal is called over https
                        .agency(AgencyCode.of(mock.agencyCode()))
                        .credentials(Credentials.password(mock.username(), Secret.of(mock.password())))
                        .build())) {
            out.println("Cổng giả lập: " + mock.url());

            Procedure procedure = portal.catalog().procedure(ProcedureCode.of("1.000001"));
            out.println("Thủ tục " + procedure.rawCode() + ": " + procedure.name());

            Dossier received = DemoDossier.received(procedure);
            Submission submission = portal.dossiers().submit(received);
            out.println("Hồ sơ " + submission.code() + ": " + Timeline.nameOf(submission.outcome()));

            List<ProgressStep> steps = DemoDossier.steps(received);
            ProgressReport report = portal.dossiers().report(steps).orThrow();
            out.println("Tiến độ: Cổng đã nhận " + report.acknowledged().size() + "/" + steps.size() + " bước");

            Dossier returned = DemoDossier.returned(received, procedure);
            out.println("Kết quả: "
                    + Timeline.nameOf(portal.dossiers().submit(returned).outcome()));

            boolean known = portal.dossiers().lookUp(submission.code()).exists();
            return known && Timeline.printAndCompare(mock, returned, steps, out);
        }
    }
}
