package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.store.internal.Transactions;

/**
 * Makes sure that one run of a backfill is at work. A run that has left no sign for the length of the lease, watched by the ticker of this very
 * machine, counts as dead: no two clocks are ever compared.
 */
final class BackfillTurn {

    static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Transactions transactions;
    private final BackfillTable table;
    private final SystemTime time;

    BackfillTurn(Transactions transactions, BackfillTable table, SystemTime time) {
        this.transactions = transactions;
        this.table = table;
        this.time = time;
    }

    /** Takes the row for this run, made when it is the first. */
    BackfillTable.Row take(String run) throws SQLException, InterruptedException {
        BackfillTable.Row seen = findOrMake();
        long since = time.ticker().getAsLong();
        while (seen.owner() != null && time.ticker().getAsLong() - since < LEASE.toNanos()) {
            time.sleeper().sleep(LOOK);
            BackfillTable.Row now = findOrMake();
            if (now.owner() != null && now.beat() != seen.beat()) {
                throw refusal();
            }
            seen = now;
        }
        BackfillTable.Row from = seen;
        if (!Boolean.TRUE.equals(transactions.run(in -> table.handOver(in, from, run)))) {
            throw refusal();
        }
        return new BackfillTable.Row(run, from.beat() + 1, from.began(), from.lastKey(), from.counts());
    }

    private TryLaterException refusal() {
        return new TryLaterException(
                "another run of this backfill is at work; let it finish, or close it",
                time.clock().instant().plus(LEASE),
                CallFacts.NONE,
                null);
    }

    @Nullable
    String lastKey() throws SQLException {
        BackfillTable.Row row = transactions.run(table::find);
        return row == null ? null : row.lastKey();
    }

    private BackfillTable.Row findOrMake() throws SQLException {
        BackfillTable.Row found = transactions.run(table::find);
        if (found != null) {
            return found;
        }
        try {
            transactions.run(in -> {
                table.insert(in, time.clock().millis());
                return null;
            });
        } catch (SQLException e) {
            // another run may have made it in the meantime
            found = transactions.run(table::find);
            if (found == null) {
                throw e;
            }
            return found;
        }
        return Objects.requireNonNull(transactions.run(table::find));
    }
}
