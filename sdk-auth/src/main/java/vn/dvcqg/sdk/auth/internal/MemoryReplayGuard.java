package vn.dvcqg.sdk.auth.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.spi.ReplayGuard;

/** Uses in the memory of this node. Full means refused: forgetting one early would let it be used again. */
public final class MemoryReplayGuard implements ReplayGuard {

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    private static final Duration SWEEP_WHEN_FULL = Duration.ofSeconds(1);

    private final int most;
    private final ConcurrentHashMap<String, Instant> used = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Instant> lastSweep = new AtomicReference<>();

    public MemoryReplayGuard(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, but was " + most);
        }
        this.most = most;
    }

    @Override
    public boolean firstUse(String key, Instant now, Instant until) {
        Instant last = lastSweep.get();
        // looking through all of it for each login would let whoever fills it stop the node
        Duration pause = used.size() >= most ? SWEEP_WHEN_FULL : SWEEP_EVERY;
        if ((last == null || !now.isBefore(last.plus(pause))) && lastSweep.compareAndSet(last, now)) {
            used.values().removeIf(end -> !end.isAfter(now));
        }
        if (used.size() >= most && !used.containsKey(key)) {
            throw new IllegalStateException("the memory of used logins is full");
        }
        return used.putIfAbsent(key, until) == null;
    }
}
