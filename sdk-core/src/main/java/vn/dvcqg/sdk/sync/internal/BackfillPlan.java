package vn.dvcqg.sdk.sync.internal;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.sync.BackfillConflict;
import vn.dvcqg.sdk.sync.BackfillItem;
import vn.dvcqg.sdk.sync.BackfillProgress;

/** Everything a vendor can set of a backfill, checked by the builder. */
public record BackfillPlan(
        String name,
        double perSecond,
        int backlog,
        @Nullable Long total,
        BackfillConflict conflict,
        Consumer<BackfillProgress> onProgress,
        BiConsumer<BackfillItem, InvalidRequestException> onInvalid,
        SystemTime time) {

    private static final int MOST_IN_A_PORTION = 500;

    /** How many items share a transaction: some portions fit into the backlog, so that delivery never runs dry between two. */
    int portion() {
        double second = Math.min(MOST_IN_A_PORTION, Math.max(1, perSecond));
        return (int) Math.max(1, Math.min(second, backlog / 4.0));
    }
}
