package vn.dvcqg.sdk.auth.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import vn.dvcqg.sdk.auth.spi.ReplayGuard;

/** Uses in the memory of this node. Full means refused: forgetting one early would let it be used again. */
public final class MemoryReplayGuard implements ReplayGuard {

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final int most;
    private final ConcurrentHashMap<String, Instant> used = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

    public MemoryReplayGuard(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, but was " + most);
        }
        this.most = most;
    }

    @Override
    public boolean firstUse(String key, Instant now, Instant until) {
        Instant due = nextSweep.get();
        boolean full = used.size() >= most;
        if (full || (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY)))) {
            used.values().removeIf(end -> !end.isAfter(now));
        }
        if (used.size() >= most && !used.containsKey(key)) {
            throw new IllegalStateException("the memory of used logins is full");
        }
        return used.putIfAbsent(key, until) == null;
    }
}
