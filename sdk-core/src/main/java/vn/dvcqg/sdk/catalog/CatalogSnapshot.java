package vn.dvcqg.sdk.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.PortalException;

/**
 * A copy of a catalogue, and how old it is. Immutable and safe for use by several threads.
 *
 * @param items the rows in the portal's order; for the detail of a procedure one, or none when the portal has none
 * @param fetchedAt when the portal was asked for it
 * @param isStale whether the copy is older than {@link CatalogSettings} allow and is given out only because the portal is down
 * @param problem why the last try to get a newer copy failed; null when it did not fail. It may be there with a copy that is still
 *     young enough
 * @param <T> a row
 * @see "docs/catalog.md, section When the portal is down"
 */
public record CatalogSnapshot<T>(
        List<T> items,
        Instant fetchedAt,
        boolean isStale,
        @Nullable PortalException problem) {

    /**
     * Checks that nothing is missing and copies the list.
     *
     * @param items copied; not null
     * @param fetchedAt not null
     * @param isStale taken as it is
     * @param problem may be null
     * @throws NullPointerException if a part is null that may not be
     */
    public CatalogSnapshot {
        items = List.copyOf(items);
        Objects.requireNonNull(fetchedAt, "fetchedAt");
    }
}
