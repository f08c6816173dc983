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

    /** For databases that give back nothing: one statement more, two for a dossier's first change. */
    private @Nullable Numbers numbersInSteps(Statements in, String dossier, int count, long now) throws SQLException {
        String update = "update " + LaneTable.TABLE + " set " + NEXT + " where agency = ? and local_id = ? and " + HERE;
        if (in.update(update, count, now, agency, dossier, node) == 0) {
            in.update(
                    "insert into " + LaneTable.TABLE + " (agency, local_id, next_seq, due_at)"
                            + " select ?, ?, ?, ? from dvcqg_sync_node where node = ?",
                    agency,
                    dossier,
                    1 + count,
                    now,
                    node);
        }
        return in.first(
                "select lane, next_seq from " + LaneTable.TABLE + " where agency = ? and local_id = ? and " + HERE,
                Numbers::read,
                agency,
                dossier,
                node);
    }
}
