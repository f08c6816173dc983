package vn.dvcqg.sdk.sync.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.store.internal.Statements;

/** The rows of one backfill. */
final class BackfillTable {

    private static final String TABLE = "dvcqg_sync_backfill";
    private static final String ITEMS = "dvcqg_sync_backfill_item";
    private static final String THIS = " where agency = ? and name = ?";
    /** Where changes wait of a dossier that wants no attention, a refused one is in the way until somebody decides. */
    private static final String SETTLED = "select i.item,"
            + " sum(case when e.state in ('PENDING', 'SENDING') then 1 else 0 end),"
            + " sum(case when e.state in ('REJECTED', 'UNCERTAIN', 'DISCARDED') then 1 else 0 end),"
            + " max(case when d.due_at is null then 1 else 0 end)"
            + " from " + ITEMS + " i left join " + EventTable.TABLE
            + " e on e.lane = i.lane and e.seq >= i.first_seq and e.seq <= i.last_seq left join " + LaneTable.TABLE
            + " d on d.lane = i.lane where i.agency = ? and i.name = ? group by i.item";

    private final String agency;
    private final String name;

    BackfillTable(String agency, String name) {
        this.agency = agency;
        this.name = name;
    }

    /**
     * How far it is.
     *
     * @param owner the run that is at work, or null
     * @param beat raised by every change of the row
     * @param began when it was first run, in milliseconds
     * @param lastKey the key of the last item that was taken, or null
     * @param counts the counts
     */
    record Row(
            @Nullable String owner,
            long beat,
            long began,
            @Nullable String lastKey,
            BackfillCounts counts) {

        Row with(@Nullable String newKey, BackfillCounts newCounts) {
            return new Row(owner, beat, began, newKey, newCounts);
        }

        Row next() {
            return new Row(owner, beat + 1, began, lastKey, counts);
        }
    }

    @Nullable
    Row find(Statements in) throws SQLException {
        return in.first(
                "select owner, beat, began_at, last_key, recorded, delivered, refused, skipped, invalid from " + TABLE
                        + THIS,
                BackfillTable::read,
                agency,
                name);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                new BackfillCounts(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9)));
    }

    void insert(Statements in, long now) throws SQLException {
        in.update("insert into " + TABLE + " (agency, name, began_at) values (?, ?, ?)", agency, name, now);
    }

    /** Hands the row to another run, or to none; says whether it was as it was seen. */
    boolean handOver(Statements in, Row seen, @Nullable String to) throws SQLException {
        String from = seen.owner();
        String sql = "update " + TABLE + " set owner = ?, beat = beat + 1" + THIS + " and beat = ? and owner ";
        return 1
                == (from == null
                        ? in.update(sql + "is null", to, agency, name, seen.beat())
                        : in.update(sql + "= ?", to, agency, name, seen.beat(), from));
    }

    /** Locks the row of a run and raises its beat; says whether it still is that run's. */
    boolean beat(Statements in, Row mine) throws SQLException {
        return handOver(in, mine, mine.owner());
    }

    void store(Statements in, Row row) throws SQLException {
        BackfillCounts counts = row.counts();
        in.update(
                "update " + TABLE
                        + " set last_key = ?, recorded = ?, delivered = ?, refused = ?, skipped = ?, invalid = ?"
                        + THIS,
                row.lastKey(),
                counts.recorded(),
                counts.delivered(),
                counts.refused(),
                counts.skipped(),
                counts.invalid(),
                agency,
                name);
    }

    /** The changes of one item. */
    record Changes(long item, long lane, long first, long last) {}

    void insertItems(Statements in, List<Changes> all) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        for (Changes one : all) {
            rows.add(List.of(agency, name, one.item(), one.lane(), one.first(), one.last()));
        }
        in.batch(
                "insert into " + ITEMS + " (agency, name, item, lane, first_seq, last_seq) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** An item of which nothing is sent any more by itself. */
    record Settled(long item, boolean refused) {}

    List<Settled> settled(Statements in) throws SQLException {
        List<Settled> settled = new ArrayList<>();
        in.all(
                SETTLED,
                row -> {
                    boolean waits = row.getLong(2) > 0;
                    if (!waits || row.getLong(4) == 1) {
                        settled.add(new Settled(row.getLong(1), waits || row.getLong(3) > 0));
                    }
                    return Boolean.TRUE;
                },
                agency,
                name);
        return settled;
    }

    void deleteItems(Statements in, List<Settled> settled) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        for (Settled one : settled) {
            rows.add(List.of(agency, name, one.item()));
        }
        in.batch("delete from " + ITEMS + THIS + " and item = ?", rows);
    }
}
