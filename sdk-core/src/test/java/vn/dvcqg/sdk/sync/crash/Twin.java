package vn.dvcqg.sdk.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.StoredDossier;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.Work;

/** A portal to which everything was sent once, in order, on a good day and without durable sync: what the other one should look like. */
final class Twin implements AutoCloseable {

    private static final int MOST_STEPS = 10;

    private final MockPortal mock = MockPortal.start();
    private final Portal portal;

    Twin(Orders orders) {
        Orders.Limits patient = new Orders.Limits(Duration.ofSeconds(60), Duration.ZERO, Duration.ZERO);
        this.portal = Opening.portal(orders.at(mock.endpoint()).within(patient));
    }

    /** The dossier after these changes: its last state and all its steps. */
    StoredDossier after(int dossier, List<VendorTable.Row> changes) {
        String last = "";
        List<ProgressStep> steps = new ArrayList<>();
        for (VendorTable.Row row : changes) {
            if (row.kind() == EventKind.STEP) {
                steps.add(row.step(dossier));
            } else {
                last = row.content();
            }
        }
        portal.dossiers().submit(Work.dossier(dossier, last));
        for (int first = 0; first < steps.size(); first += MOST_STEPS) {
            var report = portal.dossiers().report(steps.subList(first, Math.min(steps.size(), first + MOST_STEPS)));
            assertThat(report.isComplete()).as("%s", report).isTrue();
        }
        return mock.dossier(Work.code(dossier).value()).orElseThrow();
    }

    @Override
    public void close() {
        portal.close();
        mock.close();
    }
}
