package vn.dvcqg.sdk.catalog.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.PortalException;

/**
 * What the portal gave once.
 *
 * @param items the rows
 * @param fetchedAt when the request began
 * @param outdated whether a newer one was demanded, so that this one is too old whatever its age
 * @param problem why the last try to replace it failed, or null
 * @param tryAgainAt the earliest moment for another try in the background
 * @param <T> a row
 */
record Copy<T>(
        List<T> items,
        Instant fetchedAt,
        boolean outdated,
        @Nullable PortalException problem,
        Instant tryAgainAt) {

    static <T> Copy<T> fetched(List<T> items, Instant at) {
        return new Copy<>(List.copyOf(items), at, false, null, Instant.MIN);
    }

    Copy<T> outdatedNow() {
        return new Copy<>(items, fetchedAt, true, problem, tryAgainAt);
    }

    Copy<T> failed(@Nullable PortalException failure, Instant again) {
        return new Copy<>(items, fetchedAt, outdated, failure, again);
    }
}
