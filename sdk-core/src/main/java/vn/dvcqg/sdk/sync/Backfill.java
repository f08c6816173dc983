package vn.dvcqg.sdk.sync;

import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import vn.dvcqg.sdk.sync.internal.BackfillRun;

/**
 * Sends many dossiers that are there already, for example those of a year, through the store of a {@link DossierSync}: with its order, its
 * repetitions and its lists of what was refused. Only so many wait in the store at a time, so memory and backlog stay small however
 * many there are.
 *
 * <p>How far it is stands in the store, in the same transaction as the recorded items. After a stop, even a killed process, a backfill of the same
 * name goes on after the last recorded item; none is lost, none is recorded twice. One run of a name is at work at a time, on whichever node.
 *
 * <p>{@link #run} may be called again and again, {@link #close} from any thread.
 *
 * <pre>{@code
 * Backfill backfill = sync.backfill("2025")
 *         .rate(20)
 *         .total(count)
 *         .onProgress(progress -> log.info("{}", progress))
 *         .build();
 * backfill.run(lastKey -> jdbc.queryForStream("select ... where id > ? order by id",
 *         (row, number) -> BackfillItem.of(row.getString("id"), () -> dossier(...)), lastKey == null ? "" : lastKey));
 * }</pre>
 *
 * @see "docs/sync.md, section Backfill"
 */
public final class Backfill implements AutoCloseable {

    private final BackfillRun run;

    Backfill(BackfillRun run) {
        this.run = run;
    }

    /**
     * Records what is still to come and waits until all of it is delivered or refused. The sync, or one of another node, must be started, or
     * the run waits for ever. Ends early, with nothing lost, when this backfill or its sync is closed.
     *
     * @param source gives the items after the last one that was taken
     * @return how far it is
     * @throws InterruptedException if the thread is interrupted; nothing is lost
     * @throws vn.dvcqg.sdk.TryLaterException if another run of this name is at work, or took over, or the database failed ten times in a row
     * @throws vn.dvcqg.sdk.SetupProblemException if the tables are missing, or the profile cannot submit dossiers or report steps
     * @throws IllegalStateException if this backfill is running already, or closed
     */
    public BackfillProgress run(BackfillSource source) throws InterruptedException {
        return run.run(Objects.requireNonNull(source, "source"));
    }

    /**
     * Like {@link #run(BackfillSource)} with an iterator that always begins with the first item: those that earlier runs took are passed
     * over by count, and the last of them must have the same key as then.
     *
     * @param all every item, in the same order in every run
     * @return how far it is
     * @throws InterruptedException if the thread is interrupted; nothing is lost
     * @throws vn.dvcqg.sdk.TryLaterException if another run of this name is at work, or took over, or the database failed ten times in a row
     * @throws vn.dvcqg.sdk.SetupProblemException also if the items are not those of the earlier runs
     * @throws IllegalStateException if this backfill is running already, or closed
     */
    public BackfillProgress run(Iterator<BackfillItem> all) throws InterruptedException {
        return run.run(Objects.requireNonNull(all, "all"));
    }

    /**
     * The key of the last item that was taken, whether recorded, skipped or invalid; it is in the store.
     *
     * @return the key; empty when none was taken yet
     * @throws vn.dvcqg.sdk.TryLaterException if the database failed
     */
    public Optional<String> lastKey() {
        return run.lastKey();
    }

    /**
     * Ends a run between two items and waits for it, 30 seconds at most. Nothing is lost: the next run goes on from there. From a callback of the
     * run itself it does not wait.
     */
    @Override
    public void close() {
        run.close();
    }

    /** The name. */
    @Override
    public String toString() {
        return "Backfill(" + run.name() + ")";
    }
}
