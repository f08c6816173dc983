package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.internal.Transactions;

/**
 * What one run writes down. Every transaction raises the beat of the backfill's row on condition that the row still is this run's, so two runs can
 * never both write, whatever their clocks say. Used by one thread.
 */
final class BackfillBook {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillBook.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int MOST_FAILURES = 10;
    /** So often a run shows that it is alive; without a sign for the length of the lease another one takes over. */
    private static final long BEAT = Duration.ofSeconds(5).toNanos();

    private final Transactions transactions;
    private final BackfillTable table;
    private final BackfillWriter writer;
    private final SystemTime time;
    private BackfillTable.Row row;
    private long beaten;

    BackfillBook(Engine engine, BackfillTable table, BackfillWriter writer, SystemTime time, BackfillTable.Row row) {
        this.transactions = engine.transactions();
        this.table = table;
        this.writer = writer;
        this.time = time;
        this.row = row;
        this.beaten = time.ticker().getAsLong();
    }

    BackfillCounts counts() {
        return row.counts();
    }

    @Nullable
    String lastKey() {
        return row.lastKey();
    }

    /** Records a portion; says how many items it was that wait now. */
    int add(BackfillPortion portion) throws InterruptedException {
        long before = row.counts().recorded();
        write((in, mine) -> writer.write(in, mine, portion));
        return (int) (row.counts().recorded() - before);
    }

    /** Counts what has been delivered or refused, and shows that this run is alive. */
    void look() throws InterruptedException {
        List<BackfillTable.Settled> settled = counts().waiting() == 0 ? List.of() : settled();
        if (settled.isEmpty() && time.ticker().getAsLong() - beaten < BEAT) {
            return;
        }
        long refused = settled.stream().filter(BackfillTable.Settled::refused).count();
        write((in, mine) -> {
            if (!settled.isEmpty()) {
                table.deleteItems(in, settled);
            }
            return mine.with(mine.lastKey(), mine.counts().settled(settled.size() - refused, refused));
        });
    }

    private List<BackfillTable.Settled> settled() {
        try {
            return Objects.requireNonNull(transactions.run(table::settled));
        } catch (SQLException e) {
            LOG.debug("the store could not be asked how far a backfill is; asked again soon", e);
            return List.of();
        }
    }

    /** Gives the row back, so that another run need not wait for the end of the lease. */
    void release() {
        try {
            transactions.run(in -> table.handOver(in, row, null));
        } catch (SQLException e) {
            LOG.debug("a backfill could not be given back; the next run waits for the lease", e);
        }
    }

    /** What is written in a transaction. */
    @FunctionalInterface
    private interface Writing {
        BackfillTable.Row in(Statements in, BackfillTable.Row mine) throws SQLException;
    }

    private void write(Writing writing) throws InterruptedException {
        BackfillTable.Row next = null;
        for (int failures = 0; ; failures++) {
            try {
                BackfillTable.Row mine = row;
                next = transactions.run(in -> {
                    if (!table.beat(in, mine)) {
                        throw new SQLException("the backfill was changed by another run");
                    }
                    BackfillTable.Row then = writing.in(in, mine).next();
                    table.store(in, then);
                    return then;
                });
                written(Objects.requireNonNull(next));
                return;
            } catch (SQLException e) {
                BackfillTable.Row found = reread();
                if (found != null && isTakenOver(found)) {
                    throw new TryLaterException(
                            "another run of this backfill took over; nothing is lost",
                            time.clock().instant(),
                            CallFacts.NONE,
                            null);
                }
                if (found != null && found.beat() == row.beat() + 1) {
                    // the commit went through, only its answer was lost
                    written(found);
                    return;
                }
                if (failures == MOST_FAILURES - 1) {
                    throw DatabaseFailures.told(
                            "the store failed " + MOST_FAILURES + " times in a row; run the backfill again later",
                            e,
                            time.clock());
                }
                LOG.debug("a backfill could not write to the store and tries again", e);
                time.sleeper().sleep(FIRST_PAUSE.multipliedBy(1L << failures));
            }
        }
    }

    private void written(BackfillTable.Row now) {
        row = now;
        beaten = time.ticker().getAsLong();
    }

    private boolean isTakenOver(BackfillTable.Row found) {
        return !Objects.equals(found.owner(), row.owner());
    }

    private BackfillTable.@Nullable Row reread() {
        try {
            return transactions.run(table::find);
        } catch (SQLException e) {
            return null;
        }
    }
}
