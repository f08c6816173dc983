package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.spi.Dialect;

/** Deletes what one agency no longer needs, in small batches, by key, so that nobody waits for it. Used by one thread. */
final class Pruning {

    /** Much more than clocks may be apart: another node may finish something that seems to be older than what is deleted here. */
    private static final long OVERLAP_MILLIS = 60 * 60 * 1000L;

    private final Dialect dialect;
    private final String agency;
    private long deletedBefore;

    Pruning(Dialect dialect, String agency) {
        this.dialect = dialect;
        this.agency = agency;
    }

    /** Begins a transaction: without it PostgreSQL may read all that is finished, of every agency, to find the first of one. */
    void begin(Statements in) throws SQLException {
        String keysOnly = dialect.keysOnly().orElse(null);
        if (keysOnly != null) {
            in.first(keysOnly, row -> true);
        }
    }

    /** Erases contents that were kept in case an earlier owner was still alive; says how many dossiers it was. */
    int eraseGuarded(Statements in, long now, int most) throws SQLException {
        List<List<Object>> lanes = in.all(
                dialect.limited("select lane from " + LaneTable.TABLE + " where guard_until < ? and owner is null"
                                + " and agency = ? order by guard_until")
                        + skipping(),
                row -> List.<Object>of(row.getLong(1)),
                now,
                agency,
                most);
        if (!lanes.isEmpty()) {
            in.batch(
                    "update " + EventTable.TABLE + " set payload = null where lane = ? and finished_at is not null"
                            + " and payload is not null",
                    lanes);
            in.batch("update " + LaneTable.TABLE + " set guard_until = null where lane = ?", lanes);
        }
        return lanes.size();
    }

    /**
     * Deletes changes that were finished before this moment, and dossiers of which nothing is left; says how many changes. Another agency
     * may keep its own for years, and they are passed over again and again unless the search begins where the last one ended.
     */
    int deleteFinished(Statements in, long before, int most) throws SQLException {
        List<List<Object>> keys = in.all(
                dialect.limited("select e.lane, e.seq from " + EventTable.TABLE + " e where e.finished_at >= ?"
                        + " and e.finished_at < ? and (select d.agency from " + LaneTable.TABLE
                        + " d where d.lane = e.lane) = ? order by e.finished_at"),
                row -> List.<Object>of(row.getLong(1), row.getLong(2)),
                Math.min(deletedBefore, before) - OVERLAP_MILLIS,
                before,
                agency,
                most);
        if (keys.size() < most) {
            deletedBefore = before;
        }
        if (keys.isEmpty()) {
            return 0;
        }
        in.batch("delete from " + EventTable.TABLE + " where lane = ? and seq = ?", keys);
        Set<Object> lanes = new LinkedHashSet<>();
        keys.forEach(key -> lanes.add(key.get(0)));
        List<List<Object>> rows = new ArrayList<>();
        lanes.forEach(lane -> rows.add(List.of(lane)));
        String one = dialect.skipsLocked()
                ? "lane in (select lane from " + LaneTable.TABLE + " where lane = ?" + skipping() + ")"
                : "lane = ?";
        in.batch(
                "delete from " + LaneTable.TABLE + " where " + one + " and due_at is null and owner is null"
                        + " and guard_until is null and portal_code is null and not exists (select 1 from "
                        + EventTable.TABLE + " e where e.lane = " + LaneTable.TABLE + ".lane)",
                rows);
        return keys.size();
    }

    /** Rows that the vendor holds are left for another time: to wait for several of them could end in a deadlock with him. */
    private String skipping() {
        return dialect.skipsLocked() ? " for update skip locked" : "";
    }
}
