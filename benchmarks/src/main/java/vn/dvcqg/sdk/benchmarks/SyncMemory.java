package vn.dvcqg.sdk.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.JdbcSyncStore;
import vn.dvcqg.sdk.sync.SyncEvent;
import vn.dvcqg.sdk.sync.SyncListener;

/**
 * Prints the heap in use after a collection while a large backlog of steps is drained. Run it with a small {@code -Xmx}. Arguments:
 * {@code postgresql} or {@code sqlite}; the number of events, a million where none is given.
 */
public final class SyncMemory {

    private static final int EVENTS = 1_000_000;
    private static final int POINTS = 10;

    private SyncMemory() {}

    /** Runs and prints; writes nothing but standard output and a folder that it takes away. */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        int events = args.length > 1 ? Integer.parseInt(args[1]) : EVENTS;
        Figures.print(
                "%s; heap at most %d MB; %d steps wait",
                Figures.machine(), Runtime.getRuntime().maxMemory() / 1_000_000, events);
        LongAdder delivered = new LongAdder();
        try (MinimalPortal server = MinimalPortal.start();
                SyncStore store = SyncStore.open(args[0]);
                Portal portal = SyncClient.connect(server.endpoint(), 1)) {
            JdbcSyncStore tables = JdbcSyncStore.of(store.database());
            tables.createTables();
            try (DossierSync sync = DossierSync.builder(portal)
                    .store(tables)
                    .listener(new SyncListener() {
                        @Override
                        public void delivered(SyncEvent event) {
                            delivered.increment();
                        }
                    })
                    .build()) {
                SyncBacklog.record(
                        sync,
                        store.database().source(),
                        events / SyncBacklog.STEPS,
                        (to, i) -> to.report(SyncBacklog.steps(i, SyncBacklog.STEPS)));
                print(delivered);
                Stopwatch watch = new Stopwatch(store);
                sync.start();
                for (int point = 1; point <= POINTS; point++) {
                    long until = (long) events * point / POINTS;
                    while (delivered.sum() < until) {
                        Thread.sleep(50);
                    }
                    print(delivered);
                }
                Figures.print("%.0f events/s; %s", events / watch.seconds(), watch.told(events));
            }
        }
    }

    private static void print(LongAdder delivered) {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        Figures.print("%d delivered: %.1f MB", delivered.sum(), used / 1e6);
    }
}
