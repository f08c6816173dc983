package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.internal.Transactions;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.JdbcSyncStore;
import vn.dvcqg.sdk.sync.LostAnswer;
import vn.dvcqg.sdk.sync.SnapshotOrder;
import vn.dvcqg.sdk.sync.Stores;

/** A node that was slow writes down its outcome at the very moment at which another one takes its dossier over. */
class StaleMarkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService slow = Executors.newSingleThreadExecutor();
    private Database database;
    private DataSource source;

    @BeforeEach
    void fill() throws Exception {
        source = Stores.postgres();
        database = Database.of(source);
        JdbcSyncStore.of(database).createTables();
        Stores.run(
                source,
                "insert into dvcqg_sync_dossier (lane, agency, local_id, next_seq, due_at, owner, lease_until, fence)"
                        + " values (1, 'agency', 'HS-1', 2, 0, 'slow', 0, 5)");
        Stores.run(
                source,
                "insert into dvcqg_sync_event (lane, seq, kind, state, recorded_at, fence, hash, payload)"
                        + " values (1, 1, 'STEP', 'SENDING', 0, 5, 'hash', 'payload')");
    }

    @AfterEach
    void end() {
        slow.shutdownNow();
    }

    private static Run run(long fence, EventState state) {
        Lane lane = new Lane(1, "HS-1", null, 2, 1, fence, 0, 0, 0, false, 0);
        StoredEvent event = new StoredEvent(1, 1, EventKind.STEP, EventState.SENDING, 0, 0, 0, "hash", "payload");
        return new Run(lane, Change.to(state, event, null), 1);
    }

    private List<Run> write(Statements in, Run run) throws Exception {
        return new Marks(database.dialect()).write(in, List.of(run), 1);
    }

    @Test
    void write_waitsForTheMarkOfALaterClaim_leavesItAsItIs() throws Exception {
        Transactions transactions = Transactions.of(database);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Statements next = transactions.on(connection);
            next.update("update dvcqg_sync_dossier set owner = 'next', fence = 6 where lane = 1");
            assertThat(write(next, run(6, EventState.UNCERTAIN))).hasSize(1);

            // the slow node never sent its step and wants to give it back
            Future<List<Run>> late = slow.submit(() -> transactions.run(in -> {
                try {
                    return write(in, run(5, EventState.PENDING));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
            await("the slow node waits for the row").atMost(PATIENCE).until(this::somebodyWaits);
            connection.commit();

            assertThat(late.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEmpty();
        }
        assertThat(Stores.number(source, "select count(*) from dvcqg_sync_event where state = 'UNCERTAIN'"))
                .as("behind the head of its dossier nobody would ever look at it again")
                .isEqualTo(1);
    }

    @Test
    void turn_outcomeOfTheEarlierClaimComesMeanwhile_sendsNothingOfIt() throws Exception {
        Transactions transactions = Transactions.of(database);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(write(transactions.on(connection), run(5, EventState.DELIVERED)))
                    .hasSize(1);

            Future<Ledger.Turn> next = slow.submit(() -> ledger("next").turn(List.of(), 10));
            await("the next owner waits for the row").atMost(PATIENCE).until(this::somebodyWaits);
            connection.commit();

            Ledger.Turn turn = next.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(turn.actions()).as("the portal has it already").isEmpty();
            assertThat(turn.settled()).isEmpty();
        }
        assertThat(Stores.number(source, "select count(*) from dvcqg_sync_event where state = 'DELIVERED'"))
                .isEqualTo(1);
    }

    private Ledger ledger(String node) {
        Planner planner = new Planner(
                PlannerTest.settings(LostAnswer.RESEND, SnapshotOrder.AS_RECORDED), event -> LostAnswer.RESEND);
        return new Ledger(
                Transactions.of(database), database.dialect(), "agency", node, planner, Clock.system(VietnamTime.ZONE));
    }

    private boolean somebodyWaits() throws Exception {
        return Stores.number(source, "select count(*) from pg_locks where not granted") > 0;
    }
}
