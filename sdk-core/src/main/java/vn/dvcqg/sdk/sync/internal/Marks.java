package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.internal.Statements.Column;
import vn.dvcqg.sdk.store.spi.Dialect;

/**
 * Writes down what becomes of events of dossiers whose row this transaction holds. A node that has lost its lease changes nothing, and what
 * is finished stays as it is.
 *
 * <p>That the claim still holds is not enough to ask: a database may answer from before the next claim and then wait for that claim's own
 * mark of the same row. So each row keeps the number of the claim that marked it last, and an earlier claim never writes over a later one.
 */
final class Marks {

    private static final String FROM_ROW = "update " + EventTable.TABLE + " set state = ?, reason = ?, finished_at = ?,"
            + " tries = tries + ?, doubts = doubts + ?, blocks = ?, fence = ?, payload = case when ? = 1 then null else payload end"
            + " where lane = ? and seq between ? and ? and finished_at is null and fence <= ? and exists (select 1 from "
            + LaneTable.TABLE + " d where d.lane = " + EventTable.TABLE + ".lane and d.fence = ?)";
    private static final String FROM_ARRAYS = "update " + EventTable.TABLE + " e set state = v.state,"
            + " reason = v.reason, finished_at = v.finished, tries = e.tries + v.tried::integer,"
            + " doubts = e.doubts + v.doubted::integer, blocks = v.blocks::integer, fence = v.fence,"
            + " payload = case when v.erased = 1 then null else e.payload end"
            + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " as v(nr, state, reason, finished, tried, doubted, blocks, erased, lane, low, high, fence)"
            + " join " + LaneTable.TABLE + " d on d.lane = v.lane and d.fence = v.fence"
            + " where e.lane = v.lane and e.seq between v.low and v.high and e.finished_at is null and e.fence <= v.fence returning v.nr";

    private final boolean arrays;

    Marks(Dialect dialect) {
        this.arrays = dialect.updatesFromArrays();
    }

    /** Writes them down, in their order as far as it matters; gives back those of which every row was changed. */
    List<Run> write(Statements in, List<Run> runs, long now) throws SQLException {
        return arrays ? fromArrays(in, runs, now) : rowByRow(in, runs, now);
    }

    private List<Run> rowByRow(Statements in, List<Run> runs, long now) throws SQLException {
        if (runs.isEmpty()) {
            return List.of();
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Run run : runs) {
            Change change = run.change();
            rows.add(Arrays.asList(
                    change.state(),
                    change.reason(),
                    change.finished() ? now : null,
                    change.tried() ? 1 : 0,
                    change.doubted() ? 1 : 0,
                    change.blocks() ? 1 : 0,
                    run.lane().fence(),
                    change.erases() ? 1 : 0,
                    run.lane().id(),
                    run.first(),
                    run.last(),
                    run.lane().fence(),
                    run.lane().fence()));
        }
        int[] counts = in.batch(FROM_ROW, rows);
        List<Run> changed = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == runs.get(i).length()) {
                changed.add(runs.get(i));
            }
        }
        return changed;
    }

    private List<Run> fromArrays(Statements in, List<Run> runs, long now) throws SQLException {
        List<Run> changed = new ArrayList<>();
        List<Run> rest = runs;
        while (!rest.isEmpty()) {
            // one statement changes a row once at most, and what is said first has to be written first
            Map<Long, Long> tops = new HashMap<>();
            List<Run> wave = new ArrayList<>();
            List<Run> later = new ArrayList<>();
            for (Run run : rest) {
                if (tops.getOrDefault(run.lane().id(), 0L) < run.first()) {
                    tops.put(run.lane().id(), run.last());
                    wave.add(run);
                } else {
                    tops.put(run.lane().id(), Long.MAX_VALUE);
                    later.add(run);
                }
            }
            changed.addAll(wave(in, wave, now));
            rest = later;
        }
        return changed;
    }

    private List<Run> wave(Statements in, List<Run> runs, long now) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (long i = 0; i < runs.size(); i++) {
            numbers.add(i);
        }
        List<Integer> changed = in.all(
                FROM_ARRAYS,
                row -> row.getInt(1),
                Column.numbers(numbers),
                Column.texts(column(runs, run -> run.change().state())),
                Column.texts(column(runs, run -> run.change().reason())),
                Column.numbers(column(runs, run -> run.change().finished() ? now : null)),
                Column.numbers(column(runs, run -> run.change().tried() ? 1 : 0)),
                Column.numbers(column(runs, run -> run.change().doubted() ? 1 : 0)),
                Column.numbers(column(runs, run -> run.change().blocks() ? 1 : 0)),
                Column.numbers(column(runs, run -> run.change().erases() ? 1 : 0)),
                Column.numbers(column(runs, run -> run.lane().id())),
                Column.numbers(column(runs, Run::first)),
                Column.numbers(column(runs, Run::last)),
                Column.numbers(column(runs, run -> run.lane().fence())));
        int[] counts = new int[runs.size()];
        changed.forEach(number -> counts[number]++);
        List<Run> whole = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == runs.get(i).length()) {
                whole.add(runs.get(i));
            }
        }
        return whole;
    }

    private static <T> List<@Nullable T> column(List<Run> runs, Function<Run, @Nullable T> value) {
        List<@Nullable T> values = new ArrayList<>();
        runs.forEach(run -> values.add(value.apply(run)));
        return values;
    }
}
