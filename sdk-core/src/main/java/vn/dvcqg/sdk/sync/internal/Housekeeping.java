package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.store.internal.Transactions;
import vn.dvcqg.sdk.store.spi.Dialect;
import vn.dvcqg.sdk.sync.SyncEvent;
import vn.dvcqg.sdk.sync.SyncListener;

/** What has to be done now and then: tell of late changes, erase what is no longer needed, say that this node lives. Used by one thread. */
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long EVERY_MILLIS = 10_000;
    /** A node that only records does not say that it lives, so its row must outlast any uptime. */
    private static final long FORGET_NODES_MILLIS = 5L * 365 * 24 * 60 * 60 * 1000;

    private final Transactions transactions;
    private final EventQueries queries;
    private final Pruning pruning;
    private final Teller teller;
    private final Settings settings;
    private final String node;
    private final Clock clock;
    private long last;

    Housekeeping(
            Transactions transactions,
            Dialect dialect,
            EventQueries queries,
            Teller teller,
            Settings settings,
            String node,
            Clock clock) {
        this.transactions = transactions;
        this.queries = queries;
        this.pruning = new Pruning(dialect, queries.agency());
        this.teller = teller;
        this.settings = settings;
        this.node = node;
        this.clock = clock;
    }

    /** Does it when it is time, and again soon when there was much of it. */
    void maybe() {
        long now = clock.millis();
        if (Math.abs(now - last) < EVERY_MILLIS) {
            return;
        }
        last = now;
        try {
            if (run(now)) {
                last = 0;
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("housekeeping failed and is tried again later", e);
        }
    }

    /** One small batch of each; says whether there is more. */
    boolean run(long now) throws SQLException {
        List<SyncEvent> late = Objects.requireNonNull(transactions.run(
                in -> queries.takeLate(in, now - settings.lateAfter().toMillis())));
        late.forEach(event -> teller.tell(event, SyncListener::late));
        int most = settings.pruneBatch();
        return Boolean.TRUE.equals(transactions.run(in -> {
            pruning.begin(in);
            in.update("update dvcqg_sync_node set seen_at = ? where node = ?", now, node);
            in.update("delete from dvcqg_sync_node where seen_at < ?", now - FORGET_NODES_MILLIS);
            int guards = pruning.eraseGuarded(in, now, most);
            int events =
                    pruning.deleteFinished(in, now - settings.keepFinished().toMillis(), most);
            return guards == most || events == most;
        }));
    }
}
