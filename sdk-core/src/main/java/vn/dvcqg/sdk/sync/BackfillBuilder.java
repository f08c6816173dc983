package vn.dvcqg.sdk.sync;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.sync.internal.BackfillPlan;
import vn.dvcqg.sdk.sync.internal.BackfillRun;
import vn.dvcqg.sdk.sync.internal.Engine;

/** Builds a {@link Backfill}. Nothing is required. Not safe for use by several threads. */
public final class BackfillBuilder {

    private final Engine engine;
    private final String name;
    private double perSecond = Double.POSITIVE_INFINITY;
    private int backlog = 200;
    private @Nullable Long total;
    private BackfillConflict conflict = BackfillConflict.SKIP;
    private Consumer<BackfillProgress> onProgress = progress -> {};
    private BiConsumer<BackfillItem, InvalidRequestException> onInvalid = (item, fault) -> {};
    private SystemTime time;

    BackfillBuilder(Engine engine, String name) {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("name must have 1 to 100 characters, but had " + name.length());
        }
        this.engine = engine;
        this.name = name;
        this.time = engine.time();
    }

    /**
     * Sets how many items are recorded each second at most. Default no limit: the portal and the backlog set the pace.
     *
     * @param perSecond 0.01 to 100,000; items that are skipped or invalid do not count
     * @return this builder
     * @throws IllegalArgumentException if it is outside its range
     */
    public BackfillBuilder rate(double perSecond) {
        if (!(perSecond >= 0.01 && perSecond <= 100_000)) {
            throw new IllegalArgumentException("perSecond must be between 0.01 and 100000, but was " + perSecond);
        }
        this.perSecond = perSecond;
        return this;
    }

    /**
     * Sets how many items may wait for delivery. A change that is recorded meanwhile waits behind these at most. Default 200; more is
     * faster when the portal answers fast and {@link DossierSyncBuilder#workers} are many.
     *
     * @param backlog 1 to 100,000
     * @return this builder
     * @throws IllegalArgumentException if it is outside its range
     */
    public BackfillBuilder backlog(int backlog) {
        if (backlog < 1 || backlog > 100_000) {
            throw new IllegalArgumentException("backlog must be between 1 and 100000, but was " + backlog);
        }
        this.backlog = backlog;
        return this;
    }

    /**
     * Sets how many items there are, for percentage and estimate. Default unknown.
     *
     * @param total of all runs together; 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public BackfillBuilder total(long total) {
        if (total < 0) {
            throw new IllegalArgumentException("total must be 0 or more, but was " + total);
        }
        this.total = total;
        return this;
    }

    /**
     * Sets what to do with dossiers of which the store knows changes. Default {@link BackfillConflict#SKIP}.
     *
     * @param conflict the choice
     * @return this builder
     */
    public BackfillBuilder onConflict(BackfillConflict conflict) {
        this.conflict = Objects.requireNonNull(conflict, "conflict");
        return this;
    }

    /**
     * Sets who hears how far it is: at most once a second, and at the end of the run. What he throws goes to the log.
     *
     * @param onProgress called on the thread of the run
     * @return this builder
     */
    public BackfillBuilder onProgress(Consumer<BackfillProgress> onProgress) {
        this.onProgress = Objects.requireNonNull(onProgress, "onProgress");
        return this;
    }

    /**
     * Sets who hears of items whose data is wrong. Told before the run moves on, so after a stop one may be told twice, but none is missed.
     * What he throws goes to the log.
     *
     * @param onInvalid called with the item and its faults, on the thread of the run
     * @return this builder
     */
    public BackfillBuilder onInvalid(BiConsumer<BackfillItem, InvalidRequestException> onInvalid) {
        this.onInvalid = Objects.requireNonNull(onInvalid, "onInvalid");
        return this;
    }

    BackfillBuilder time(SystemTime time) {
        this.time = time;
        return this;
    }

    /**
     * Makes the backfill; asks nobody.
     *
     * @return a backfill that can be run
     */
    public Backfill build() {
        return new Backfill(new BackfillRun(
                engine, new BackfillPlan(name, perSecond, backlog, total, conflict, onProgress, onInvalid, time)));
    }
}
