package vn.dvcqg.sdk.sync.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.spi.Dialect;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;

/** The rows of recorded changes, as the worker needs them. */
final class EventTable {

    static final String TABLE = "dvcqg_sync_event";
    static final String COLUMNS = "e.lane, e.seq, e.kind, e.state, e.recorded_at, e.tries, e.doubts, e.hash, e.payload";

    private static final String INSERT = "insert into " + TABLE
            + " (lane, seq, kind, state, recorded_at, hash, payload) values (?, ?, ?, 'PENDING', ?, ?, ?)";
    private final Dialect dialect;

    EventTable(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Adds changes. */
    void insert(Statements in, List<StoredEvent> events) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (StoredEvent event : events) {
            rows.add(Arrays.asList(
                    event.lane(), event.seq(), event.kind(), event.recordedAt(), event.hash(), event.payload()));
        }
        if (rows.size() == 1) {
            in.update(INSERT, rows.get(0).toArray());
        } else {
            in.batch(INSERT, rows);
        }
    }

    /** The changes of each dossier that wait, and the one that they wait for, within the window; each in order. */
    Map<Long, List<StoredEvent>> open(Statements in, List<Lane> lanes) throws SQLException {
        boolean arrays = dialect.updatesFromArrays();
        String marks = arrays ? "select unnest(?)" : String.join(", ", Collections.nCopies(lanes.size(), "?"));
        String sql = "select " + COLUMNS + " from " + TABLE + " e join " + LaneTable.TABLE
                + " d on d.lane = e.lane where d.lane in (" + marks + ") and e.seq >= d.head_seq"
                + " and e.seq < d.head_seq + ? and (e.state in ('PENDING', 'SENDING') or e.blocks = 1)"
                + " order by e.lane, e.seq";
        List<Object> parameters = new ArrayList<>();
        List<Long> ids = lanes.stream().map(Lane::id).toList();
        if (arrays) {
            parameters.add(Statements.Column.numbers(ids));
        } else {
            parameters.addAll(ids);
        }
        parameters.add(Planner.WINDOW);
        Map<Long, List<StoredEvent>> byLane = new HashMap<>();
        for (StoredEvent event : in.all(sql, EventTable::read, parameters.toArray())) {
            byLane.computeIfAbsent(event.lane(), lane -> new ArrayList<>()).add(event);
        }
        return byLane;
    }

    /** The newest delivered dossier whose content was kept, or null. */
    @Nullable
    StoredEvent retained(Statements in, long lane) throws SQLException {
        return in.first(
                dialect.limited("select " + COLUMNS + " from " + TABLE
                        + " e where e.lane = ? and e.kind = 'DOSSIER' and e.state = 'DELIVERED'"
                        + " and e.payload is not null order by e.seq desc"),
                EventTable::read,
                lane,
                1);
    }

    /** Erases the content of earlier delivered dossiers once a newer one is delivered and kept. */
    void eraseBefore(Statements in, long lane, long seq) throws SQLException {
        in.update(
                "update " + TABLE + " set payload = null where lane = ? and seq < ? and kind = 'DOSSIER'"
                        + " and finished_at is not null and payload is not null",
                lane,
                seq);
    }

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getLong(2),
                EventKind.valueOf(row.getString(3)),
                EventState.valueOf(row.getString(4)),
                row.getLong(5),
                row.getInt(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9));
    }
}
