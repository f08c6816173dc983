package vn.dvcqg.sdk.sync;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How far a {@link Backfill} is, earlier runs included. Counts are of items. Immutable and safe for use by several threads.
 *
 * @param name the name of the backfill
 * @param recorded how many were recorded for delivery
 * @param delivered how many of these the portal has whole
 * @param refused how many of these stand with a change in {@link DossierSync#deadLetters()} or {@link DossierSync#uncertain()}, wait behind one,
 *     or were given up; what is mended later is not counted again
 * @param skipped how many were left out because the store knows newer changes
 * @param invalid how many were left out because of faults in their data
 * @param perSecond how many were finished each second over the last minute
 * @param total how many there are, as the vendor said; null when he did not
 * @param estimatedEnd when all will be finished at the present rate; null while that cannot be told
 * @param at when this was measured
 */
public record BackfillProgress(
        String name,
        long recorded,
        long delivered,
        long refused,
        long skipped,
        long invalid,
        double perSecond,
        @Nullable Long total,
        @Nullable Instant estimatedEnd,
        Instant at) {

    /**
     * Checks that nothing is missing.
     *
     * @param name not null
     * @param recorded taken as it is
     * @param delivered taken as it is
     * @param refused taken as it is
     * @param skipped taken as it is
     * @param invalid taken as it is
     * @param perSecond taken as it is
     * @param total may be null
     * @param estimatedEnd may be null
     * @param at not null
     */
    public BackfillProgress {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
    }

    /**
     * How many items are finished: delivered, refused, skipped or invalid.
     *
     * @return the count
     */
    public long done() {
        return delivered + refused + skipped + invalid;
    }

    /**
     * How many items are recorded and wait for delivery.
     *
     * @return the count
     */
    public long waiting() {
        return recorded - delivered - refused;
    }

    /**
     * How much of the total is finished.
     *
     * @return 0 to 100, rounded down; empty when there is no total
     */
    public OptionalInt percent() {
        if (total == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(total == 0 ? 100 : (int) Math.min(100, done() * 100 / total));
    }
}
