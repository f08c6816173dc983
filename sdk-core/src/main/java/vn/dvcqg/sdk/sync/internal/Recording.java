package vn.dvcqg.sdk.sync.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.spi.Dialect;
import vn.dvcqg.sdk.sync.EventId;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.internal.codec.PayloadCodec;
import vn.dvcqg.sdk.sync.spi.PayloadCipher;

/**
 * The two statements of a record: take the next numbers of the dossier, which locks its row until the commit, then insert the changes. A
 * number from a sequence would be faster, but a later commit could overtake an earlier one.
 *
 * <p>The first statement finds only a database that holds the row of this very node, so that a connection of another one is told before anything
 * is written.
 */
final class Recording {

    private static final String HERE = "exists (select 1 from dvcqg_sync_node where node = ?)";
    private static final String NEXT =
            "next_seq = " + LaneTable.TABLE + ".next_seq + ?, due_at = coalesce(" + LaneTable.TABLE + ".due_at, ?)";
    private static final String SEEN = "select coalesce(d.lane, 0), d.next_seq from dvcqg_sync_node n left join "
            + LaneTable.TABLE + " d on d.agency = ? and d.local_id = ? where n.node = ?";
    private static final String NEXT_IF = "update " + LaneTable.TABLE
            + " set next_seq = ?, due_at = coalesce(due_at, ?) where lane = ? and next_seq = ?";
    private static final String NEXT_ANYWAY =
            "update " + LaneTable.TABLE + " set " + NEXT + " where agency = ? and local_id = ?";
    private static final String INSERT =
            "insert into " + LaneTable.TABLE + " (agency, local_id, next_seq, due_at) values (?, ?, ?, ?)";
    private static final String NUMBERS =
            "select lane, next_seq from " + LaneTable.TABLE + " where agency = ? and local_id = ?";

    private final String agency;
    private final String node;
    private final @Nullable PayloadCipher cipher;
    private final EventTable events;
    private final Optional<String> upsert;

    Recording(Dialect dialect, String agency, String node, @Nullable PayloadCipher cipher) {
        this.agency = agency;
        this.node = node;
        this.cipher = cipher;
        this.events = new EventTable(dialect);
        this.upsert = dialect.upsert(
                LaneTable.TABLE,
                List.of("agency", "local_id"),
                List.of("agency", "local_id", "next_seq", "due_at"),
                NEXT,
                HERE,
                "lane, next_seq");
    }

    /** The connection belongs to another database. */
    static final class WrongDatabase extends SQLException {
        private static final long serialVersionUID = 1L;
    }

    /** Records changes of one dossier. */
    List<EventId> record(Statements in, String dossier, EventKind kind, List<String> payloads, long now)
            throws SQLException {
        int count = payloads.size();
        Numbers numbers = upsert.isPresent()
                ? in.first(upsert.get(), Numbers::read, agency, dossier, 1 + count, now, node, count, now)
                : numbersInSteps(in, dossier, count, now);
        if (numbers == null) {
            throw new WrongDatabase();
        }
        List<StoredEvent> all = new ArrayList<>(count);
        List<EventId> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long seq = numbers.next() - count + i;
            EventId id = StoredEvent.idOf(numbers.lane(), seq);
            String text = payloads.get(i);
            String kept = cipher == null ? text : cipher.seal(text, id.value());
            all.add(new StoredEvent(
                    numbers.lane(), seq, kind, EventState.PENDING, now, 0, 0, PayloadCodec.hash(text), kept));
            ids.add(id);
        }
        events.insert(in, all);
        return ids;
    }

    private record Numbers(long lane, long next) {
        static Numbers read(ResultSet row) throws SQLException {
            return new Numbers(row.getLong(1), row.getLong(2));
        }
    }

    /** For databases that give back nothing: one statement more, two for a dossier's first change. Locks no row but that of the dossier. */
    private @Nullable Numbers numbersInSteps(Statements in, String dossier, int count, long now) throws SQLException {
        Numbers seen = in.first(SEEN, Numbers::read, agency, dossier, node);
        if (seen == null) {
            return null;
        }
        if (seen.lane() == 0) {
            insert(in, dossier, count, now);
            return in.first(NUMBERS, Numbers::read, agency, dossier);
        }
        long next = seen.next() + count;
        if (in.update(NEXT_IF, next, now, seen.lane(), seen.next()) == 1) {
            return new Numbers(seen.lane(), next);
        }
        // somebody else was quicker, or the row was pruned
        if (in.update(NEXT_ANYWAY, count, now, agency, dossier) == 0) {
            insert(in, dossier, count, now);
        }
        return in.first(NUMBERS, Numbers::read, agency, dossier);
    }

    private void insert(Statements in, String dossier, int count, long now) throws SQLException {
        try {
            in.update(INSERT, agency, dossier, 1 + count, now);
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith("23")
                    || in.update(NEXT_ANYWAY, count, now, agency, dossier) == 0) {
                throw e;
            }
        }
    }
}
