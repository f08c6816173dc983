package vn.dvcqg.sdk.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.JdbcSyncStore;

/**
 * Prints how many dossiers a second, each with three steps, reach a portal that takes 50 ms for an answer: through a durable sync, and
 * by four calls one after the other, each over a new connection, as integrations in the field do it. The latter is sampled. Arguments:
 * how many calls the sync makes at the same time, 64 where none is given; the dossiers, 4,000 where none is given; the sample, 25.
 */
public final class SyncAgainstSequential {

    private static final int WORKERS = 64;
    private static final int DOSSIERS = 4_000;
    private static final int SAMPLE = 25;
    private static final int STEPS = 3;
    private static final Duration ANSWER = Duration.ofMillis(50);

    private SyncAgainstSequential() {}

    /** Runs and prints; writes nothing but standard output and a folder that it takes away. */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        int workers = args.length > 0 ? Integer.parseInt(args[0]) : WORKERS;
        int dossiers = args.length > 1 ? Integer.parseInt(args[1]) : DOSSIERS;
        int sample = args.length > 2 ? Integer.parseInt(args[2]) : SAMPLE;
        try (MinimalPortal server = MinimalPortal.slow(ANSWER);
                SyncStore store = SyncStore.open("sqlite");
                Portal portal = SyncClient.connect(server.endpoint(), 1)) {
            Figures.print(
                    "%s; sqlite; %d dossiers with %d steps; an answer takes %d ms; %d calls at the same time",
                    Figures.machine(), dossiers, STEPS, ANSWER.toMillis(), workers);
            double hand = byHand(server.endpoint(), sample);
            Figures.print("one after the other: %.2f dossiers/s of %d", hand, sample);
            double sync = bySync(store, portal, workers, dossiers);
            Figures.print("ratio %.1f with %d calls at the same time against 1", sync / hand, workers);
        }
    }

    private static double bySync(SyncStore store, Portal portal, int workers, int dossiers)
            throws SQLException, InterruptedException {
        JdbcSyncStore tables = JdbcSyncStore.of(store.database());
        tables.createTables();
        try (DossierSync sync =
                DossierSync.builder(portal).store(tables).workers(workers).build()) {
            SyncBacklog.record(sync, store.database().source(), dossiers, (to, i) -> {
                to.submit(SyncBacklog.dossier(i));
                to.report(SyncBacklog.steps(i, STEPS));
            });
            Stopwatch watch = new Stopwatch(store);
            sync.start();
            if (!sync.drain(Duration.ofHours(1))) {
                throw new IllegalStateException("the backlog was not drained within an hour");
            }
            double pace = dossiers / watch.seconds();
            Figures.print("durable sync: %.1f dossiers/s, %s", pace, watch.told(dossiers * (1 + STEPS)));
            return pace;
        }
    }

    private static double byHand(URI endpoint, int sample) throws IOException {
        byte[] body = BareClient.message().toString().getBytes(StandardCharsets.UTF_8);
        long began = System.nanoTime();
        for (int call = 0; call < sample * (1 + STEPS); call++) {
            HttpURLConnection connection = (HttpURLConnection)
                    endpoint.resolve("mapi/integration").toURL().openConnection();
            connection.setRequestProperty("Connection", "close");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            try (InputStream in = connection.getInputStream()) {
                in.readAllBytes();
            }
            connection.disconnect();
        }
        return sample / ((System.nanoTime() - began) / 1e9);
    }
}
