package vn.dvcqg.sdk.catalog.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.catalog.CatalogSnapshot;

/**
 * What a caller gets.
 *
 * @param items the rows
 * @param fetchedAt when the portal was asked for them
 * @param stale whether they are older than allowed
 * @param problem why there is nothing newer, or null
 * @param facts of the call; none when nobody had to be asked
 * @param <T> a row
 */
record Found<T>(
        List<T> items,
        Instant fetchedAt,
        boolean stale,
        @Nullable PortalException problem,
        CallFacts facts) {

    static <T> Found<T> in(Copy<T> copy, CallFacts facts) {
        return new Found<>(copy.items(), copy.fetchedAt(), false, copy.problem(), facts);
    }

    static <T> Found<T> stale(Copy<T> copy, PortalException why) {
        return new Found<>(copy.items(), copy.fetchedAt(), true, why, CallFacts.NONE);
    }

    CatalogSnapshot<T> snapshot() {
        return new CatalogSnapshot<>(items, fetchedAt, stale, problem);
    }
}
