package vn.dvcqg.sdk.sync.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.spi.Dialect;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.SyncEvent;

/** What an operator asks of the tables. */
final class EventQueries {

    private static final int LATE_BATCH = 100;
    private static final String SELECT =
            "select e.lane, e.seq, d.local_id, e.kind, e.state, e.recorded_at, e.finished_at,"
                    + " e.tries, e.doubts, e.reason, e.hash from " + EventTable.TABLE + " e join " + LaneTable.TABLE
                    + " d on d.lane = e.lane where d.agency = ?";
    /** By the index of open events alone: a join would let a database without statistics read that index once for each dossier. */
    private static final String OPEN = " from " + EventTable.TABLE + " e where e.finished_at is null"
            + " and (select d.agency from " + LaneTable.TABLE + " d where d.lane = e.lane) = ? and e.state in ";

    private static final String SELECT_OPEN = "select e.lane, e.seq, (select d.local_id from " + LaneTable.TABLE
            + " d where d.lane = e.lane), e.kind, e.state, e.recorded_at, e.finished_at, e.tries, e.doubts, e.reason,"
            + " e.hash" + OPEN;

    private final Dialect dialect;
    private final String agency;

    EventQueries(Dialect dialect, String agency) {
        this.dialect = dialect;
        this.agency = agency;
    }

    /** Whose events are asked for. */
    String agency() {
        return agency;
    }

    @Nullable
    SyncEvent find(Statements in, long lane, long seq) throws SQLException {
        return in.first(SELECT + " and e.lane = ? and e.seq = ?", EventQueries::read, agency, lane, seq);
    }

    /** Open events in one of these states, those recorded first first. */
    List<SyncEvent> open(Statements in, String states, int most) throws SQLException {
        return in.all(
                dialect.limited(SELECT_OPEN + states + " order by e.recorded_at, e.lane, e.seq"),
                EventQueries::read,
                agency,
                most);
    }

    /** Every event of a dossier, in order. */
    List<SyncEvent> of(Statements in, String dossier, int most) throws SQLException {
        return in.all(
                dialect.limited(SELECT + " and d.local_id = ? order by e.lane, e.seq"),
                EventQueries::read,
                agency,
                dossier,
                most);
    }

    /**
     * How much is open, and since when.
     *
     * @param count how many
     * @param oldest when the oldest was recorded, in milliseconds; 0 when there is none
     */
    record Backlog(long count, long oldest) {}

    Backlog backlog(Statements in, String states) throws SQLException {
        Backlog backlog = in.first(
                "select count(*), min(e.recorded_at)" + OPEN + states,
                row -> new Backlog(row.getLong(1), row.getLong(2)),
                agency);
        return backlog == null ? new Backlog(0, 0) : backlog;
    }

    /** Events recorded before this moment that still wait, each once whichever node asks. */
    List<SyncEvent> takeLate(Statements in, long before) throws SQLException {
        List<SyncEvent> found = in.all(
                dialect.limited(SELECT_OPEN + "('PENDING', 'SENDING') and e.late = 0 and e.recorded_at < ?"
                        + " order by e.recorded_at"),
                EventQueries::read,
                agency,
                before,
                LATE_BATCH);
        List<SyncEvent> taken = new ArrayList<>();
        for (SyncEvent event : found) {
            Key key = Key.of(event.id());
            int count = in.update(
                    "update " + EventTable.TABLE + " set late = 1 where lane = ? and seq = ? and late = 0",
                    key.lane(),
                    key.seq());
            if (count == 1) {
                taken.add(event);
            }
        }
        return taken;
    }

    private static SyncEvent read(ResultSet row) throws SQLException {
        long finished = row.getLong(7);
        Instant finishedAt = row.wasNull() ? null : Instant.ofEpochMilli(finished);
        return new SyncEvent(
                StoredEvent.idOf(row.getLong(1), row.getLong(2)),
                LocalDossierId.of(row.getString(3)),
                EventKind.valueOf(row.getString(4)),
                EventState.valueOf(row.getString(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                finishedAt,
                row.getInt(8),
                row.getInt(9),
                row.getString(10),
                row.getString(11));
    }
}
