package vn.dvcqg.sdk.transport.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.internal.SystemTime;

/**
 * Time that only a test moves. Of one thread a wait moves it; of several threads each waits until the test has moved it far enough.
 */
public final class HandTime {

    public static final Instant START = Instant.parse("2025-03-10T02:00:00Z");

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final boolean crowd;
    private final List<Duration> waits = new ArrayList<>();
    private long now;
    /** When each of those who sleep is to wake. */
    private final List<Long> wakes = new ArrayList<>();

    private HandTime(boolean crowd, long start) {
        this.crowd = crowd;
        this.now = start;
    }

    public static HandTime ofOneThread() {
        return new HandTime(false, 0);
    }

    /** A ticker may begin anywhere. */
    public static HandTime startingAt(long nanos) {
        return new HandTime(false, nanos);
    }

    public static HandTime ofManyThreads() {
        return new HandTime(true, 0);
    }

    public SystemTime system() {
        long start = now();
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return START.plusNanos(now() - start);
            }
        };
        return new SystemTime(clock, this::now, this::sleep, () -> 0.5);
    }

    public Call call(Duration deadline) {
        return new Call("submit", "req-1", "work-7", deadline, this::now);
    }

    public synchronized long now() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now += time.toNanos();
        notifyAll();
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    private synchronized void sleep(Duration time) throws InterruptedException {
        waits.add(time);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!crowd) {
            now += time.toNanos();
            return;
        }
        long until = now + time.toNanos();
        wakes.add(until);
        notifyAll();
        try {
            while (now - until < 0) {
                wait();
            }
        } finally {
            wakes.remove(until);
            notifyAll();
        }
    }

    /** How many threads sleep on; one whose time has come is awake, although it may not have noticed yet. */
    public synchronized int sleepers() {
        return (int) wakes.stream().filter(until -> now - until < 0).count();
    }

    /** Waits until so many threads sleep. */
    void awaitSleepers(int number) {
        await(() -> sleepers() == number, () -> sleepers() + " threads sleep, not " + number);
    }

    /** Waits until something is so; it must come about, however slow the machine is. */
    static void await(BooleanSupplier so, Supplier<String> otherwise) {
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - giveUp > 0 || Thread.interrupted()) {
                throw new AssertionError(otherwise.get());
            }
            Thread.yield();
        }
    }
}
