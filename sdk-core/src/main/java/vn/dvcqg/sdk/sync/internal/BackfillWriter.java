package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.sync.BackfillConflict;
import vn.dvcqg.sdk.sync.EventId;
import vn.dvcqg.sdk.sync.EventKind;

/** Records a portion, apart from dossiers of which the store knows newer changes. */
final class BackfillWriter {

    private static final String KNOWN = "select 1 from " + LaneTable.TABLE + " where agency = ? and local_id = ?";
    private static final String LOCK =
            "update " + LaneTable.TABLE + " set next_seq = next_seq where agency = ? and local_id = ?";
    private static final String CHANGED_SINCE = "select 1 from " + EventTable.TABLE + " where lane = (select lane from "
            + LaneTable.TABLE + " where agency = ? and local_id = ?) and recorded_at >= ?";

    private final Engine engine;
    private final BackfillTable table;
    private final BackfillConflict conflict;
    private final String agency;

    BackfillWriter(Engine engine, BackfillTable table, BackfillConflict conflict) {
        this.engine = engine;
        this.table = table;
        this.conflict = conflict;
        this.agency = engine.portal().config().agency().value();
    }

    /** Writes what may be written and says how far the backfill is then. */
    BackfillTable.Row write(Statements in, BackfillTable.Row row, BackfillPortion portion) throws SQLException {
        long number = row.counts().taken();
        long skipped = 0;
        long now = engine.clock().millis();
        List<BackfillTable.Changes> written = new ArrayList<>();
        for (BackfillPortion.Prepared one : portion.inLockOrder()) {
            boolean known = isKnown(in, one.dossier());
            if (known && isNewer(in, one.dossier(), row.began())) {
                skipped++;
            } else {
                written.add(record(in, ++number, one, known, now));
            }
        }
        if (!written.isEmpty()) {
            table.insertItems(in, written);
        }
        return row.with(portion.lastKey(), row.counts().taken(written.size(), skipped, portion.invalid()));
    }

    /** What is skipped in any case needs no lock; of the others nothing can be recorded between this look and the record. */
    private boolean isKnown(Statements in, String dossier) throws SQLException {
        return conflict == BackfillConflict.SKIP
                ? in.<Integer>first(KNOWN, row -> row.getInt(1), agency, dossier) != null
                : in.update(LOCK, agency, dossier) != 0;
    }

    private boolean isNewer(Statements in, String dossier, long began) throws SQLException {
        if (conflict == BackfillConflict.SKIP) {
            return true;
        }
        long since = began - engine.settings().clockSkew().toMillis();
        return in.<Integer>first(CHANGED_SINCE, row -> row.getInt(1), agency, dossier, since) != null;
    }

    private BackfillTable.Changes record(
            Statements in, long number, BackfillPortion.Prepared one, boolean known, long now) throws SQLException {
        Recording recording = engine.recording();
        Key first = Key.of(recording
                .record(in, one.dossier(), EventKind.DOSSIER, List.of(one.payload()), now)
                .get(0));
        if (!known && first.seq() != 1) {
            // somebody committed the first change of this dossier since the look; the transaction is repeated and sees
            // it
            throw new SQLException("a dossier was recorded at the same moment");
        }
        Key last = first;
        if (!one.steps().isEmpty()) {
            List<EventId> steps = recording.record(in, one.dossier(), EventKind.STEP, one.steps(), now);
            last = Key.of(steps.get(steps.size() - 1));
        }
        return new BackfillTable.Changes(number, first.lane(), first.seq(), last.seq());
    }
}
