package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.internal.Transactions;
import vn.dvcqg.sdk.sync.JdbcSyncStore;
import vn.dvcqg.sdk.sync.Stores;

/** Somebody decides about a change at the very moment at which a worker claims its dossier. */
class LockOrderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService desk = Executors.newSingleThreadExecutor();
    private Database database;
    private DataSource source;

    @BeforeEach
    void fill() throws Exception {
        source = Stores.postgres();
        database = Database.of(source);
        JdbcSyncStore.of(database).createTables();
        Stores.run(
                source,
                "insert into dvcqg_sync_dossier (lane, agency, local_id, next_seq, due_at) values (1, 'agency', 'HS-1', 2, 0)");
        Stores.run(
                source,
                "insert into dvcqg_sync_event (lane, seq, kind, state, recorded_at, hash, payload)"
                        + " values (1, 1, 'STEP', 'PENDING', 0, 'hash', 'payload')");
    }

    @AfterEach
    void end() {
        desk.shutdownNow();
    }

    @Test
    void discard_whileAWorkerClaims_waitsForTheDossierAndHoldsNoChange() throws Exception {
        Transactions transactions = Transactions.of(database);
        Interventions interventions = new Interventions(database.dialect(), "agency", "node");
        try (Connection worker = source.getConnection()) {
            worker.setAutoCommit(false);
            transactions.on(worker).update("update dvcqg_sync_dossier set owner = 'next' where lane = 1");
            Future<Boolean> discarded =
                    desk.submit(() -> transactions.run(in -> interventions.discard(in, new Key(1, 1), "ghi nhầm", 1)));
            await("it waits for the row of the dossier")
                    .atMost(PATIENCE)
                    .until(() -> Stores.number(source, "select count(*) from pg_locks where not granted") > 0);

            // would wait for ever, or be chosen as the victim, if the change were locked by now
            Integer locked = transactions
                    .on(worker)
                    .<Integer>first("select seq from dvcqg_sync_event for update nowait", row -> row.getInt(1));
            assertThat(locked).isEqualTo(1);
            transactions.on(worker).update("update dvcqg_sync_event set state = 'SENDING' where lane = 1 and seq = 1");
            worker.commit();
            assertThat(discarded.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("it is on its way by now")
                    .isFalse();
        }
    }
}
