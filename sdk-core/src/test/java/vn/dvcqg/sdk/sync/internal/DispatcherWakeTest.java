package vn.dvcqg.sdk.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.protocol.Classic;
import vn.dvcqg.sdk.protocol.ScriptedTransport;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.internal.Transactions;
import vn.dvcqg.sdk.sync.LostAnswer;
import vn.dvcqg.sdk.sync.SnapshotOrder;

/** A node that only records wakes a dispatcher that nobody runs, for months. */
class DispatcherWakeTest {

    @Test
    void wake_manyTimesAndNobodyReads_keepsOneMessage(@TempDir Path folder) {
        Settings settings = PlannerTest.settings(LostAnswer.RESEND, SnapshotOrder.AS_RECORDED);
        Clock clock = Clock.system(VietnamTime.ZONE);
        Planner planner = new Planner(settings, event -> LostAnswer.RESEND);
        Gate gate = new Gate(Duration.ofSeconds(1), Duration.ofSeconds(2), () -> 0.5);
        try (Database database = Database.sqlite(folder.resolve("sync.db"));
                Portal portal = Classic.portal(new ScriptedTransport())) {
            Transactions transactions = Transactions.of(database);
            Payloads payloads = new Payloads(null);
            Delivery delivery = new Delivery(portal.dossiers(), planner, payloads, gate, clock);
            Teller teller = new Teller(settings, null, "agency", clock);
            Dispatcher dispatcher = new Dispatcher(
                    new Ledger(transactions, database.dialect(), "agency", "node", planner, clock),
                    new Loads(portal.dossiers(), payloads, delivery),
                    gate,
                    teller,
                    new Housekeeping(
                            transactions,
                            database.dialect(),
                            new EventQueries(database.dialect(), "agency"),
                            teller,
                            settings,
                            "node",
                            clock),
                    settings,
                    clock);
            for (int i = 0; i < 10_000; i++) {
                dispatcher.wake();
            }

            assertThat(dispatcher.unread()).isEqualTo(1);
            dispatcher.abandon();
        }
    }
}
