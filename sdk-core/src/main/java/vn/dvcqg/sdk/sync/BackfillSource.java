package vn.dvcqg.sdk.sync;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the items of a {@link Backfill} come from, for example a query {@code where id > ? order by id}. The order of the keys must be
 * the same in every run.
 */
@FunctionalInterface
public interface BackfillSource {

    /**
     * Opens the items that are still to come. Called once for each run, on its thread.
     *
     * @param lastKey the key of the last item that an earlier run took; null in the first run
     * @return the items after that key, read one by one; closed at the end of the run
     */
    Stream<BackfillItem> after(@Nullable String lastKey);
}
