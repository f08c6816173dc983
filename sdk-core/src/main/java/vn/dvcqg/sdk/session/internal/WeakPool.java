package vn.dvcqg.sdk.session.internal;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Things that are shared while somebody uses them and forgotten afterwards, so that changed passwords do not add up. Safe for use by
 * several threads.
 */
final class WeakPool<K, V> {

    private final Map<K, WeakReference<V>> known = new HashMap<>();

    /** The one of this key, made unless there is one. */
    synchronized V of(K key, Supplier<V> maker) {
        WeakReference<V> reference = known.get(key);
        V held = reference == null ? null : reference.get();
        if (held != null) {
            return held;
        }
        known.values().removeIf(each -> each.get() == null);
        V made = maker.get();
        known.put(key, new WeakReference<>(made));
        return made;
    }

    /** Those that are in use. */
    synchronized List<V> all() {
        return known.values().stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
