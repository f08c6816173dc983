package vn.dvcqg.sdk.mock.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Things that live for a while under a key nobody can guess. */
final class Expiring<T> {
    private record Entry<T>(T value, Instant end) {}

    /** Old entries are looked for from this size on; a mock that runs for weeks must not grow. */
    private static final int TIDY_FROM = 5_000;

    private final Clock clock;
    private final Map<String, Entry<T>> entries = new ConcurrentHashMap<>();

    Expiring(Clock clock) {
        this.clock = clock;
    }

    void put(String key, T value, Duration life) {
        Instant now = clock.instant();
        if (entries.size() >= TIDY_FROM) {
            entries.values().removeIf(entry -> !entry.end().isAfter(now));
        }
        entries.put(key, new Entry<>(value, now.plus(life)));
    }

    Optional<T> find(String key) {
        return live(entries.get(key));
    }

    /** Finds and removes, so that of many callers one gets it. */
    Optional<T> take(String key) {
        return live(entries.remove(key));
    }

    void clear() {
        entries.clear();
    }

    private Optional<T> live(@Nullable Entry<T> entry) {
        return Optional.ofNullable(entry)
                .filter(e -> e.end().isAfter(clock.instant()))
                .map(Entry::value);
    }
}
