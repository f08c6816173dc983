package vn.dvcqg.sdk.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.JdbcSyncStore;

/**
 * Prints how fast a prepared backlog is drained against a server that answers at once, and on PostgreSQL how fast db-scheduler makes the
 * same calls in the same run. Arguments: {@code postgresql} or {@code sqlite}; {@code steps} (ten for each dossier, one call), {@code
 * dossiers} (fifty in a call) or {@code single} (one in a call); the number of events, 100,000 where none is given; rounds, 3 where
 * none is given. The rounds share one JVM and one database; the first is slower because nothing is compiled yet.
 */
public final class SyncDrain {

    private static final int EVENTS = 100_000;
    private static final int ROUNDS = 3;
    private static final int WORKERS = 8;
    private static final int DOSSIERS_PER_CALL = 50;
    /** The pace-maker gets a part of the events, because it needs as long for that. */
    private static final int PART = 5;

    private final boolean steps;
    private final int events;
    private final SyncStore store;
    private final Portal portal;

    private SyncDrain(boolean steps, int events, SyncStore store, Portal portal) {
        this.steps = steps;
        this.events = events;
        this.store = store;
        this.portal = portal;
    }

    /** Runs and prints; writes nothing but standard output and a folder that it takes away. */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        String shape = args[1];
        int events = args.length > 2 ? Integer.parseInt(args[2]) : EVENTS;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : ROUNDS;
        try (MinimalPortal server = MinimalPortal.start();
                SyncStore store = SyncStore.open(args[0]);
                Portal portal =
                        SyncClient.connect(server.endpoint(), shape.equals("dossiers") ? DOSSIERS_PER_CALL : 1)) {
            Figures.print("%s; %s; %d events as %s, %d workers", Figures.machine(), store, events, shape, WORKERS);
            SyncDrain drain = new SyncDrain(shape.equals("steps"), events, store, portal);
            List<Pace> paces = drain.rounds(rounds);
            if (args[0].equals("postgresql")) {
                drain.paceMaker(paces);
            }
            drain.statements();
        }
    }

    private List<Pace> rounds(int rounds) throws SQLException, InterruptedException {
        List<Pace> paces = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            try (DossierSync sync = sync(store.database())) {
                Stopwatch watch = new Stopwatch(store);
                drain(sync);
                Pace pace = watch.pace("round " + round, events);
                if (round > 1 || rounds == 1) {
                    paces.add(pace);
                }
            }
        }
        return paces;
    }

    private DossierSync sync(Database database) throws SQLException {
        JdbcSyncStore tables = JdbcSyncStore.of(database);
        tables.createTables();
        DossierSync sync =
                DossierSync.builder(portal).store(tables).workers(WORKERS).build();
        SyncBacklog.record(
                sync,
                store.database().source(),
                steps ? events / SyncBacklog.STEPS : events,
                steps
                        ? (to, i) -> to.report(SyncBacklog.steps(i, SyncBacklog.STEPS))
                        : (to, i) -> to.submit(SyncBacklog.dossier(i)));
        return sync;
    }

    private static void drain(DossierSync sync) throws InterruptedException {
        sync.start();
        if (!sync.drain(Duration.ofHours(1))) {
            throw new IllegalStateException("the backlog was not drained within an hour");
        }
    }

    private void paceMaker(List<Pace> paces) throws SQLException, InterruptedException {
        int part = Math.max(1, events / PART);
        paceMaker("db-scheduler, not compiled yet", part, paces, this::call);
        paceMaker("db-scheduler", part, paces, this::call);
        paceMaker("db-scheduler, tasks that do nothing", part, paces, i -> {});
    }

    private void call(int number) {
        if (steps) {
            portal.dossiers().report(SyncBacklog.steps(number, 1));
        } else {
            portal.dossiers().submit(SyncBacklog.dossier(number));
        }
    }

    private void paceMaker(String what, int part, List<Pace> paces, IntConsumer work)
            throws SQLException, InterruptedException {
        Pace other = SchedulerDrain.drain(what, store, part, WORKERS, work);
        Figures.print(
                "%s: the median round is %.1f times as fast and takes 1/%.1f of the processor",
                what,
                Figures.median(paces, Pace::perSecond) / other.perSecond(),
                other.processor() / Figures.median(paces, Pace::processor));
    }

    private void statements() throws SQLException, InterruptedException {
        CountedSource counted = new CountedSource();
        Database database = Database.of(
                counted.around(store.database().source()), store.database().dialect());
        try (DossierSync sync = sync(database)) {
            counted.reset();
            drain(sync);
            Figures.print("%s", counted.told(events));
        }
    }
}
