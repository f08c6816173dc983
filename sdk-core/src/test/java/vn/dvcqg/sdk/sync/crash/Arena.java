package vn.dvcqg.sdk.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.MockSettings;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.EventId;
import vn.dvcqg.sdk.sync.JdbcSyncStore;
import vn.dvcqg.sdk.sync.Stores;
import vn.dvcqg.sdk.sync.SyncEvent;
import vn.dvcqg.sdk.sync.Work;

/** A portal and a store that outlive the workers; starts workers and draws up the account in the end. */
final class Arena implements AutoCloseable {

    private static final int OLD_CHANGES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final MockPortal mock;
    final Database database;
    final Collection<String> recorded = new ConcurrentLinkedQueue<>();
    private final Orders orders;
    private final Path folder;
    private final List<Child> children = new ArrayList<>();
    private int oldDossiers;

    Arena(Store store, Path folder, Promise promise, int dossiers, Orders.Limits limits) throws Exception {
        this.folder = folder;
        this.mock =
                MockPortal.start(MockSettings.builder().journalSize(1_000_000).build());
        this.orders = new Orders(
                store,
                store.address(folder),
                mock.endpoint(),
                promise,
                "",
                0,
                dossiers,
                Duration.ZERO,
                limits,
                CrashPoint.ANYWHERE,
                Integer.MAX_VALUE);
        this.database = orders.database();
        JdbcSyncStore.of(database).createTables();
        VendorTable.create(database.source(), store.countingKey());
    }

    Orders orders() {
        return orders;
    }

    Child start(Orders worker) throws IOException {
        Child child = Child.start(worker, folder, recorded);
        children.add(child);
        return child;
    }

    /** The first state of every dossier is recorded, so that later steps have something to belong to. */
    void open() throws SQLException {
        try (Portal portal = Opening.portal(orders);
                DossierSync sync = Opening.sync(orders, portal, database.source())) {
            new Load(sync, database.source(), orders.dossiers(), "first", 1, recorded::add).open();
        }
    }

    /** Puts finished changes of long ago into the store, which the next worker deletes. */
    void age() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            String dossier = "OLD-" + oldDossiers++;
            statement.execute("insert into dvcqg_sync_dossier (agency, local_id, next_seq, head_seq) values ('"
                    + Opening.AGENCY.value() + "', '" + dossier + "', " + (OLD_CHANGES + 1) + ", " + (OLD_CHANGES + 1)
                    + ")");
            for (int i = 1; i <= OLD_CHANGES; i++) {
                statement.execute(
                        "insert into dvcqg_sync_event (lane, seq, kind, state, recorded_at, finished_at, hash)"
                                + " select lane, " + i + ", 'STEP', 'DELIVERED', 1, 2, 'x' from dvcqg_sync_dossier"
                                + " where local_id = '" + dossier + "'");
            }
        }
    }

    private long old() throws SQLException {
        String left = "select count(*) from dvcqg_sync_dossier where local_id like 'OLD-%'";
        return Stores.number(database.source(), left);
    }

    /** Returns when the portal has taken a call whose answer it keeps back for longer than anybody lives. */
    void awaitCommittedCall() {
        long before = delayed();
        mock.faults().add(Fault.named("latency").with("millis", "8000").times(1));
        await("a call that the portal has taken and not answered")
                .atMost(PATIENCE)
                .until(() -> delayed() > before);
    }

    private long delayed() {
        return mock.requests().stream()
                .filter(exchange -> exchange.faults().contains("latency"))
                .count();
    }

    /** Whether the portal has a recorded step. */
    boolean hasStep(DossierSync sync, SyncEvent step) throws SQLException {
        for (int dossier = 1; dossier <= orders.dossiers(); dossier++) {
            if (step.dossier().equals(Work.local(dossier))) {
                List<EventId> ids =
                        sync.history(step.dossier()).stream().map(SyncEvent::id).toList();
                String content = VendorTable.of(database.source(), dossier)
                        .get(ids.indexOf(step.id()))
                        .content();
                return new Arrivals(mock).steps(dossier).contains(content);
            }
        }
        return false;
    }

    /** A last node delivers what is left; then everything must be as it was promised. */
    Account settle(Duration ahead, boolean oneAtATime) throws InterruptedException, SQLException {
        mock.faults().clear();
        Orders last = orders.ahead(ahead);
        try (Portal portal = Opening.portal(last);
                DossierSync sync = Opening.sync(last, portal, database.source());
                Twin twin = new Twin(orders)) {
            sync.start();
            assertThat(sync.drain(PATIENCE)).as("everything is delivered").isTrue();
            Account account = new Account(database.source(), sync, new Arrivals(mock), twin, orders.promise());
            account.check(orders.dossiers(), recorded);
            if (oneAtATime) {
                account.checkOrder(orders.dossiers());
            }
            await("what was finished long ago is deleted").atMost(PATIENCE).until(() -> old() == 0);
            return account;
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Child child : children) {
            child.close();
        }
        database.close();
        mock.close();
    }
}
