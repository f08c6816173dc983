package vn.dvcqg.sdk.catalog.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The copies in memory: every list, and so many details; the detail not used for the longest time goes first. Safe for use by several
 * threads.
 */
final class Shelf {

    private final int maxDetails;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CatalogKey<?>, Copy<?>> lists = new LinkedHashMap<>();
    private final Map<CatalogKey<?>, Copy<?>> details = new LinkedHashMap<>(16, 0.75f, true);
    private long epoch;

    Shelf(int maxDetails) {
        this.maxDetails = maxDetails;
    }

    /** Changes whenever everything is forgotten, so that what was asked for before is not put down after. */
    long epoch() {
        return locked(() -> epoch);
    }

    <T> @Nullable Copy<T> find(CatalogKey<T> key) {
        lock.lock();
        try {
            return typed(of(key).get(key));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts a copy down.
     *
     * @return what had to make room, or nothing; null when everything was forgotten since the epoch, and the copy was not taken
     */
    <T> @Nullable List<CatalogKey<?>> put(CatalogKey<T> key, Copy<T> copy, long since) {
        return this.<@Nullable List<CatalogKey<?>>>locked(() -> {
            if (since != epoch) {
                return null;
            }
            of(key).put(key, copy);
            List<CatalogKey<?>> gone = new ArrayList<>();
            while (details.size() > maxDetails) {
                CatalogKey<?> eldest = details.keySet().iterator().next();
                details.remove(eldest);
                gone.add(eldest);
            }
            return gone;
        });
    }

    /**
     * Puts a copy down that was read from disk.
     *
     * @return it, or the one that lies there already, which is newer
     */
    <T> Copy<T> putIfAbsent(CatalogKey<T> key, Copy<T> saved, long since) {
        lock.lock();
        try {
            Copy<T> there = typed(of(key).get(key));
            if (there != null) {
                return there;
            }
            if (since == epoch && (!key.kind().isDetail() || maxDetails > 0)) {
                of(key).put(key, saved);
                if (details.size() > maxDetails) {
                    // it stays on disk
                    details.remove(details.keySet().iterator().next());
                }
            }
            return saved;
        } finally {
            lock.unlock();
        }
    }

    /** Changes a copy that is still there. */
    <T> void change(CatalogKey<T> key, UnaryOperator<Copy<T>> change) {
        locked(() -> of(key).computeIfPresent(key, (same, copy) -> {
            Copy<T> old = typed(copy);
            return old == null ? copy : change.apply(old);
        }));
    }

    void remove(CatalogKey<?> key) {
        locked(() -> of(key).remove(key));
    }

    void outdateDetails() {
        locked(() -> {
            details.replaceAll((key, copy) -> copy.outdatedNow());
            return details;
        });
    }

    void clear() {
        locked(() -> {
            lists.clear();
            details.clear();
            return epoch++;
        });
    }

    private Map<CatalogKey<?>, Copy<?>> of(CatalogKey<?> key) {
        return key.kind().isDetail() ? details : lists;
    }

    /** A key holds the type of its rows, and only {@link #put} fills the maps. */
    @SuppressWarnings("unchecked")
    private static <T> @Nullable Copy<T> typed(@Nullable Copy<?> copy) {
        return (Copy<T>) copy;
    }

    private <R extends @Nullable Object> R locked(Supplier<R> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
