package vn.dvcqg.sdk.sync.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.Work;

/** A vendor at work: changes of random dossiers, in bursts, each in one transaction with the vendor's own rows. */
final class Load {

    private static final int MOST_IN_A_BURST = 12;
    private static final int MOST_STEPS = 4;

    private final DossierSync sync;
    private final DataSource source;
    private final int dossiers;
    private final Random random;
    private final String name;
    private final Consumer<String> committed;
    private int counter;

    /** A load; each change is told when it is committed, by its content. */
    Load(DossierSync sync, DataSource source, int dossiers, String name, long seed, Consumer<String> committed) {
        this.sync = sync;
        this.source = source;
        this.dossiers = dossiers;
        this.name = name;
        this.random = new Random(seed);
        this.committed = committed;
    }

    /** The first state of every dossier, so that steps have something to belong to. */
    void open() throws SQLException {
        for (int dossier = 1; dossier <= dossiers; dossier++) {
            submit(dossier);
        }
    }

    /** A burst of changes; then delivery gets a moment. */
    void burst() throws SQLException, InterruptedException {
        int changes = 1 + random.nextInt(MOST_IN_A_BURST);
        for (int i = 0; i < changes; i++) {
            int dossier = 1 + random.nextInt(dossiers);
            if (random.nextInt(10) < 4) {
                submit(dossier);
            } else {
                report(dossier, 1 + random.nextInt(MOST_STEPS));
            }
        }
        sync.drain(Duration.ofMillis(random.nextInt(150)));
    }

    private String next() {
        return name + "." + counter++;
    }

    private void submit(int dossier) throws SQLException {
        String content = next();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            sync.in(connection).submit(Work.dossier(dossier, content));
            VendorTable.add(connection, dossier, new VendorTable.Row(EventKind.DOSSIER, content, 0));
            connection.commit();
        } catch (TryLaterException e) {
            // a frozen node holds the row; the vendor rolls back and would try again
            return;
        }
        committed.accept(content);
    }

    private void report(int dossier, int count) throws SQLException {
        List<ProgressStep> steps = new ArrayList<>();
        List<VendorTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            VendorTable.Row row = new VendorTable.Row(EventKind.STEP, next(), random.nextInt(4) == 0 ? 5 : 4);
            steps.add(row.step(dossier));
            rows.add(row);
        }
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            sync.in(connection).report(steps);
            for (VendorTable.Row row : rows) {
                VendorTable.add(connection, dossier, row);
            }
            connection.commit();
        } catch (TryLaterException e) {
            return;
        }
        rows.forEach(row -> committed.accept(row.content()));
    }
}
