package vn.dvcqg.sdk.transport.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.internal.SystemTime;

/**
 * Time that only a test moves. Of one thread a wait moves it; of several threads each waits until the test has moved it far enough.
 */
public final class HandTime {

    public static final Instant START = Instant.parse("2025-03-10T02:00:00Z");

    private static final long PATIENCE_MILLIS = 60_000;

    private final boolean crowd;
    private final List<Duration> waits = new ArrayList<>();
    private long now;
    private int sleeping;

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
        sleeping++;
        notifyAll();
        try {
            while (now - until < 0) {
                wait();
            }
        } finally {
            sleeping--;
            notifyAll();
        }
    }

    /** Waits until so many threads sleep. */
    synchronized void awaitSleepers(int number) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (sleeping != number) {
            if (System.nanoTime() - giveUp > 0) {
                throw new AssertionError(sleeping + " threads sleep, not " + number);
            }
            wait(100);
        }
    }
}
