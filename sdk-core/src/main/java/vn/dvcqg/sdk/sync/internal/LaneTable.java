package vn.dvcqg.sdk.sync.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.spi.Dialect;

/** The rows of dossiers: who works on each until when. Every statement of claims and leases is here. */
final class LaneTable {

    static final String TABLE = "dvcqg_sync_dossier";

    private static final String COLUMNS =
            "lane, local_id, portal_code, next_seq, head_seq, fence, failures, edits, dirty, guard_until,"
                    + " lease_until";
    private static final String TAKE =
            // MariaDB assigns from left to right, so what asks for the owner comes before the new owner
            "update " + TABLE + " set guard_until = case when owner is null then guard_until else ? end, owner = ?,"
                    + " lease_until = ?, due_at = ?, fence = fence + 1 where ";
    private static final String MINE = "lane = ? and owner = ? and fence = ?";

    private final Dialect dialect;
    private final String node;

    LaneTable(Dialect dialect, String node) {
        this.dialect = dialect;
        this.node = node;
    }

    /**
     * Claims dossiers that want attention, those that have waited longest first. A claimed row wants attention again when a clock that
     * runs ahead can no longer take the lease for ended, so that one condition finds new work and the work of dead nodes.
     */
    List<Lane> claim(Statements in, String agency, Times times, int most) throws SQLException {
        String due = dialect.limited("select lane from " + TABLE + " where agency = ? and due_at <= ? order by due_at");
        List<Object> values = List.of(times.guardUntil(), node, times.leaseUntil(), times.takeOverAt());
        if (dialect.returnsUpdated()) {
            String locked = dialect.skipsLocked() ? due + " for update skip locked" : due;
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(agency, times.now(), most));
            return in.all(TAKE + "lane in (" + locked + ") returning " + COLUMNS, LaneTable::read, all.toArray());
        }
        List<Lane> claimed = new ArrayList<>();
        for (long lane : in.all(due, row -> row.getLong(1), agency, times.now(), most)) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(lane, times.now()));
            if (in.update(TAKE + "lane = ? and due_at <= ?", all.toArray()) == 1) {
                claimed.addAll(
                        in.all("select " + COLUMNS + " from " + TABLE + " where lane = ?", LaneTable::read, lane));
            }
        }
        return claimed;
    }

    /** When a claim begins and ends, in milliseconds. */
    record Times(long now, long leaseUntil, long takeOverAt, long guardUntil) {}

    private static Lane read(ResultSet row) throws SQLException {
        row.getLong(10);
        boolean guarded = !row.wasNull();
        return new Lane(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                guarded,
                row.getLong(11));
    }

    /** Whether this node still holds the dossier by this claim. */
    boolean isMine(Statements in, Lane lane) throws SQLException {
        Integer found = in.<Integer>first(
                "select 1 from " + TABLE + " where " + MINE, row -> row.getInt(1), lane.id(), node, lane.fence());
        return found != null;
    }

    /** Tells whoever owns the dossier now that something old may have been sent; false when somebody holds its row. */
    boolean markDirty(Statements in, long lane, long now) throws SQLException {
        String one = dialect.skipsLocked()
                ? "lane in (select lane from " + TABLE + " where lane = ? for update skip locked)"
                : "lane = ?";
        int marked = in.update(
                "update " + TABLE + " set dirty = dirty + 1, edits = edits + 1, due_at = coalesce(due_at, ?) where "
                        + one,
                now,
                lane);
        return marked == 1 || in.first("select 1 from " + TABLE + " where lane = ?", row -> true, lane) == null;
    }

    /** Keeps everybody else from the row until the transaction ends. A database without {@code for update} knows this too. */
    void lock(Statements in, long lane) throws SQLException {
        in.update("update " + TABLE + " set edits = edits where lane = ?", lane);
    }

    /** Lets a worker look at a dossier again, from this number on. */
    void reopen(Statements in, long lane, long seq, long now) throws SQLException {
        in.update(
                "update " + TABLE + " set edits = edits + 1, due_at = coalesce(due_at, ?),"
                        + " head_seq = case when head_seq > ? then ? else head_seq end where lane = ?",
                now,
                seq,
                seq,
                lane);
    }

    /** Whether anything wants attention, now or later. */
    boolean isBusy(Statements in, String agency) throws SQLException {
        Integer found = in.<Integer>first(
                dialect.limited("select 1 from " + TABLE + " where agency = ? and due_at is not null order by due_at"),
                row -> row.getInt(1),
                agency,
                1);
        return found != null;
    }
}
