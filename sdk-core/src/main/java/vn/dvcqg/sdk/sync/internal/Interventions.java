package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.spi.Dialect;
import vn.dvcqg.sdk.sync.EventState;

/** What an operator decides of single changes. Each method runs in a transaction of its own. */
final class Interventions {

    /** Only a step says by its state that it is being sent; anything else may be, while somebody works on its dossier. */
    private static final String NOT_ON_ITS_WAY = " and (" + EventTable.TABLE + ".kind = 'STEP' or d.owner is null)";

    private final Dialect dialect;
    private final LaneTable lanes;
    private final String agency;

    Interventions(Dialect dialect, String agency, String node) {
        this.dialect = dialect;
        this.lanes = new LaneTable(dialect, node);
        this.agency = agency;
    }

    /** Lets an event in this state be sent again, unless that would put an old state over a newer one: then it is settled. */
    boolean sendAgain(Statements in, Key key, EventState from, long now) throws SQLException {
        lanes.lock(in, key.lane());
        Long newer = newer(in, key, from);
        if (newer != null) {
            String reason = "replaced by " + StoredEvent.idOf(key.lane(), newer);
            move(in, key, List.of(from), EventState.SUPERSEDED, reason, now);
            return false;
        }
        return move(in, key, List.of(from), EventState.PENDING, null, now);
    }

    /**
     * The newest later state of the same kind that the portal has or may get first, or null. What waits behind an event that blocks, or in a
     * dossier that nobody works on, comes after it anyway.
     */
    private @Nullable Long newer(Statements in, Key key, EventState from) throws SQLException {
        return in.first(
                "select max(n.seq) from " + EventTable.TABLE + " e join " + LaneTable.TABLE
                        + " d on d.lane = e.lane join " + EventTable.TABLE
                        + " n on n.lane = e.lane and n.seq > e.seq and n.kind = e.kind"
                        + " where e.lane = ? and e.seq = ? and e.state = ? and e.kind <> 'STEP' and d.agency = ?"
                        + " and (n.state = 'DELIVERED'"
                        + " or (n.state = 'PENDING' and e.blocks = 0 and d.owner is not null))",
                row -> {
                    long seq = row.getLong(1);
                    return row.wasNull() ? null : seq;
                },
                key.lane(),
                key.seq(),
                from,
                agency);
    }

    /** Gives an event up, unless it is finished or may be on its way. */
    boolean discard(Statements in, Key key, String reason, long now) throws SQLException {
        lanes.lock(in, key.lane());
        return move(
                in,
                key,
                List.of(EventState.PENDING, EventState.REJECTED, EventState.UNCERTAIN),
                EventState.DISCARDED,
                Reasons.fit(reason),
                now);
    }

    /** The dossier is locked before, as by everybody who changes both, or two of them may wait for each other. */
    private boolean move(
            Statements in, Key key, List<EventState> from, EventState to, @Nullable String reason, long now)
            throws SQLException {
        boolean ends = to != EventState.PENDING;
        for (EventState state : from) {
            int moved = in.update(
                    "update " + EventTable.TABLE
                            + " set state = ?, reason = ?, finished_at = ?, blocks = 0, payload = case when ? = 1"
                            + " then null else payload end where lane = ? and seq = ? and state = ? and exists (select 1"
                            + " from " + LaneTable.TABLE + " d where d.lane = " + EventTable.TABLE
                            + ".lane and d.agency = ?" + (state == EventState.PENDING ? NOT_ON_ITS_WAY : "") + ")",
                    to,
                    reason,
                    ends ? now : null,
                    ends ? 1 : 0,
                    key.lane(),
                    key.seq(),
                    state,
                    agency);
            if (moved == 1) {
                lanes.reopen(in, key.lane(), key.seq(), now);
                return true;
            }
        }
        return false;
    }

    /** Erases every content of a dossier and gives up what is open of it; says how many contents it was. */
    int erase(Statements in, String dossier, long now) throws SQLException {
        String ofDossier =
                " where lane in (select lane from " + LaneTable.TABLE + " where agency = ? and local_id = ?)";
        in.update(
                "update " + LaneTable.TABLE + " set edits = edits + 1, due_at = coalesce(due_at, ?), portal_code = null"
                        + " where agency = ? and local_id = ?",
                now,
                agency,
                dossier);
        in.update(
                "update " + EventTable.TABLE
                        + " set state = 'DISCARDED', reason = 'erased', finished_at = ?, blocks = 0" + ofDossier
                        + " and finished_at is null",
                now,
                agency,
                dossier);
        return in.update(
                "update " + EventTable.TABLE + " set payload = null" + ofDossier + " and payload is not null",
                agency,
                dossier);
    }

    /** A page of contents of dossiers that are still there, after this key. */
    List<StoredEvent> contents(Statements in, Key after, int most) throws SQLException {
        return in.all(
                dialect.limited(
                        "select " + EventTable.COLUMNS + " from " + EventTable.TABLE + " e join " + LaneTable.TABLE
                                + " d on d.lane = e.lane where d.agency = ? and e.payload is not null and e.kind = 'DOSSIER'"
                                + " and (e.lane > ? or (e.lane = ? and e.seq > ?)) order by e.lane, e.seq"),
                EventTable::read,
                agency,
                after.lane(),
                after.lane(),
                after.seq(),
                most);
    }
}
