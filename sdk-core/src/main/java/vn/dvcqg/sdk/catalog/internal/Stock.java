package vn.dvcqg.sdk.catalog.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.PortalException;

/** The copies in memory and, by choice, on disk. Safe for use by several threads. */
final class Stock {

    private final Shelf shelf;
    private final @Nullable DiskCopies disk;
    private volatile Instant detailsOutdatedAt = Instant.MIN;

    Stock(Shelf shelf, @Nullable DiskCopies disk) {
        this.shelf = shelf;
        this.disk = disk;
    }

    long epoch() {
        return shelf.epoch();
    }

    /** The copy in memory, else the one on disk. */
    <T> @Nullable Copy<T> find(CatalogKey<T> key) {
        Copy<T> copy = shelf.find(key);
        if (copy != null || disk == null) {
            return copy;
        }
        long since = shelf.epoch();
        Copy<T> saved = disk.read(key);
        if (saved == null) {
            return null;
        }
        if (key.kind().isDetail() && !saved.fetchedAt().isAfter(detailsOutdatedAt)) {
            saved = saved.outdatedNow();
        }
        return shelf.putIfAbsent(key, saved, since);
    }

    /**
     * Keeps a copy. A list without rows is given out but not kept: a portal in trouble answers so, and the old list is the better one. A
     * detail that the portal has no more is forgotten.
     */
    <T> Copy<T> keep(CatalogKey<T> key, Copy<T> copy, long since) {
        if (copy.items().isEmpty()) {
            if (key.kind().isDetail()) {
                shelf.remove(key);
                erase(List.of(key));
            }
            return copy;
        }
        List<CatalogKey<?>> gone = shelf.put(key, copy, since);
        if (gone != null && disk != null) {
            disk.write(key, copy, () -> shelf.epoch() == since);
            erase(gone);
        }
        return copy;
    }

    <T> void failed(CatalogKey<T> key, PortalException failure, Instant tryAgainAt) {
        shelf.change(key, copy -> copy.failed(failure, tryAgainAt));
    }

    void outdateDetails(Instant now) {
        detailsOutdatedAt = now;
        shelf.outdateDetails();
    }

    void clear() {
        shelf.clear();
        if (disk != null) {
            disk.clear();
        }
    }

    private void erase(List<? extends CatalogKey<?>> keys) {
        if (disk != null) {
            keys.forEach(disk::erase);
        }
    }
}
